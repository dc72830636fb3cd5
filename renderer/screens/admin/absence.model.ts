import dayjs, { type Dayjs } from 'dayjs';
import { addDays, atShopTime, shopDate } from '../../../shared/domain/calendar.ts';
import type { Absence } from '../../../shared/domain/model.planning.ts';

const DAY = 'YYYY-MM-DD';

/** What the dialog holds; of `days` and the two instants (epoch ms) the one that `whole` says counts. */
export type AbsenceValues = Pick<Absence, 'kind' | 'note'> & {
  personId?: string | undefined;
  whole: boolean;
  days: [Dayjs, Dayjs];
  from: number | null;
  to: number | null;
};

/** First and last day ('YYYY-MM-DD') of an absence of whole shop days; null when it begins or ends within a day. */
export function wholeDays(
  { from, to }: Pick<Absence, 'from' | 'to'>,
  timeZone: string,
): readonly [string, string] | null {
  const [first, after] = [shopDate(from, timeZone), shopDate(to, timeZone)];
  const whole = atShopTime(first, 0, timeZone) === from && atShopTime(after, 0, timeZone) === to;
  return whole && from < to ? [first, addDays(after, -1)] : null;
}

/** An absence as the dialog shows it; a new one begins as today, the whole day (`now`, epoch ms). */
export function absenceValues(absence: Absence | null, now: number, timeZone: string): AbsenceValues {
  if (absence === null) {
    const today = dayjs(shopDate(now, timeZone), DAY);
    return { kind: 'leave', note: '', whole: true, days: [today, today], from: null, to: null };
  }
  const { personId, kind, note, from, to } = absence;
  const whole = wholeDays(absence, timeZone);
  const days = whole ?? [shopDate(from, timeZone), shopDate(to - 1, timeZone)];
  return { personId, kind, note, whole: whole !== null, days: [dayjs(days[0], DAY), dayjs(days[1], DAY)], from, to };
}

/** From when to when, epoch ms; null while a time is missing. */
export function absenceSpan(
  { whole, days, from, to }: AbsenceValues,
  timeZone: string,
): Pick<Absence, 'from' | 'to'> | null {
  if (!whole) return from === null || to === null ? null : { from, to };
  const [first, last] = days.map((day) => day.format(DAY)) as [string, string];
  return { from: atShopTime(first, 0, timeZone), to: atShopTime(addDays(last, 1), 0, timeZone) };
}
