import { unpromisedAdditions } from './additions.ts';
import { addWorkingMinutes } from './calendar.ts';
import { promiseRefusal } from './delivery.rules.ts';
import { forecastOf } from './forecast.ts';
import type { PromiseEntry, Shop, VisitFile } from './model.ts';
import { basisPromise } from './promise.ts';
import { type Refusal, refusal } from './refusal.ts';

type Told = Pick<PromiseEntry, 'at' | 'cause' | 'additionIds'> & {
  /** The advisor ticked that the time lies outside delivery hours (P4). */
  outsideHours: boolean;
  signed: boolean;
};

/**
 * Why a time may not be told to the customer at `now` (epoch ms): the cause does not fit the ledger (P1), names no
 * approved addition that still needs a time (P2), is signed without need, or the time itself is refused (P4).
 */
export function toldRefusal(
  file: Pick<VisitFile, 'promises' | 'additions'>,
  shop: Shop,
  { at, cause, additionIds, outsideHours, signed }: Told,
  now: number,
): Refusal | null {
  if (cause === 'first' && file.promises.length > 0) return refusal('promise-cause-first', 'P1');
  if (signed && cause !== 'customer') return refusal('promise-needs-no-signature', 'P2');
  const open = new Set(unpromisedAdditions(file).map(({ id }) => id));
  const fits = additionIds.length > 0 && additionIds.every((id) => open.has(id));
  if (cause === 'addition' ? !fits : additionIds.length > 0) return refusal('addition-not-approved', 'P2');
  return promiseRefusal(shop, at, now, outsideHours);
}

const QUARTER = 15 * 60_000;
/** Kept in hand between the forecast and what the customer is told, working minutes. */
const CAUTION = 10;

/**
 * A time that can be told to the customer (epoch ms): the forecast with some minutes in hand, at the quarter of an hour
 * after it. Null where the promise holds all the same, or nobody can say.
 */
export function proposedPromise(file: VisitFile, shop: Shop, now: number): number | null {
  const forecast = forecastOf(file, shop, now);
  const basis = basisPromise(file, shop.policy);
  if (forecast === null || (basis && forecast <= basis.at)) return null;
  const at = addWorkingMinutes(forecast, CAUTION, shop.hours);
  return at === null ? null : Math.ceil(at / QUARTER) * QUARTER;
}
