import { addDays, shopDate, weekdayOf } from '../../../shared/domain/calendar.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import type { loungeTexts } from '../../../shared/i18n/lounge.texts.ts';
import type { TextKey } from '../../../shared/i18n/translate.ts';

/**
 * The time told to the customer (epoch ms) as short as a column allows: today `16:30`, within the week `周三 16:30`, any
 * other day its date `12-03`.
 */
export function toldParts(
  told: number,
  now: number,
  timeZone: string,
): { day: TextKey<typeof loungeTexts> | null; time: string } {
  const [date, today] = [shopDate(told, timeZone), shopDate(now, timeZone)];
  if (date === today) return { day: null, time: clockTime(told, timeZone) };
  if (date < today || date > addDays(today, 6)) return { day: null, time: date.slice(5) };
  return { day: `day${weekdayOf(date)}`, time: clockTime(told, timeZone) };
}
