import { addDays, openSpans, shopDate, type WorkingHours } from './calendar.ts';

const LOOK_BACK_DAYS = 30;

/** The last closing time at or before `now` (epoch ms); null when the shop has not been open for a month (J9). */
export function lastClosing(now: number, hours: WorkingHours): number | null {
  const today = shopDate(now, hours.timeZone);
  for (let back = 0; back <= LOOK_BACK_DAYS; back++) {
    const closing = openSpans(addDays(today, -back), hours).at(-1)?.to;
    if (closing !== undefined && closing <= now) return closing;
  }
  return null;
}
