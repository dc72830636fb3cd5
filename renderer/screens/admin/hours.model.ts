import dayjs, { type Dayjs } from 'dayjs';
import type { DayHours, WorkingHours } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';

/** A pair of times as the time picker holds it; null for a closed day. */
export type TimePair = [Dayjs, Dayjs];

export type ShopValues = {
  name: string;
  timeZone: string;
  week: { open: boolean; times: TimePair }[];
  breaks: { times: TimePair }[];
  exceptions: { date: Dayjs; open: boolean; times: TimePair }[];
  inspectionMinutes: number;
  washMinutes: number;
  settlementMinutes: number;
  riskMarginMinutes: number;
};

const DAY = 'YYYY-MM-DD';
/** A picker shows the end of the day as 00:00. */
const MIDNIGHT = 1440;
const USUAL = { open: 510, close: 1080 };
const clock = (minute: number) => dayjs('2000-01-01').add(minute, 'minute');
const minuteOf = (time: Dayjs) => time.hour() * 60 + time.minute();
const pair = (from: number, to: number): TimePair => [clock(from), clock(to)];
const dayOf = (hours: DayHours) => ({
  open: hours !== null,
  times: pair((hours ?? USUAL).open, (hours ?? USUAL).close),
});
const hoursOf = ({ open, times: [from, to] }: { open: boolean; times: TimePair }): DayHours =>
  open ? { open: minuteOf(from), close: minuteOf(to) || MIDNIGHT } : null;

export const usualDay = () => dayOf(USUAL);
export const usualBreak = () => ({ times: pair(720, 780) });

/** The shop as its form shows it. */
export function valuesOf({ name, hours, ...shop }: Shop): ShopValues {
  return {
    name,
    timeZone: hours.timeZone,
    week: hours.week.map(dayOf),
    breaks: hours.breaks.map(({ from, to }) => ({ times: pair(from, to) })),
    exceptions: hours.exceptions.map(({ date, hours: day }) => ({ date: dayjs(date, DAY), ...dayOf(day) })),
    inspectionMinutes: shop.inspectionMinutes,
    washMinutes: shop.washMinutes,
    settlementMinutes: shop.settlementMinutes,
    riskMarginMinutes: shop.riskMarginMinutes,
  };
}

/** The form as a command; exceptions in order of their dates. */
export function shopSaveOf({ timeZone, week, breaks, exceptions, ...rest }: ShopValues): PayloadInput<'shop.save'> {
  const hours: WorkingHours = {
    timeZone,
    week: week.map(hoursOf),
    breaks: breaks.map(({ times: [from, to] }) => ({ from: minuteOf(from), to: minuteOf(to) })),
    exceptions: exceptions
      .map((exception) => ({ date: exception.date.format(DAY), hours: hoursOf(exception) }))
      .sort((a, b) => a.date.localeCompare(b.date)),
  };
  return { ...rest, hours };
}
