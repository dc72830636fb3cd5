import { riskOfVisit } from '../../../../shared/domain/forecast.ts';
import { minutesLate, type Risk } from '../../../../shared/domain/lateness.ts';
import type { Shop, VisitFile } from '../../../../shared/domain/model.ts';
import { normalisePlate } from '../../../../shared/domain/plate.ts';
import { basisPromise } from '../../../../shared/domain/promise.ts';
import type { ReasonCode } from '../../../../shared/domain/reasons.ts';
import { isOpen, stageOf } from '../../../../shared/domain/stage.ts';
import { countStrip, countsUnder, type StripFigure } from '../../../../shared/domain/strip.ts';
import { stoppedAt } from '../../../../shared/domain/verdict/compared.ts';
import type { Stage } from '../../../../shared/domain/vocabulary.ts';

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
  /** Whole minutes past the promise: by the compared stamp (V6), before it until the car was ready, else until now. */
  readonly lateMinutes: number;
  /** Why its held work stands still, each reason once. */
  readonly heldFor: readonly ReasonCode[];
};

export function carOf(file: VisitFile, shop: Shop, now: number): Car {
  const promise = basisPromise(file, shop.policy)?.at ?? null;
  const risk = promise === null ? null : riskOfVisit(file, shop, now);
  return {
    id: file.visit.id,
    file,
    stage: stageOf(file),
    open: isOpen(file),
    risk,
    promise,
    lateMinutes: promise === null ? 0 : minutesLate(promise, stoppedAt(file.visit, shop.policy) ?? now),
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
const CAR_FILTERS = ['all', 'working', 'held', 'inspecting', 'washing', 'ready', 'late', 'due'] as const;
type NumberFilter = (typeof CAR_FILTERS)[number];
export type CarFilter = NumberFilter | `held:${ReasonCode}`;

/** Does a car of the shop fall under a number of the strip? The shop's figures are the same on the wall. */
export function carMatches(car: Car, filter: CarFilter, now: number): boolean {
  const reason = reasonOf(filter);
  if (reason !== undefined) return countsUnder(car, 'held', now) && car.heldFor.includes(reason);
  return countsUnder(car, figureOf(filter as NumberFilter), now);
}

function reasonOf(filter: CarFilter): ReasonCode | undefined {
  return filter.startsWith('held:') ? (filter.slice('held:'.length) as ReasonCode) : undefined;
}

function figureOf(filter: NumberFilter): StripFigure {
  return filter === 'all' ? 'inShop' : filter;
}

export type Strip = {
  readonly counts: Readonly<Record<NumberFilter, number>>;
  /** Cars held, by reason, most frequent first. A car held for two reasons counts under both. */
  readonly reasons: readonly { readonly reason: ReasonCode; readonly count: number }[];
};

export function stripOf(cars: readonly Car[], now: number): Strip {
  const counts = countStrip(cars, now);
  const count = (reason: ReasonCode) => cars.filter((car) => carMatches(car, `held:${reason}`, now)).length;
  const reasons = new Set(cars.flatMap((car) => car.heldFor));
  return {
    counts: Object.fromEntries(CAR_FILTERS.map((filter) => [filter, counts[figureOf(filter)]])) as Strip['counts'],
    reasons: [...reasons]
      .map((reason) => ({ reason, count: count(reason) }))
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
