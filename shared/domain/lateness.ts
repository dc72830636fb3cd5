import { addWorkingMinutes, floorMinute, type WorkingHours } from './calendar.ts';

const MINUTE = 60_000;

export type Risk = 'on-track' | 'at-risk' | 'late';

/** V2: whole minutes by which `actual` is later than `promise` (epoch ms), compared by the minute: equal is on time, 0. */
export function minutesLate(promise: number, actual: number): number {
  return Math.max(0, (floorMinute(actual) - floorMinute(promise)) / MINUTE);
}

/**
 * How a promise stands; hub and screens ask the same function (architecture, invariant 7). Late: the stamp, or without
 * one the present minute, is past the promise. At risk: the work that remains, done in working minutes, and then the
 * margin on the customer's clock lead past it (E4), or the shop never opens to do it.
 */
export function riskOf(visit: {
  now: number;
  promise: number;
  /** Working minutes still needed: work, inspection and wash. */
  remainingMinutes: number;
  /** The stamp that is compared (V6), null while it is open; it decides alone. */
  stamp: number | null;
  hours: WorkingHours;
  /** Minutes by which a forecast must stay below the promise. */
  atRiskMargin: number;
}): Risk {
  const { now, promise, stamp } = visit;
  if (minutesLate(promise, stamp ?? now) > 0) return 'late';
  if (stamp !== null) return 'on-track';
  const forecast = addWorkingMinutes(now, visit.remainingMinutes, visit.hours);
  if (forecast === null) return 'at-risk';
  return minutesLate(promise, forecast + visit.atRiskMargin * MINUTE) > 0 ? 'at-risk' : 'on-track';
}
