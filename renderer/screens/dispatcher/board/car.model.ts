import { floorMinute } from '../../../../shared/domain/calendar.ts';
import { riskOfVisit } from '../../../../shared/domain/forecast.ts';
import { minutesLate, type Risk } from '../../../../shared/domain/lateness.ts';
import type { Shop, VisitFile } from '../../../../shared/domain/model.ts';
import { normalisePlate } from '../../../../shared/domain/plate.ts';
import { basisPromise } from '../../../../shared/domain/promise.ts';
import type { ReasonCode } from '../../../../shared/domain/reasons.ts';
import { isOpen, stageOf } from '../../../../shared/domain/stage.ts';
import type { Stage } from '../../../../shared/domain/vocabulary.ts';

const HOUR = 3_600_000;

/** What the whole board asks about a car, worked out once per change and minute. */
export type Car = {
  readonly id: string;
  readonly file: VisitFile;
  readonly stage: Stage;
  /** Neither delivered nor cancelled. */
  readonly open: boolean;
  /** null: nothing was promised. */
  readonly risk: Risk | null;
  /** The promise that counts (P2), epoch ms. */
  readonly promise: number | null;
  /** Whole minutes past the promise, until it was ready, else until now. */
  readonly lateMinutes: number;
  /** Why its held work stands still, each reason once. */
  readonly heldFor: readonly ReasonCode[];
};

export function carOf(file: VisitFile, shop: Shop, now: number): Car {
  const { settledAt, readyAt } = file.visit;
  const promise = basisPromise(file)?.at ?? null;
  const risk = promise === null ? null : riskOfVisit(file, shop, now);
  return {
    id: file.visit.id,
    file,
    stage: stageOf(file),
    open: isOpen(file),
    risk,
    promise,
    lateMinutes: promise === null ? 0 : minutesLate(promise, settledAt ?? readyAt ?? now),
    heldFor: [...new Set(file.operations.flatMap((o) => (o.state === 'held' && o.hold ? [o.hold.reason] : [])))],
  };
}

const known = new WeakMap<VisitFile, { readonly shop: Shop; readonly now: number; readonly car: Car }>();

/** `carOf`, worked out once for a file and a minute: when one car changes, the others' forecasts are not made anew. */
export function carAt(file: VisitFile, shop: Shop, now: number): Car {
  const last = known.get(file);
  if (last?.shop === shop && last.now === now) return last.car;
  const car = carOf(file, shop, now);
  known.set(file, { shop, now, car });
  return car;
}

/** What the numbers of the strip choose; `held:D02` is one reason of `held`. */
export const CAR_FILTERS = ['all', 'working', 'held', 'inspecting', 'washing', 'ready', 'late', 'due'] as const;
export type CarFilter = (typeof CAR_FILTERS)[number] | `held:${ReasonCode}`;

/** Does a car of the shop fall under a number of the strip? `ready` holds settled cars too: both wait to be handed over. */
export function carMatches(car: Car, filter: CarFilter, now: number): boolean {
  if (!car.open) return false;
  switch (filter) {
    case 'all':
      return true;
    case 'ready':
      return car.stage === 'ready' || car.stage === 'settled';
    case 'late':
      return car.risk === 'late' && car.file.visit.settledAt === null;
    case 'due':
      return isDue(car, now);
    case 'working':
    case 'held':
    case 'inspecting':
    case 'washing':
      return car.stage === filter;
    default:
      return car.stage === 'held' && car.heldFor.some((reason) => filter === `held:${reason}`);
  }
}

/** Promised within the next hour, this minute included, and still in the workshop's hands. */
function isDue(car: Car, now: number): boolean {
  if (car.promise === null || car.file.visit.readyAt !== null || car.file.visit.settledAt !== null) return false;
  const minute = floorMinute(now);
  return floorMinute(car.promise) >= minute && car.promise < minute + HOUR;
}

export type Strip = {
  readonly counts: Readonly<Record<(typeof CAR_FILTERS)[number], number>>;
  /** Cars held, by reason, most frequent first. A car held for two reasons counts under both. */
  readonly reasons: readonly { readonly reason: ReasonCode; readonly count: number }[];
};

export function stripOf(cars: readonly Car[], now: number): Strip {
  const count = (filter: CarFilter) => cars.filter((car) => carMatches(car, filter, now)).length;
  const reasons = new Set(cars.flatMap((car) => car.heldFor));
  return {
    counts: Object.fromEntries(CAR_FILTERS.map((filter) => [filter, count(filter)])) as Strip['counts'],
    reasons: [...reasons]
      .map((reason) => ({ reason, count: count(`held:${reason}`) }))
      .filter((entry) => entry.count > 0)
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}

/** Is what was typed part of the plate, the pickup number, the model or the customer's name? Empty matches everything. */
export function carFound(car: Car, typed: string): boolean {
  const words = typed.trim().toLocaleLowerCase();
  if (words === '') return true;
  const { plate, pickup, model, customer, vin } = car.file.visit;
  const code = normalisePlate(typed);
  if (code !== '' && (plate.includes(code) || pickup.includes(code) || (code.length >= 6 && vin?.includes(code))))
    return true;
  return [model, customer?.name ?? ''].some((text) => text.toLocaleLowerCase().includes(words));
}
