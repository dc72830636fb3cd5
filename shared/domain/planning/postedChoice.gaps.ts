import { finishIn, startIn, type Timetable } from './timetable.ts';

/** When a bay, a person or a car is taken: stretches in order, not overlapping, those that touch as one. Minutes. */
export type Taken = { readonly from: number[]; readonly to: number[] };

export const untaken = (): Taken => ({ from: [], to: [] });

/** Stretches without length take nothing. */
export function take({ from, to }: Taken, start: number, end: number): void {
  if (!(start < end)) return;
  let i = from.length;
  while (i > 0 && (from[i - 1] as number) > start) i--;
  if (i > 0 && to[i - 1] === start) {
    if (from[i] === end) {
      to[i - 1] = to[i] as number;
      from.splice(i, 1);
      to.splice(i, 1);
    } else to[i - 1] = end;
  } else if (from[i] === end) from[i] = start;
  else {
    from.splice(i, 0, start);
    to.splice(i, 0, end);
  }
}

/**
 * The first instant from `at` on, in working time, from which it is free for `minutes` of that; Infinity: none, or after
 * all of it, or not before `by`.
 */
export function gapFor(
  { from, to }: Taken,
  at: number,
  works: Timetable,
  minutes: number,
  by = Number.POSITIVE_INFINITY,
): number {
  let start = startIn(works, at);
  let [low, high] = [0, to.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((to[middle] as number) > start) high = middle;
    else low = middle + 1;
  }
  for (let i = low; i < from.length && start < by; i++) {
    const busy = from[i] as number;
    if (busy >= start + minutes && busy >= finishIn(works, start, minutes)) return start;
    start = startIn(works, Math.max(start, to[i] as number));
  }
  return start < by ? start : Number.POSITIVE_INFINITY;
}
