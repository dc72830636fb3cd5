/**
 * The shop's time. Instants are epoch milliseconds, dates are 'YYYY-MM-DD' in the shop's zone, minutes count from
 * midnight on the shop's wall clock. Two clocks are kept apart (E4): promises run on the customer's clock, which is
 * plain instants; work runs in working minutes, which stop at night, in breaks and on closed days.
 */
import { zoneOffset } from './zone.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const DAY_MINUTES = 1440;
/** A forecast further ahead than this is none; it also ends the search in a calendar that hardly ever opens. */
const HORIZON_DAYS = 5 * 366;

/** Minutes after midnight on the wall clock, 0 to 1440. */
export type Minute = number;
/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** From `open` up to, not including, `close` (at most 1440, midnight); null: closed that day. */
export type DayHours = { open: Minute; close: Minute } | null;
export type Break = { from: Minute; to: Minute };
/** A date that differs from its weekday: a holiday (null) or a working Saturday (调休). */
export type HoursException = { date: string; hours: DayHours };

export type WorkingHours = {
  /** IANA name. */
  timeZone: string;
  /** Seven days, Sunday first. */
  week: readonly DayHours[];
  /** Cut out of every open day; may overlap and lie outside the hours. */
  breaks: readonly Break[];
  /** At most one a date; the first counts. */
  exceptions: readonly HoursException[];
};

/** From one instant up to, not including, another. */
export type Span = { from: number; to: number };

/** The instant with its seconds cut off: times are compared at minute granularity (V2). */
export function floorMinute(at: number): number {
  return Math.floor(at / MINUTE) * MINUTE;
}

export function sameMinute(a: number, b: number): boolean {
  return floorMinute(a) === floorMinute(b);
}

/** The shop's date at an instant, '2026-11-21'. */
export function shopDate(at: number, timeZone: string): string {
  return isoDate(at + zoneOffset(at, timeZone));
}

/** Minutes since midnight on the shop's wall clock at an instant; after a clock change not the minutes passed. */
export function minuteOfDay(at: number, timeZone: string): Minute {
  const wall = Math.floor((at + zoneOffset(at, timeZone)) / MINUTE);
  return ((wall % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
}

/**
 * The instant at which the shop's clock shows `minute` of `date`; 1440 is the next midnight. A time the clocks skip
 * is moved forward to the end of the gap, of a time they show twice the first is meant, so a later wall time never
 * gives an earlier instant. Throws a RangeError when `date` is none.
 */
export function atShopTime(date: string, minute: Minute, timeZone: string): number {
  const wall = utcMidnight(date) + minute * MINUTE;
  const before = zoneOffset(wall - DAY, timeZone);
  const after = zoneOffset(wall + DAY, timeZone);
  if (zoneOffset(wall - before, timeZone) === before) return wall - before;
  if (zoneOffset(wall - after, timeZone) === after) return wall - after;
  return firstInstantWith(after, wall - after, wall - before, timeZone);
}

/** The first instant of the shop's day that holds `at`; not always midnight, where clocks change at midnight. */
export function startOfDay(at: number, timeZone: string): number {
  return atShopTime(shopDate(at, timeZone), 0, timeZone);
}

/** The date `n` days later (earlier when negative). */
export function addDays(date: string, n: number): string {
  return isoDate(utcMidnight(date) + n * DAY);
}

export function weekdayOf(date: string): Weekday {
  return new Date(utcMidnight(date)).getUTCDay() as Weekday;
}

/** When work is done on a date: in order, not touching one another where a break lies between; [] when closed. */
export function openSpans(date: string, hours: WorkingHours): Span[] {
  return wallSpans(hoursOn(date, hours), hours.breaks)
    .map(({ from, to }) => ({ from: atShopTime(date, from, hours.timeZone), to: atShopTime(date, to, hours.timeZone) }))
    .filter(({ from, to }) => from < to);
}

/**
 * Is work done at this instant? Closing time itself is outside, and so are breaks: for delivery hours (P4) pass hours
 * without breaks.
 */
export function isOpen(at: number, hours: WorkingHours): boolean {
  return openSpans(shopDate(at, hours.timeZone), hours).some(({ from, to }) => from <= at && at < to);
}

/**
 * Working minutes from one instant to a later one, fractions kept, so that the parts of a stretch add up to the whole.
 * 0 when `to` is not later (a clock set back makes no negative labour) and in a shop that never opens.
 */
export function workingMinutesBetween(from: number, to: number, hours: WorkingHours): number {
  const lastDate = shopDate(to, hours.timeZone);
  let worked = 0;
  for (let date = shopDate(from, hours.timeZone); date <= lastDate; date = addDays(date, 1)) {
    for (const span of openSpans(date, hours)) {
      worked += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
    }
  }
  return worked / MINUTE;
}

/**
 * The earliest instant, not before `from`, by which `minutes` of work have been done: the inverse of
 * `workingMinutesBetween`. So work that fills the day ends at closing time, not at the next opening, and no work at
 * all (0 or less) is done at `from` itself, open or closed. Null when the shop does not open for long enough within
 * five years.
 */
export function addWorkingMinutes(from: number, minutes: number, hours: WorkingHours): number | null {
  let left = Math.round(minutes * MINUTE);
  if (left <= 0) return from;
  let date = shopDate(from, hours.timeZone);
  if (!opensFrom(date, hours)) return null;
  for (let day = 0; day < HORIZON_DAYS; day++, date = addDays(date, 1)) {
    for (const span of openSpans(date, hours)) {
      const start = Math.max(span.from, from);
      if (start >= span.to) continue;
      if (left <= span.to - start) return start + left;
      left -= span.to - start;
    }
  }
  return null;
}

function utcMidnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function isoDate(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10);
}

/** The instant in (low, high] at which the zone takes on `offset`: the end of a gap in the wall clock. */
function firstInstantWith(offset: number, low: number, high: number, timeZone: string): number {
  let [outside, inside] = [low, high];
  while (inside - outside > 1) {
    const middle = Math.floor((outside + inside) / 2);
    if (zoneOffset(middle, timeZone) === offset) inside = middle;
    else outside = middle;
  }
  return inside;
}

function hoursOn(date: string, hours: WorkingHours): DayHours {
  const exception = hours.exceptions.find((day) => day.date === date);
  return exception === undefined ? (hours.week[weekdayOf(date)] ?? null) : exception.hours;
}

/** The open minutes of a day on the wall clock, breaks cut out. */
function wallSpans(day: DayHours, breaks: readonly Break[]): { from: Minute; to: Minute }[] {
  if (day === null) return [];
  const close = Math.min(day.close, DAY_MINUTES);
  const spans: { from: Minute; to: Minute }[] = [];
  let from = Math.max(day.open, 0);
  for (const pause of [...breaks].sort((a, b) => a.from - b.from)) {
    if (pause.to <= pause.from) continue;
    spans.push({ from, to: Math.min(pause.from, close) });
    from = Math.max(from, pause.to);
  }
  spans.push({ from, to: close });
  return spans.filter((span) => span.from < span.to);
}

/** Is there any working time on or after a date? Answers for a shop without hours at once instead of by searching. */
function opensFrom(date: string, hours: WorkingHours): boolean {
  const opens = (day: DayHours) => wallSpans(day, hours.breaks).length > 0;
  return hours.week.some(opens) || hours.exceptions.some((day) => day.date >= date && opens(day.hours));
}
