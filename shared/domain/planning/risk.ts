import { floorMinute } from '../calendar.ts';
import type { Risk } from '../lateness.ts';

/** From so many thousandths of missing its promise a car is at risk. */
const AT_RISK = 200;

/**
 * The colour of a car (hub and screens ask the same function): late once its promise (epoch ms) has passed by the minute
 * (F1), and only then; before that by the probability of missing it, thousandths. One that nobody can forecast is at risk.
 */
export function riskOfOutlook({ miss }: { readonly miss: number | null }, promise: number, now: number): Risk {
  if (floorMinute(now) > floorMinute(promise)) return 'late';
  return miss === null || miss >= AT_RISK ? 'at-risk' : 'on-track';
}
