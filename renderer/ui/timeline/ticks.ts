import { MINUTE } from './scale.ts';
import type { TimeRange } from './timeline.types.ts';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps people read off a clock; 10 and 20 minutes are not among them because 15 and 30 are. */
const STEPS = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY];

/** `at` is epoch ms; `day` marks the first instant of a day of the shop. */
export type Tick = { readonly at: number; readonly day: boolean };

/** The smallest step, ms, whose labels stand at least `room` px apart. */
export function tickStep(msPerPx: number, room: number): number {
  return STEPS.find((step) => step / msPerPx >= room) ?? DAY;
}

/**
 * Ticks at round times of the shop's clocks. `offsetAt` is how far the shop's clocks are ahead of UTC, ms. A time they
 * skip falls onto the first one after it, so that each day's first instant is marked even where midnight is skipped.
 */
export function ticksIn(range: TimeRange, step: number, offsetAt: (at: number) => number): Tick[] {
  const ticks: Tick[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  const first = Math.floor((range.start + offsetAt(range.start)) / step) * step;
  for (let local = first; ; local += step) {
    const guess = local - offsetAt(local - offsetAt(range.start));
    const at = local - offsetAt(guess);
    if (at >= range.end) return ticks;
    if (at >= range.start && at > previous) {
      ticks.push({ at, day: local % DAY === 0 });
      previous = at;
    }
  }
}
