import { startIn, type Timetable } from './timetable.ts';

/*
 * Who, or which bay, of a list is free first: of those that are by `at` the first of the list, else the one that is
 * soonest. Nearly all of a layout's time goes into these loops, so they are plain ones over typed arrays.
 */

/** Nobody: the list is empty. */
const NOBODY = -1;

/** Lists as typed arrays, one for all tasks that share one. */
export function createLists(): (list: readonly number[]) => Int16Array {
  const known = new Map<readonly number[], Int16Array>();
  return (list) => {
    const made = known.get(list) ?? new Int16Array(list);
    known.set(list, made);
    return made;
  };
}

/** By when each is free. */
export function firstFree(list: Int16Array, free: Float64Array, at: number): number {
  if (list.length === 0) return NOBODY;
  let best = list[0] as number;
  let bestAt = free[best] as number;
  if (bestAt <= at) return best;
  for (let i = 1; i < list.length; i++) {
    const one = list[i] as number;
    const then = free[one] as number;
    if (then >= bestAt) continue;
    if (then <= at) return one;
    best = one;
    bestAt = then;
  }
  return best;
}

/** By when each is free and there (`works`): mostly whoever is free first is there then, and only else all are asked. */
export function firstThere(list: Int16Array, free: Float64Array, works: readonly Timetable[], at: number): number {
  const first = firstFree(list, free, at);
  if (first === NOBODY) return first;
  const soonest = Math.max(at, free[first] as number);
  if (startIn(works[first] as Timetable, soonest) === soonest) return first;
  return firstOf(list, free, at, (one, from) => startIn(works[one] as Timetable, from));
}

/** By `when`, which is not before the instant it is given: `at`, or when that one is free; NaN: not to be had at all. */
export function firstOf(
  list: Int16Array,
  free: Float64Array,
  at: number,
  when: (one: number, from: number) => number,
): number {
  let best = NOBODY;
  let bestAt = Number.POSITIVE_INFINITY;
  for (let i = 0; i < list.length; i++) {
    const one = list[i] as number;
    const from = Math.max(at, free[one] as number);
    if (from >= bestAt && best !== NOBODY) continue;
    const then = when(one, from);
    if (Number.isNaN(then) || (then >= bestAt && best !== NOBODY)) continue;
    best = one;
    bestAt = then;
    if (then <= at) break;
  }
  return best;
}
