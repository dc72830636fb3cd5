import { addDays, atShopTime, minuteOfDay, openSpans, shopDate, type WorkingHours } from './calendar.ts';
import { riskOfVisit } from './forecast.ts';
import type { Risk } from './lateness.ts';
import type { Operation, PromiseEntry, Shop, VisitFile } from './model.ts';
import { basisPromise } from './promise.ts';
import { REASONS, type ReasonCode } from './reasons.ts';
import { isOpen } from './stage.ts';

/** What the morning meeting (早会) talks about. Instants are epoch ms. */

/** A car of an earlier day that has not left, and how it stands against its promise. */
export type CarryOver = {
  readonly file: VisitFile;
  readonly promise: PromiseEntry | undefined;
  readonly risk: Risk;
};

/** The promise that is due first comes first; cars without one last, the longest here first. */
export function carryOvers(files: readonly VisitFile[], shop: Shop, now: number): CarryOver[] {
  const today = shopDate(now, shop.hours.timeZone);
  const due = ({ promise }: CarryOver) => promise?.at ?? Number.MAX_SAFE_INTEGER;
  return files
    .filter((file) => isOpen(file) && file.visit.day < today)
    .map((file) => ({ file, promise: basisPromise(file, shop.policy), risk: riskOfVisit(file, shop, now) }))
    .sort((a, b) => due(a) - due(b) || a.file.visit.arrivedAt - b.file.visit.arrivedAt);
}

/** Promises that fall into one hour of the shop's clock; each is in one of the four counts. */
export type HourOfPromises = {
  readonly hour: number;
  readonly done: number;
  readonly onTrack: number;
  readonly atRisk: number;
  readonly late: number;
  /** Those that count as at risk or late, first due first. */
  readonly stake: readonly { readonly file: VisitFile; readonly at: number; readonly risk: Risk }[];
};

/** Today's promises by hour, every hour from the first to the last that has one; empty: nothing is promised for today. */
export function promisesByHour(files: readonly VisitFile[], shop: Shop, now: number): HourOfPromises[] {
  const zone = shop.hours.timeZone;
  const today = shopDate(now, zone);
  const cars = files.flatMap((file) => {
    const at = basisPromise(file, shop.policy)?.at;
    if (at === undefined || file.visit.cancelledAt !== null || shopDate(at, zone) !== today) return [];
    const hour = Math.floor(minuteOfDay(at, zone) / 60);
    return [{ file, at, hour, risk: riskOfVisit(file, shop, now), isSettled: file.visit.settledAt !== null }];
  });
  if (cars.length === 0) return [];
  const hours = cars.map(({ hour }) => hour);
  const first = Math.min(...hours);
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, index): HourOfPromises => {
    const own = cars.filter(({ hour }) => hour === first + index);
    const open = own.filter(({ risk, isSettled }) => !isSettled || risk === 'late');
    const count = (risk: Risk) => open.filter((car) => car.risk === risk).length;
    return {
      hour: first + index,
      done: own.length - open.length,
      onTrack: count('on-track'),
      atRisk: count('at-risk'),
      late: count('late'),
      stake: open
        .filter(({ risk }) => risk !== 'on-track')
        .map(({ file, at, risk }) => ({ file, at, risk }))
        .sort((a, b) => a.at - b.at),
    };
  });
}

/** `overdue`: should have been here; `unknown`: nobody said when. */
export type PartsState = 'overdue' | 'expected' | 'unknown' | 'arrived';
export type PartsLine = {
  readonly file: VisitFile;
  readonly operation: Operation;
  readonly reason: ReasonCode;
  readonly state: PartsState;
  /** When they are expected or came; null: unknown. */
  readonly at: number | null;
};

const ORDER: readonly PartsState[] = ['overdue', 'expected', 'unknown', 'arrived'];

/** Work that waits for parts (D01 to D03) expected until the end of today or with no time said, and what came today. */
export function partsToday(files: readonly VisitFile[], zone: string, now: number): PartsLine[] {
  const today = shopDate(now, zone);
  const [start, end] = [atShopTime(today, 0, zone), atShopTime(addDays(today, 1), 0, zone)];
  const isForParts = (reason: ReasonCode) => REASONS[reason].owner === 'parts';
  const lines = files.filter(isOpen).flatMap((file) =>
    file.operations.flatMap((operation): PartsLine[] => {
      const { hold, pastHolds } = operation;
      if (hold && isForParts(hold.reason)) {
        const { reason, expectedEnd: at } = hold;
        if (at !== null && at >= end) return [];
        const state = at === null ? 'unknown' : at < now ? 'overdue' : 'expected';
        return [{ file, operation, reason, state, at }];
      }
      const came = pastHolds.filter(({ reason, until }) => isForParts(reason) && until >= start && until < end).at(-1);
      return came ? [{ file, operation, reason: came.reason, state: 'arrived', at: came.until }] : [];
    }),
  );
  return lines.sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      (a.at ?? 0) - (b.at ?? 0) ||
      (a.operation.id < b.operation.id ? -1 : 1),
  );
}

/** So far back somebody looks for the last day on which the shop was open: past any holiday. */
const LOOK_BACK_DAYS = 31;

/** The last shop day before a date on which the shop was open; the day before, in a shop that never opens. */
export function lastOpenDay(date: string, hours: WorkingHours): string {
  for (let back = 1; back <= LOOK_BACK_DAYS; back++) {
    const day = addDays(date, -back);
    if (openSpans(day, hours).length > 0) return day;
  }
  return addDays(date, -1);
}
