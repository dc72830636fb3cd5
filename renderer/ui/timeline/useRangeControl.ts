import { type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { duration, pxPerMs, shift, zoom } from './scale.ts';
import type { TimeRange } from './timeline.types.ts';

/** A wheel notch (about 100) zooms by a sixth. */
const WHEEL_ZOOM = 0.0015;
const LINE_HEIGHT = 16;

export type RangeControl = {
  /** Moves by a share of what is in sight. */
  pan: (share: number) => void;
  /** Zooms around the middle. */
  zoom: (factor: number) => void;
  /** Puts an instant a third from the left: more is to come than was. */
  center: (at: number) => void;
  panPx: (px: number) => void;
  show: (next: (range: TimeRange) => TimeRange) => void;
};

export type RangeView = {
  range: TimeRange;
  width: number;
  left: () => number;
  onRangeChange: (range: TimeRange) => void;
};

/** Zoom and pan, at most one change a frame however fast the wheel turns. `view` is read when something happens. */
export function useRangeControl(view: RefObject<RangeView>): RangeControl {
  const pending = useRef<TimeRange | null>(null);
  const sent = useRef<TimeRange | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  return useMemo(() => {
    // What was sent counts as the range until the next frame: the caller may not have rendered it yet.
    const flush = () => {
      frame.current = 0;
      sent.current = pending.current;
      pending.current = null;
      if (sent.current === null) return;
      view.current.onRangeChange(sent.current);
      frame.current = requestAnimationFrame(flush);
    };
    const show = (next: (range: TimeRange) => TimeRange) => {
      const base = pending.current ?? sent.current ?? view.current.range;
      const after = next(base);
      if (after === base) return;
      pending.current = after;
      if (frame.current === 0) frame.current = requestAnimationFrame(flush);
    };
    return {
      show,
      pan: (share) => show((range) => shift(range, share * duration(range))),
      panPx: (px) => show((range) => shift(range, px / pxPerMs(range, view.current.width))),
      zoom: (factor) => show((range) => zoom(range, factor, (range.start + range.end) / 2)),
      center: (at) => show((range) => shift(range, at - duration(range) / 3 - range.start)),
    };
  }, [view]);
}

/** Wheel: with Ctrl zooms around the pointer; sideways, with Shift, or over the axis pans; else the lanes scroll by themselves. */
export function useRangeWheel(
  root: RefObject<HTMLElement | null>,
  view: RefObject<RangeView>,
  control: RangeControl,
): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
      const [dx, dy] = [event.deltaX * scale, event.deltaY * scale];
      const overAxis = event.target instanceof Element && event.target.closest('.tl-axis') !== null;
      if (event.ctrlKey || event.metaKey) {
        const x = event.clientX - view.current.left();
        control.show((range) =>
          zoom(range, Math.exp(dy * WHEEL_ZOOM), range.start + x / pxPerMs(range, view.current.width)),
        );
      } else if (overAxis || event.shiftKey || Math.abs(dx) > Math.abs(dy)) {
        control.panPx(Math.abs(dx) > Math.abs(dy) ? dx : dy);
      } else return;
      event.preventDefault();
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [root, view, control]);
}

/** Handlers that let the axis be dragged. */
export function useAxisDrag(control: RangeControl) {
  const last = useRef<number | null>(null);
  return useMemo(() => {
    const release = () => {
      last.current = null;
    };
    return {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        last.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (last.current === null) return;
        control.panPx(last.current - event.clientX);
        last.current = event.clientX;
      },
      onPointerUp: release,
      onPointerCancel: release,
    };
  }, [control]);
}
