import { type DayHours, type HoursException, shopDate, type WorkingHours, weekdayOf } from './calendar.ts';

/** Official holidays by year: days off, weekends among them, and the weekend days worked in return (调休), 'YYYY-MM-DD'. */
export type Holidays = Readonly<Record<string, { readonly off: readonly string[]; readonly work: readonly string[] }>>;

/** From this month on (1 to 12) a shop should know the holidays of the coming year: promises reach into January. */
const WARN_FROM_MONTH = 11;

/** Zones whose shops keep the holidays of mainland China. */
const CHINA = new Set(['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Chongqing', 'Asia/Chungking', 'Asia/Harbin', 'PRC']);

export function keepsChinasHolidays(timeZone: string): boolean {
  return CHINA.has(timeZone);
}

/** The years of which a day off is still to come after a shop day ('YYYY-MM-DD'), in order. */
export function yearsToCome(holidays: Holidays, today: string): readonly number[] {
  return Object.entries(holidays)
    .filter(([, { off }]) => off.some((date) => date > today))
    .map(([year]) => Number(year))
    .sort((a, b) => a - b);
}

/**
 * What the official holidays of a year add to a shop's exceptions: closed on the days off, and on a weekend day worked in
 * return the hours of a usual day, where the shop's week is closed then. A date that has an exception keeps the one it
 * has, and what lies before `from` ('YYYY-MM-DD') stays as it was worked: verdicts and hours count with it. In order of
 * their dates; [] for a year nobody knows.
 */
export function holidayExceptions(
  year: number,
  holidays: Holidays,
  { week, exceptions }: Pick<WorkingHours, 'week' | 'exceptions'>,
  from: string,
): HoursException[] {
  const { off, work } = holidays[year] ?? { off: [], work: [] };
  const usual = usualDay(week);
  const worked = work.filter((date) => (week[weekdayOf(date)] ?? null) === null);
  const added = [
    ...off.map((date) => ({ date, hours: null })),
    ...(usual === null ? [] : worked.map((date) => ({ date, hours: usual }))),
  ];
  return added
    .filter(({ date }) => date >= from && !exceptions.some((known) => known.date === date))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** The first day from Monday on that the shop is open. */
function usualDay(week: readonly DayHours[]): DayHours {
  return [1, 2, 3, 4, 5, 6, 0].map((day) => week[day] ?? null).find((day) => day !== null) ?? null;
}

/**
 * The year for which nobody has entered a holiday although it is time to: the coming one, from November on (`now`, epoch
 * ms). Null: all is well.
 */
export function yearWithoutHolidays(now: number, { timeZone, exceptions }: WorkingHours): number | null {
  const [year = 0, month = 0] = shopDate(now, timeZone).split('-').map(Number);
  if (month < WARN_FROM_MONTH) return null;
  return exceptions.some(({ date }) => date.startsWith(`${year + 1}-`)) ? null : year + 1;
}
