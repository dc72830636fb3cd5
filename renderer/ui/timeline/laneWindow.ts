import { laneIndexAt } from './laneMetrics.ts';

/** Lanes kept rendered above and below those in sight. */
const OVERSCAN = 3;

/** First and last lane to render, both included; last is before first when there are none. */
export type LaneWindow = { readonly first: number; readonly last: number };

/** The lanes in sight when the canvas is scrolled to `scrollTop` in a view of `height` px, and a few around them. */
export function laneWindow(heights: readonly number[], scrollTop: number, height: number): LaneWindow {
  const end = heights.length - 1;
  const top = laneIndexAt(heights, Math.max(0, scrollTop));
  const bottom = laneIndexAt(heights, scrollTop + height);
  return {
    first: Math.max(0, (top < 0 ? end : top) - OVERSCAN),
    last: Math.min(end, (bottom < 0 ? end : bottom) + OVERSCAN),
  };
}

/** Where to scroll so that a lane is wholly in sight, moving as little as possible. */
export function scrollToShow(lane: { top: number; height: number }, scrollTop: number, height: number): number {
  if (lane.top < scrollTop) return lane.top;
  return Math.max(scrollTop, lane.top + lane.height - height);
}
