import type { Target } from './model.office.ts';
import type { Period } from './periods.ts';
import { DEFAULT_TARGET, monthTarget } from './targets.ts';

/** The on-time rate (thousandths) aimed at in the period that holds a shop day: its month's; a year has its own. */
export function onTimeTarget(targets: readonly Target[], period: Period, date: string): number {
  if (period !== 'year') return monthTarget(targets, date.slice(0, 7)).onTime;
  return targets.find(({ id }) => id === date.slice(0, 4))?.onTime ?? DEFAULT_TARGET.onTime;
}
