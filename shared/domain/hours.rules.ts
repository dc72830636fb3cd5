import { addDays, type DayHours, type WorkingHours } from './calendar.ts';
import { zoneOffset } from './zone.ts';

function isValidDay(hours: DayHours): boolean {
  return hours === null || hours.open < hours.close;
}

/** Seven days, Sunday first, each closed or with hours in order, at least one of them open. */
export function isValidWeek(week: readonly DayHours[]): boolean {
  return week.length === 7 && week.every(isValidDay) && week.some((day) => day !== null);
}

function isDate(date: string): boolean {
  return !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) && addDays(date, 0) === date;
}

function isTimeZone(name: string): boolean {
  try {
    return Number.isFinite(zoneOffset(0, name));
  } catch {
    return false;
  }
}

/**
 * Can the calendar reckon with these hours? A known zone, days that open before they close, breaks that lie within the
 * hours of some day, and exceptions on real dates, one a date.
 */
export function isValidWorkingHours({ timeZone, week, breaks, exceptions }: WorkingHours): boolean {
  const within = (from: number, to: number) => week.some((day) => day !== null && day.open <= from && to <= day.close);
  return (
    isTimeZone(timeZone) &&
    isValidWeek(week) &&
    breaks.every(({ from, to }) => from < to && within(from, to)) &&
    exceptions.every(({ date, hours }) => isDate(date) && isValidDay(hours)) &&
    new Set(exceptions.map(({ date }) => date)).size === exceptions.length
  );
}
