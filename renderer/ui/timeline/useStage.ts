import { type RefObject, useLayoutEffect } from 'react';
import type { Board, Stage } from './board.store.ts';
import { laneIndexAt, laneTop } from './laneMetrics.ts';
import { duration, pxPerMs, reveal, SNAP } from './scale.ts';
import type { DropTarget, TimelineHandlers, TimelineItem, TimelineLane, TimeRange } from './timeline.types.ts';
import type { RangeControl } from './useRangeControl.ts';

/** How near to an edge a held card makes the board move, px, and how fast at most, px a frame. */
const EDGE = 40;
const FASTEST = 16;

type View = {
  board: Board;
  items: ReadonlyMap<string, TimelineItem>;
  lanes: readonly TimelineLane[];
  heights: readonly number[];
  range: TimeRange;
  now: number;
  formatTime: (at: number) => string;
  control: RangeControl;
  handlers: Pick<TimelineHandlers<TimelineItem>, 'onDrop' | 'onResize' | 'canDrop'>;
  scroller: RefObject<HTMLElement | null>;
  tracks: RefObject<HTMLElement | null>;
  scrollToLane: (index: number) => void;
};

/** Speed towards an edge: 0 in the middle, rising over the last `EDGE` px on either side. */
function speed(position: number, from: number, to: number): number {
  const near = position < from + EDGE ? position - from - EDGE : position > to - EDGE ? position - to + EDGE : 0;
  return Math.round((near / EDGE) * FASTEST);
}

/** Tells the drag controller, after every render, where things now are. */
export function useStage(view: View): void {
  const { board, items, range, scroller } = view;
  useLayoutEffect(() => {
    board.enter(stageOf(view));
  });
  useLayoutEffect(() => {
    void [items, range];
    board.drag.refresh();
  }, [board, items, range]);
  useLayoutEffect(() => {
    const element = scroller.current;
    element?.addEventListener('scroll', board.drag.refresh, { passive: true });
    return () => element?.removeEventListener('scroll', board.drag.refresh);
  }, [board, scroller]);
}

function stageOf(view: View): Stage {
  const { items, lanes, heights, range, now, control, scroller, tracks, handlers } = view;
  const bounds = () => {
    const across = tracks.current?.getBoundingClientRect() ?? new DOMRect();
    const down = scroller.current?.getBoundingClientRect() ?? new DOMRect();
    return { left: across.left, right: across.right, canvasTop: across.top, top: down.top, bottom: down.bottom };
  };
  const width = () => tracks.current?.clientWidth ?? 1;
  const timeAt = (x: number) => range.start + (x - bounds().left) / pxPerMs(range, width());
  const indexOf = (laneId: string) => lanes.findIndex(({ id }) => id === laneId);
  return {
    ...handlers,
    items,
    laneIds: lanes.map(({ id }) => id),
    laneName: (laneId) => lanes[indexOf(laneId)]?.name ?? '',
    formatTime: view.formatTime,
    timeAt,
    locate: (x, y) => {
      const { left, right, top, bottom, canvasTop } = bounds();
      if (x < left || x > right || y < top || y > bottom) return null;
      const lane = lanes[laneIndexAt(heights, y - canvasTop)];
      return lane === undefined ? null : { laneId: lane.id, at: timeAt(x) };
    },
    pointOf: (target: DropTarget) => {
      const { left, right, top, bottom, canvasTop } = bounds();
      const index = indexOf(target.laneId);
      const x = left + (target.start - range.start) * pxPerMs(range, width());
      const y = canvasTop + laneTop(heights, index) + (heights[index] ?? 0);
      return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) - EDGE / 4 };
    },
    show: (target) => {
      view.scrollToLane(indexOf(target.laneId));
      control.show((before) => reveal(before, target));
    },
    openingAt: () => {
      const isInSight = now >= range.start && now < range.end - duration(range) / 10;
      return Math.ceil((isInSight ? now : range.start + duration(range) / 10) / SNAP) * SNAP;
    },
    edgeAt: (x, y) => {
      const { left, right, top, bottom } = bounds();
      if (x < left || x > right || y < top || y > bottom) return null;
      return { dx: speed(x, left, right), dy: speed(y, top, bottom) };
    },
    scrollBy: (dx, dy) => {
      scroller.current?.scrollBy(0, dy);
      if (dx !== 0) control.panPx(dx);
    },
  };
}
