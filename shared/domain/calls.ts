import { addDays, shopDate } from './calendar.ts';
import type { FollowUpCall } from './model.ontime.ts';
import type { Shop, Visit } from './model.ts';
import type { VisitCategory } from './vocabulary.ts';

/** How the follow-up of a delivered visit stands (Q4); `early`: not due yet. */
export const CALL_STATES = ['early', 'due', 'overdue', 'done', 'given-up'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** Q4: after so many calls that did not reach the customer nobody has to try again. */
export const MOST_TRIES = 3;

/** Q4: what the customer is asked to give 1 to 10 for, in the order of a call's scores. */
export const SATISFACTION_ITEMS = [
  'booking',
  'reception',
  'advice',
  'waiting',
  'repair',
  'punctuality',
  'price',
  'cleanliness',
  'handover',
  'recommend',
] as const;
export type SatisfactionItem = (typeof SATISFACTION_ITEMS)[number];

/** Cars without a customer of ours: nobody to ask. */
export const NOT_CALLED: readonly VisitCategory[] = ['pdi', 'internal'];

type Called = Pick<Visit, 'deliveredAt' | 'category'>;
type Tried = Pick<FollowUpCall, 'reached'>;

/**
 * Q4: how the follow-up of a visit stands on a shop day ('YYYY-MM-DD'); null where nobody is called. Days count from the
 * shop day of delivery, both days of `callDueDays` included: due on the first, overdue after the last.
 */
export function callDue(visit: Called, calls: readonly Tried[], shop: Shop, day: string): CallState | null {
  if (visit.deliveredAt === null || NOT_CALLED.includes(visit.category)) return null;
  if (calls.some(({ reached }) => reached)) return 'done';
  if (calls.length >= MOST_TRIES) return 'given-up';
  const delivered = shopDate(visit.deliveredAt, shop.hours.timeZone);
  const [first, last] = shop.policy.callDueDays;
  if (day < addDays(delivered, first)) return 'early';
  return day > addDays(delivered, last) ? 'overdue' : 'due';
}
