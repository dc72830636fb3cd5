import type { VisitForecast } from '../model.planning.ts';
import type { Shop } from '../model.ts';
import { basisPromise } from '../promise.ts';
import { outlookOf } from './outlook.ts';
import type { Planned } from './problemOf.ts';

/** What every car of the plan is heading for, by visit; those with trouble say which. `now`: epoch ms. */
export function forecastsOf(planned: Planned, shop: Shop, seed: number, now: number): Map<string, VisitForecast> {
  const known = new Map(outlookOf(planned, seed).visits.map((one) => [one.visitId, one]));
  const general = planned.trouble.find(({ visitId }) => visitId === null);
  return new Map(
    planned.files.map((file) => {
      const { id } = file.visit;
      const outlook = known.get(id);
      const trouble = planned.trouble.find(({ visitId }) => visitId === id) ?? general;
      const forecast: VisitForecast = {
        madeAt: now,
        ...{ p10: outlook?.p10 ?? null, p50: outlook?.p50 ?? null, p90: outlook?.p90 ?? null },
        promiseAt: basisPromise(file, shop.policy)?.at ?? null,
        miss: outlook?.miss ?? null,
        few: outlook?.few ?? false,
        trouble: trouble?.kind ?? null,
      };
      return [id, forecast];
    }),
  );
}

const MINUTE = 60_000;
/** A time that moved by less, and a probability, are no news. */
const SAME_TIME = 5 * MINUTE;
const SAME_MISS = 100;

/**
 * Is it worth telling the screens? The log keeps every forecast that was told ("who knew what"), so that small changes are
 * left out; where `colour` (what a screen shows) differs it is always told.
 */
export function isNews(
  before: VisitForecast | null,
  after: VisitForecast,
  colour: (forecast: VisitForecast) => string,
): boolean {
  if (before === null) return true;
  if (before.trouble !== after.trouble || before.promiseAt !== after.promiseAt || before.few !== after.few) return true;
  const moved = (a: number | null, b: number | null, least: number) =>
    (a === null) !== (b === null) || (a !== null && b !== null && Math.abs(a - b) >= least);
  return (
    moved(before.p50, after.p50, SAME_TIME) ||
    moved(before.p90, after.p90, 3 * SAME_TIME) ||
    moved(before.miss, after.miss, SAME_MISS) ||
    colour(before) !== colour(after)
  );
}
