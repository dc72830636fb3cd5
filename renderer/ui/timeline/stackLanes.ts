import { overlaps } from './scale.ts';
import type { TimelineItem, TimeRange } from './timeline.types.ts';

type Span = TimeRange & { readonly id: string };

type Place = TimeRange & { readonly row: number };

/** Where each item of one lane stands, and how many sub-rows there are. */
export type Stack = { readonly placed: ReadonlyMap<string, Place>; readonly rows: number };

export type LaneItems<T extends TimelineItem> = { readonly items: readonly T[]; readonly stack: Stack };

function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}

/** The most items that overlap at any one time. */
function depth(items: readonly Span[]): number {
  const edges = items.flatMap(({ start, end }): [number, number][] => [
    [start, 1],
    [end, -1],
  ]);
  edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let open = 0;
  let most = 0;
  for (const [, step] of edges) {
    open += step;
    most = Math.max(most, open);
  }
  return most;
}

/**
 * Puts overlapping items of one lane into sub-rows: two in the same sub-row never overlap, and there are as few sub-rows
 * as the items need. Nothing jumps: given the stack before a change, every item keeps its sub-row if that is possible
 * within that number, and where two cannot both, the one whose times did not change keeps it; otherwise the lane is laid
 * out anew by start time.
 */
export function stackLane(items: readonly Span[], before?: Stack): Stack {
  const sorted = [...items].sort(byStart);
  const rows = depth(sorted);
  const kept = before === undefined ? undefined : fill(sorted, keepRows(sorted, before, rows), rows);
  return { placed: kept ?? fill(sorted, new Map(), rows) ?? new Map(), rows };
}

function keepRows(sorted: readonly Span[], before: Stack, rows: number): ReadonlyMap<string, number> {
  const still = (item: Span) => {
    const place = before.placed.get(item.id);
    return place !== undefined && place.start === item.start && place.end === item.end;
  };
  const kept = new Map<string, number>();
  const taken: Span[][] = Array.from({ length: rows }, () => []);
  for (const item of [...sorted.filter(still), ...sorted.filter((other) => !still(other))]) {
    const row = before.placed.get(item.id)?.row ?? rows;
    const there = taken[row];
    if (there === undefined || there.some((other) => overlaps(other, item))) continue;
    there.push(item);
    kept.set(item.id, row);
  }
  return kept;
}

/** Gives every item without a row the lowest free one; undefined if `rows` do not suffice around those given. */
function fill(
  sorted: readonly Span[],
  given: ReadonlyMap<string, number>,
  rows: number,
): ReadonlyMap<string, Place> | undefined {
  const taken: Span[][] = Array.from({ length: rows }, () => []);
  const placed = new Map<string, Place>();
  const put = (item: Span, row: number) => {
    taken[row]?.push(item);
    placed.set(item.id, { row, start: item.start, end: item.end });
  };
  for (const item of sorted) {
    const row = given.get(item.id);
    if (row !== undefined) put(item, row);
  }
  for (const item of sorted) {
    if (placed.has(item.id)) continue;
    const row = taken.findIndex((others) => others.every((other) => !overlaps(other, item)));
    if (row < 0) return undefined;
    put(item, row);
  }
  return placed;
}

function sameItems(a: readonly TimelineItem[], b: readonly TimelineItem[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

/**
 * Items by lane, each lane stacked. A lane whose items are the very same objects as before is returned as the same
 * object, so that a delta touches one lane and, within it, one card.
 */
export function layOutLanes<T extends TimelineItem>(
  items: readonly T[],
  before: ReadonlyMap<string, LaneItems<T>>,
): ReadonlyMap<string, LaneItems<T>> {
  const byLane = new Map<string, T[]>();
  for (const item of items) {
    const lane = byLane.get(item.laneId);
    if (lane === undefined) byLane.set(item.laneId, [item]);
    else lane.push(item);
  }
  const lanes = new Map<string, LaneItems<T>>();
  for (const [laneId, own] of byLane) {
    own.sort(byStart);
    const known = before.get(laneId);
    lanes.set(
      laneId,
      known && sameItems(known.items, own) ? known : { items: own, stack: stackLane(own, known?.stack) },
    );
  }
  return lanes;
}

/** The lowest sub-row of a lane that is free during `span`, leaving `except` out of account; undefined if none is. */
export function freeRow(
  lane: LaneItems<TimelineItem> | undefined,
  span: TimeRange,
  except: string,
): number | undefined {
  if (lane === undefined) return 0;
  const busy = new Set(
    lane.items
      .filter((item) => item.id !== except && overlaps(item, span))
      .map((item) => lane.stack.placed.get(item.id)?.row),
  );
  for (let row = 0; row < lane.stack.rows; row += 1) if (!busy.has(row)) return row;
  return undefined;
}
