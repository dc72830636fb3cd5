import { addDays, openSpans, shopDate } from '../calendar.ts';
import type { Shop } from '../model.ts';

const ROUND = 5 * 60_000;
/** Shop days within which a shop that hands cars over at all does so. */
const DAYS = 62;

/**
 * The first time, not before `at` (epoch ms), at which a car may be handed over (P4) and that is a round five minutes (F4).
 * Null: the shop hands none over.
 */
export function deliveryTimeFrom(shop: Shop, at: number): number | null {
  const hours = { ...shop.hours, week: shop.deliveryWeek ?? shop.hours.week, breaks: [] };
  const first = shopDate(at, hours.timeZone);
  for (let day = 0; day < DAYS; day++) {
    for (const { from, to } of openSpans(addDays(first, day), hours)) {
      const time = Math.ceil(Math.max(from, at) / ROUND) * ROUND;
      if (time <= to) return time;
    }
  }
  return null;
}
