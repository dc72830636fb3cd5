import { duration, SNAP, snap } from './scale.ts';
import type { DropTarget, TimeRange } from './timeline.types.ts';

/** How far the pointer may wander sideways, px, before a move to another lane also changes the time. */
const UPRIGHT = 8;

/** How a card was picked up with the pointer. */
export type Grip = {
  /** Where the pointer went down, window x. */
  readonly x: number;
  /** Time between the card's start and the pointer, ms. */
  readonly offset: number;
};

/** Where a card lands when the pointer is at instant `at` (window x `x`) of a lane: snapped, or at its own time if moved straight up or down. */
export function movedTo(
  origin: DropTarget | null,
  length: number,
  grip: Grip,
  laneId: string,
  at: number,
  x: number,
): DropTarget {
  const keepsTime = origin !== null && Math.abs(x - grip.x) < UPRIGHT;
  const start = keepsTime ? origin.start : snap(at - grip.offset);
  return { laneId, start, end: start + length };
}

/** The card with one edge at `at`, snapped, never shorter than one step of the raster. */
export function resizedTo(origin: DropTarget, edge: 'start' | 'end', at: number): DropTarget {
  const snapped = snap(at);
  return edge === 'start'
    ? { ...origin, start: Math.min(snapped, origin.end - SNAP) }
    : { ...origin, end: Math.max(snapped, origin.start + SNAP) };
}

/** One press of an arrow key: `steps` of the raster in time, `lanes` up or down; stays on the board. */
export function nudged(target: DropTarget, laneIds: readonly string[], steps: number, lanes: number): DropTarget {
  const last = laneIds.length - 1;
  const lane = Math.min(last, Math.max(0, laneIds.indexOf(target.laneId) + lanes));
  const start = steps === 0 ? target.start : snap(target.start + steps * SNAP);
  return { laneId: laneIds[lane] ?? target.laneId, start, end: start + duration(target) };
}

export function sameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  if (a === null || b === null) return a === b;
  return a.laneId === b.laneId && sameSpan(a, b);
}

function sameSpan(a: TimeRange, b: TimeRange): boolean {
  return a.start === b.start && a.end === b.end;
}
