import type { ResizeStartEvent, TimelineBag } from 'dnd-timeline';
import { useMemo } from 'react';
import type { Board } from './board.store.ts';
import type { DragController } from './drag.controller.ts';
import { duration } from './scale.ts';
import type { TimeRange } from './timeline.types.ts';

/** Half of it lies inside the card: 8 px at either end resize. */
const HANDLE = 16;

const nothing = () => undefined;
const unsubscribe = () => nothing;

/**
 * Ends a resize. useItem would follow the pointer until it lifts, knows no Escape, and forgets everything if its card moves
 * to another lane meanwhile; so the end is watched for here, and useItem is told by the event it waits for.
 */
function watchResize(drag: DragController): void {
  const watch = new AbortController();
  const finish = (act: () => void) => {
    watch.abort();
    act();
  };
  const letGo = () =>
    finish(() => {
      drag.cancel();
      window.dispatchEvent(new PointerEvent('pointerup'));
    });
  const options = { signal: watch.signal, capture: true };
  window.addEventListener('pointerup', () => finish(drag.drop), options);
  window.addEventListener('pointercancel', letGo, options);
  window.addEventListener('keydown', (event) => event.key === 'Escape' && letGo(), options);
}

/**
 * What dnd-timeline's `useItem` needs from a timeline. We stand in for its `TimelineContext` because that brings a
 * DndContext of its own (the pool must share ours) and places items by the range itself, which re-renders every card on
 * every step of a pan. Returning no span while resizing leaves the card where it is: the ghost shows the change.
 */
export function useTimelineBag(origin: TimeRange, width: number, { stage, drag }: Board): TimelineBag {
  return useMemo(() => {
    const scale = width / duration(origin);
    const onResizeStart = ({ active, direction, activatorEvent }: ResizeStartEvent) => {
      const item = stage()?.items.get(String(active.id));
      if (item === undefined || !('clientX' in activatorEvent) || !('clientY' in activatorEvent)) return;
      const pointer = { x: Number(activatorEvent.clientX), y: Number(activatorEvent.clientY) };
      drag.grab({ id: item.id, name: item.name, external: false }, direction, pointer);
      watchResize(drag);
    };
    return {
      style: {},
      range: origin,
      overlayed: true,
      useResizeAnimation: true,
      resizeHandleWidth: HANDLE,
      direction: 'ltr',
      sidebarWidth: 0,
      timelineRef: { current: null },
      setTimelineRef: nothing,
      valueToPixels: (value) => value * scale,
      pixelsToValue: (pixels) => pixels / scale,
      getValueFromScreenX: (x) => stage()?.timeAt(x) ?? 0,
      getDeltaXFromScreenX: (x) => x,
      getSpanFromDragEvent: () => null,
      getSpanFromResizeEvent: () => null,
      addResizeListener: unsubscribe,
      onResizeStart,
      onResizeEnd: nothing,
    };
  }, [origin, width, stage, drag]);
}
