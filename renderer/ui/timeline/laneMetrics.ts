import type { LaneItems } from './stackLanes.ts';
import type { TimelineItem, TimelineLane } from './timeline.types.ts';

/** Room above and below the cards of a lane, and between its sub-rows, px. */
export const LANE_PAD = 4;
const ROW_GAP = 2;

/** How high a lane stands: its sub-rows, and never less than it asks for. */
function laneHeight(lane: TimelineLane, rows: number, rowHeight: number): number {
  const needed = Math.max(1, rows) * (rowHeight + ROW_GAP) - ROW_GAP + 2 * LANE_PAD;
  return Math.max(needed, lane.height ?? 0);
}

/** Where sub-row `row` begins within its lane. */
export function rowTop(row: number, rowHeight: number): number {
  return LANE_PAD + row * (rowHeight + ROW_GAP);
}

/** Heights of all lanes in order. */
export function laneHeights<T extends TimelineItem>(
  lanes: readonly TimelineLane[],
  layout: ReadonlyMap<string, LaneItems<T>>,
  rowHeight: number,
): number[] {
  return lanes.map((lane) => laneHeight(lane, layout.get(lane.id)?.stack.rows ?? 0, rowHeight));
}

/** Index of the lane at height `y` of the canvas; -1 above the first and below the last. */
export function laneIndexAt(heights: readonly number[], y: number): number {
  let top = 0;
  for (const [index, height] of heights.entries()) {
    if (y >= top && y < top + height) return index;
    top += height;
  }
  return -1;
}

/** Where lane `index` begins on the canvas. */
export function laneTop(heights: readonly number[], index: number): number {
  let top = 0;
  for (let at = 0; at < index; at += 1) top += heights[at] ?? 0;
  return top;
}
