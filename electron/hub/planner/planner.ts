import type { Db } from '../../../db/open.ts';
import { preparePieces } from '../../../db/pieces.repo.ts';
import { prepareQuoteOutcomes } from '../../../db/quotes.repo.ts';
import { createShopReader } from '../../../db/shop.reader.ts';
import { prepareTailMinutes, type TailMinutes } from '../../../db/tailMinutes.repo.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import { addDays, shopDate } from '../../../shared/domain/calendar.ts';
import type { VisitForecast } from '../../../shared/domain/model.planning.ts';
import type { Change } from '../../../shared/domain/model.tables.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { type QuoteOutcome, stretchOf } from '../../../shared/domain/planning/calibration.ts';
import { SHOP_WEIGHTS } from '../../../shared/domain/planning/cost.ts';
import { generator } from '../../../shared/domain/planning/draws.ts';
import { type Durations, learn } from '../../../shared/domain/planning/durations.ts';
import { forecastsOf } from '../../../shared/domain/planning/forecasts.ts';
import { createLayOut } from '../../../shared/domain/planning/layOut.ts';
import { postedChoice } from '../../../shared/domain/planning/postedChoice.ts';
import { type Planned, problemOf } from '../../../shared/domain/planning/problemOf.ts';
import { type Quote, quoteOf, TARGET } from '../../../shared/domain/planning/quote.ts';
import { createSearch } from '../../../shared/domain/planning/search.ts';
import { type Suggestion, suggestionOf } from '../../../shared/domain/planning/suggestion.ts';
import type { Trouble } from '../../../shared/domain/planning/trouble.ts';
import { applyToFile, newFiles } from '../../../shared/domain/rows.ts';

const DAY_MS = 86_400_000;
/** The shop learns from so many days, and anew after so long, ms. */
const LEARNS_FROM_DAYS = 180;
const LEARNS_EVERY_MS = 10 * 60_000;
const HORIZON_MS = 60 * DAY_MS;
/** The same shop gives the same forecast. */
const SEED = 20_261;
/** Tries between two looks at the clock. */
const SLICE = 200;

export type Forecasts = ReadonlyMap<string, VisitForecast>;
export type SuggestionFacts = Suggestion & { readonly tries: number; readonly trouble: readonly Trouble[] };

type Experience = {
  readonly at: number;
  readonly durations: Durations;
  readonly tail: TailMinutes;
  readonly outcomes: readonly QuoteOutcome[];
};

/** The shop's plan as its database has it: for a thread of its own, with a connection that only reads (S10). */
export function createPlanner(db: Db) {
  const visits = createVisitsRepo(db);
  const reader = createShopReader(db, visits);
  const pieces = preparePieces(db);
  const tailMinutes = prepareTailMinutes(db);
  const outcomes = prepareQuoteOutcomes(db);
  let learned: Experience | undefined;

  /** What the shop has learned; `now` on the shop's clock, which the sample may turn back. */
  function experience(now: number): Experience {
    if (learned && Math.abs(now - learned.at) < LEARNS_EVERY_MS) return learned;
    const shop = reader.shop();
    const { hours } = shop;
    const since = now - LEARNS_FROM_DAYS * DAY_MS;
    learned = {
      at: now,
      durations: learn(pieces(since, hours)),
      tail: tailMinutes(since, shop),
      outcomes: outcomes(addDays(shopDate(now, hours.timeZone), -LEARNS_FROM_DAYS)),
    };
    return learned;
  }

  const openFiles = () => visits.openIds().flatMap((id) => visits.record(id)?.file ?? []);
  function plan(files: readonly VisitFile[], now: number): Planned {
    const { durations, tail } = experience(now);
    const rows = {
      shop: { ...reader.shop(), ...tail },
      bays: reader.bays(),
      people: reader.people(),
      shifts: reader.shifts(),
      absences: reader.absences(now, now + HORIZON_MS),
    };
    return problemOf(rows, files, now, durations);
  }

  return {
    forecast: (now: number): Forecasts => forecastsOf(plan(openFiles(), now), reader.shop(), SEED, now),

    /** For a visit as it is, or as `changes` would make it. */
    quote(visitId: string, changes: readonly Change[], now: number): Quote {
      const files = [...openFiles().map((file) => applyToFile(file, changes)), ...newFiles(changes)];
      const planned = plan(files, now);
      const shop = reader.shop();
      const stretch = stretchOf(experience(now).outcomes, TARGET, shop.hours);
      return quoteOf(planned, shop, { visitId, seed: SEED, stretch });
    },

    /** The best plan found within the budget (ms); `pause` lets other questions through. */
    async suggest(now: number, budgetMs: number, pause: () => Promise<void>): Promise<SuggestionFacts> {
      const until = performance.now() + budgetMs;
      const planned = plan(openFiles(), now);
      const { problem } = planned;
      const search = createSearch(problem, {
        weights: SHOP_WEIGHTS,
        random: generator(SEED),
        start: [postedChoice(problem)],
      });
      let tries = 0;
      while (performance.now() < until && problem.tasks.length > 0) {
        search.run(SLICE);
        tries += SLICE;
        if (tries % (SLICE * 10) === 0) await pause();
      }
      const layout = createLayOut(problem)(search.best().choice);
      const found = suggestionOf(planned, layout, reader.shop(), reader.people());
      // fewer minutes late may be more cars late, and those are what the rate counts (V1)
      const isBetter = found.effect.after.cars <= found.effect.before.cars;
      const none = { moves: [], moved: 0, effect: { before: found.effect.before, after: found.effect.before } };
      return { ...(isBetter ? found : none), tries, trouble: planned.trouble };
    },
  };
}

export type Planner = ReturnType<typeof createPlanner>;
