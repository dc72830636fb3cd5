import type { Db } from '../../../db/open.ts';
import { preparePieces } from '../../../db/pieces.repo.ts';
import { prepareQuoteOutcomes } from '../../../db/quotes.repo.ts';
import { createShopReader } from '../../../db/shop.reader.ts';
import { prepareTailMinutes, type TailMinutes } from '../../../db/tailMinutes.repo.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import { addDays, shopDate } from '../../../shared/domain/calendar.ts';
import type { Actor } from '../../../shared/domain/decision.ts';
import type { VisitForecast } from '../../../shared/domain/model.planning.ts';
import type { Change } from '../../../shared/domain/model.tables.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { type QuoteOutcome, stretchOf } from '../../../shared/domain/planning/calibration.ts';
import { type Durations, learn } from '../../../shared/domain/planning/durations.ts';
import { forecastsOf } from '../../../shared/domain/planning/forecasts.ts';
import { type Planned, problemOf } from '../../../shared/domain/planning/problemOf.ts';
import type { ShopRows } from '../../../shared/domain/planning/problemParts.hands.ts';
import { type Quote, quoteOf, TARGET } from '../../../shared/domain/planning/quote.ts';
import { spacedProblemOf } from '../../../shared/domain/planning/suggestion.spaced.ts';
import { applyToFile, newFiles } from '../../../shared/domain/rows.ts';
import { createSuggesting, type Giving, type SuggestionFacts, type SuggestionOrder } from './suggesting.ts';

const DAY_MS = 86_400_000;
/** The shop learns from so many days, and anew after so long, ms. */
const LEARNS_FROM_DAYS = 180;
const LEARNS_EVERY_MS = 10 * 60_000;
const HORIZON_MS = 60 * DAY_MS;
/** The same shop gives the same forecast. */
const SEED = 20_261;
const PLANNER: Actor = { deviceId: null, deviceRole: 'hub', bayId: null, person: null };

export type Forecasts = ReadonlyMap<string, VisitForecast>;

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
  const suggest = createSuggesting(SEED);
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
  const rowsAt = (now: number): ShopRows => ({
    shop: { ...reader.shop(), ...experience(now).tail },
    bays: reader.bays(),
    people: reader.people(),
    shifts: reader.shifts(),
    absences: reader.absences(now, now + HORIZON_MS),
  });
  const plan = (files: readonly VisitFile[], now: number): Planned =>
    problemOf(rowsAt(now), files, now, experience(now).durations);

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

    /** The best plan found within the budget, as moves that the board's rules allow now (F6). */
    suggest(now: number, order: SuggestionOrder, giving: Giving): Promise<SuggestionFacts> {
      const files = openFiles();
      const spaced = spacedProblemOf(rowsAt(now), files, now, experience(now).durations);
      const context = { shop: reader, actor: PLANNER, now, at: now, newId: () => 'suggested' };
      return suggest({ expected: plan(files, now), spaced }, context, order, giving);
    },
  };
}

export type Planner = ReturnType<typeof createPlanner>;
