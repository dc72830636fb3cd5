import dayjs, { type Dayjs } from 'dayjs';
import type { DayHours, WorkingHours } from '../../shared/domain/calendar.ts';

/** A pair of times as the time picker holds it. */
type TimePair = [Dayjs, Dayjs];
export type DayValues = { open: boolean; times: TimePair };

/** Working hours as their form fields hold them. */
export type HoursValues = {
  timeZone: string;
  /** Sunday first; a closed day keeps the times it would open with. */
  week: DayValues[];
  breaks: { times: TimePair }[];
  exceptions: (DayValues & { date: Dayjs })[];
};

const DAY = 'YYYY-MM-DD';
/** A picker shows the end of the day as 00:00. */
const MIDNIGHT = 1440;
const USUAL = { open: 510, close: 1080 };
/** A date on which no zone changes its clocks: only the hands are read from it. */
const clock = (minute: number) => dayjs('2000-01-01').add(minute, 'minute');
const minuteOf = (time: Dayjs) => time.hour() * 60 + time.minute();
const pair = (from: number, to: number): TimePair => [clock(from), clock(to)];
const dayOf = (hours: DayHours): DayValues => ({
  open: hours !== null,
  times: pair((hours ?? USUAL).open, (hours ?? USUAL).close),
});
const dayHoursOf = ({ open, times: [from, to] }: DayValues): DayHours =>
  open ? { open: minuteOf(from), close: minuteOf(to) || MIDNIGHT } : null;

export const usualDay = (): DayValues => dayOf(USUAL);
export const usualBreak = () => ({ times: pair(720, 780) });
/** Open every day at the usual hours with a lunch break, until somebody says otherwise. */
export const usualHours = (timeZone: string): HoursValues => ({
  timeZone,
  week: Array.from({ length: 7 }, usualDay),
  breaks: [usualBreak()],
  exceptions: [],
});

export const weekValues = (week: readonly DayHours[]): DayValues[] => week.map(dayOf);
export const weekOf = (week: readonly DayValues[]): DayHours[] => week.map(dayHoursOf);

/** Hours as their fields show them. */
export function hoursValues({ timeZone, week, breaks, exceptions }: WorkingHours): HoursValues {
  return {
    timeZone,
    week: weekValues(week),
    breaks: breaks.map(({ from, to }) => ({ times: pair(from, to) })),
    exceptions: exceptions.map(({ date, hours }) => ({ date: dayjs(date, DAY), ...dayOf(hours) })),
  };
}

/** The fields as hours; exceptions in order of their dates. */
export function hoursOf({ timeZone, week, breaks, exceptions }: HoursValues): WorkingHours {
  return {
    timeZone,
    week: weekOf(week),
    breaks: breaks.map(({ times: [from, to] }) => ({ from: minuteOf(from), to: minuteOf(to) || MIDNIGHT })),
    exceptions: exceptions
      .map((exception) => ({ date: exception.date.format(DAY), hours: dayHoursOf(exception) }))
      .sort((a, b) => a.date.localeCompare(b.date)),
  };
}
