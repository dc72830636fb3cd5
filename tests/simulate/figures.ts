import { workingMinutesBetween } from '../../shared/domain/calendar.ts';
import type { Shop } from '../../shared/domain/model.ts';
import { verdictOf } from '../../shared/domain/verdict/verdict.ts';
import type { Played } from './play.ts';
import type { Gone } from './stage.ts';

/** What a simulation prints. Minutes are working minutes but for lateness (V2); rates are thousandths. */
export type Figures = {
  /** The bay kind or trade by which the load is measured. */
  readonly scarcest: string;
  readonly cars: number;
  /** Those that count for the rate (V1). */
  readonly counted: number;
  readonly onTime: number;
  /** From arrival to the promise that counted, and to settlement. */
  readonly meanPromisedLead: number;
  readonly meanTook: number;
  /** Of the late ones. */
  readonly meanLateness: number;
  /** Attended labour per presence of the technicians. */
  readonly utilisation: number;
  readonly overtimePerDay: number;
  readonly changesPerDay: number;
  /** Of the quotes that counted in the end: how many are said to hold, how many held; null: none were made. */
  readonly calibration: { readonly stated: number; readonly observed: number; readonly n: number } | null;
};

/** A counted car: `late` by the clock, the rest in working minutes from its arrival. */
export type Left = {
  readonly onTime: boolean;
  readonly late: number;
  readonly promised: number;
  readonly took: number;
};

/** One car, as it left; null: not counted. */
export function leftOf({ file }: Gone, shop: Shop): Left | null {
  const { arrivedAt, settledAt } = file.visit;
  if (settledAt === null) return null;
  const { result, minutesLate, basis } = verdictOf(file, shop, settledAt);
  if (result !== 'on-time' && result !== 'late') return null;
  return {
    onTime: result === 'on-time',
    late: minutesLate,
    promised: workingMinutesBetween(arrivedAt, basis?.at ?? arrivedAt, shop.hours),
    took: workingMinutesBetween(arrivedAt, settledAt, shop.hours),
  };
}

type Rest = {
  readonly days: number;
  /** Minutes that technicians were there. */
  readonly presence: number;
  readonly changes: number;
  /** Of the quotes, thousandths. */
  readonly stated: number;
  readonly scarcest: string;
};

/** What became of all the cars. */
export function figuresOf(
  { gone, overtime }: Played,
  shop: Shop,
  { days, presence, changes, stated, scarcest }: Rest,
): Figures {
  const all = gone.flatMap((one) => leftOf(one, shop) ?? []);
  const late = all.filter(({ onTime }) => !onTime);
  const quotes = gone.filter(({ told }) => told.quote !== null);
  const held = quotes.filter(({ file, told }) => (file.visit.settledAt ?? 0) < told.at + 60_000);
  const attended = gone
    .flatMap(({ file }) => file.labour)
    .map(({ start, end }) => workingMinutesBetween(start, end ?? start, shop.hours));
  return {
    scarcest,
    cars: gone.length,
    counted: all.length,
    onTime: thousandths(all.length - late.length, all.length),
    meanPromisedLead: rounded(mean(all.map(({ promised }) => promised))),
    meanTook: rounded(mean(all.map(({ took }) => took))),
    meanLateness: rounded(mean(late.map((one) => one.late))),
    utilisation: thousandths(sum(attended) + overtime, presence),
    overtimePerDay: rounded(overtime / days),
    changesPerDay: rounded(changes / days),
    calibration:
      quotes.length === 0 ? null : { stated, observed: thousandths(held.length, quotes.length), n: quotes.length },
  };
}

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
const mean = (all: readonly number[]) => sum(all) / Math.max(1, all.length);
const rounded = (value: number) => Math.round(value * 10) / 10;
const thousandths = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part * 1000) / whole));
