import type { Risk } from '../lateness.ts';
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
/** A time that moved by less is no news, nor one that moved by less than this share of how far off it is; its late end by twice that. */
const SAME_TIME = 10 * MINUTE;
const SAME_SHARE = 0.25;
/** A probability that moved by less, thousandths. */
const SAME_MISS = 300;

/** What a screen makes of a forecast at an instant: its colour, and when the car is expected (epoch ms; null: nobody knows). */
export type Shown = { readonly colour: Risk; readonly at: number | null };

/**
 * Is `after` worth telling, where screens show `shown` of what was told `before`, and would show `fresh` of it? The log keeps
 * every forecast that was told ("who knew what"), so that only what people would act on otherwise is: another colour, always;
 * a time that moved in proportion to how far off it is. What only the clock moves, screens reckon for themselves. Every shop
 * day (`isNewDay`) begins with what was known then, so that its log can be read by itself.
 */
export function isNews(
  before: VisitForecast | null,
  after: VisitForecast,
  { shown, fresh, isNewDay }: { readonly shown: Shown; readonly fresh: Shown; readonly isNewDay: boolean },
): boolean {
  if (before === null || isNewDay) return true;
  if (before.trouble !== after.trouble || before.promiseAt !== after.promiseAt || before.few !== after.few) return true;
  if (shown.colour !== fresh.colour || hasMoved(shown.at, fresh.at, after.madeAt, 1)) return true;
  // how sure it is matters where something can still be done
  if (fresh.colour !== 'at-risk') return false;
  if (Math.abs((before.miss ?? 0) - (after.miss ?? 0)) >= SAME_MISS) return true;
  return before.p90 !== null && before.p90 > after.madeAt && hasMoved(before.p90, after.p90, after.madeAt, 2);
}

function hasMoved(from: number | null, to: number | null, now: number, times: number): boolean {
  if (from === null || to === null) return from !== to;
  return Math.abs(to - from) >= times * Math.max(SAME_TIME, SAME_SHARE * (Math.max(from, to) - now));
}
