import type { LaneItems } from './stackLanes.ts';
import type { TimelineItem } from './timeline.types.ts';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Time between two spans' middles, ms. */
function distance(a: TimelineItem, b: TimelineItem): number {
  return Math.abs(a.start + a.end - b.start - b.end) / 2;
}

/**
 * The card an arrow key leads to: along the lane by start time; up and down to the card nearest in time of the next lane
 * that has any. Undefined at the edge of the board.
 */
export function neighbour<T extends TimelineItem>(
  laneIds: readonly string[],
  layout: ReadonlyMap<string, LaneItems<T>>,
  from: TimelineItem,
  direction: Direction,
): string | undefined {
  const own = layout.get(from.laneId)?.items ?? [];
  const at = own.findIndex(({ id }) => id === from.id);
  if (direction === 'left') return own[at - 1]?.id;
  if (direction === 'right') return own[at + 1]?.id;
  if (direction === 'first') return own[0]?.id;
  if (direction === 'last') return own.at(-1)?.id;
  const step = direction === 'up' ? -1 : 1;
  for (let lane = laneIds.indexOf(from.laneId) + step; lane >= 0 && lane < laneIds.length; lane += step) {
    const items = layout.get(laneIds[lane] ?? '')?.items ?? [];
    const [first, ...others] = items;
    if (first !== undefined)
      return others.reduce((best, item) => (distance(item, from) < distance(best, from) ? item : best), first).id;
  }
  return undefined;
}
