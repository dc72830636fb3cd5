import { laneHeights } from './laneMetrics.ts';
import { type LaneItems, layOutLanes } from './stackLanes.ts';
import type { TimelineItem, TimelineLane, TimelineMarker, TimelineShade } from './timeline.types.ts';

type Layout<T extends TimelineItem> = {
  readonly layout: ReadonlyMap<string, LaneItems<T>>;
  readonly heights: readonly number[];
};

function same<V>(before: readonly V[] | undefined, after: readonly V[]): before is readonly V[] {
  return before?.length === after.length && before.every((value, at) => value === after[at]);
}

/**
 * Stacks lanes, remembering how they stood: sub-rows stay, and lanes and heights that did not change are the same
 * objects as the time before, so that nothing of them renders.
 */
export function createLaneLayouter<T extends TimelineItem>() {
  let before: Layout<T> = { layout: new Map(), heights: [] };
  return (lanes: readonly TimelineLane[], items: readonly T[], rowHeight: number): Layout<T> => {
    const layout = layOutLanes(items, before.layout);
    const heights = laneHeights(lanes, layout, rowHeight);
    before = { layout, heights: same(before.heights, heights) ? before.heights : heights };
    return before;
  };
}

const none: readonly never[] = [];

/** Markers and shades are small and flat: compared by what they say, callers may make them anew each time. */
function alike<V extends object>(before: readonly V[] | undefined, after: readonly V[]): before is readonly V[] {
  const equal = (a: V | undefined, b: V) =>
    a !== undefined && Object.entries(b).every(([key, value]) => a[key as keyof V] === value);
  return before?.length === after.length && after.every((thing, at) => equal(before[at], thing));
}

/** Sorts markers or shades by lane; lanes whose share did not change get the same list as the time before. */
export function createLaneSorter<V extends TimelineMarker | TimelineShade>() {
  let before: ReadonlyMap<string, readonly V[]> = new Map();
  return (things: readonly V[] | undefined): ((laneId: string) => readonly V[]) => {
    const sorted = new Map<string, V[]>();
    for (const thing of things ?? none) {
      if (thing.laneId === undefined) continue;
      const own = sorted.get(thing.laneId);
      if (own === undefined) sorted.set(thing.laneId, [thing]);
      else own.push(thing);
    }
    const stable = new Map<string, readonly V[]>();
    for (const [laneId, own] of sorted) {
      const known = before.get(laneId);
      stable.set(laneId, alike(known, own) ? known : own);
    }
    before = stable;
    return (laneId) => stable.get(laneId) ?? none;
  };
}
