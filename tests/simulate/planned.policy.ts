import type { VisitFile } from '../../shared/domain/model.ts';
import { type QuoteOutcome, stretchOf } from '../../shared/domain/planning/calibration.ts';
import { SHOP_WEIGHTS } from '../../shared/domain/planning/cost.ts';
import { type DonePiece, learn, NOTHING_LEARNED } from '../../shared/domain/planning/durations.ts';
import { type Choice, createLayOut } from '../../shared/domain/planning/layOut.ts';
import type { PlanProblem } from '../../shared/domain/planning/problem.ts';
import { problemOf } from '../../shared/domain/planning/problemOf.ts';
import { quoteOf, TARGET } from '../../shared/domain/planning/quote.ts';
import { createSearch } from '../../shared/domain/planning/search.ts';
import { applyToFile, newFiles } from '../../shared/domain/rows.ts';
import type { FakeShop } from '../../shared/domain/testing/fakeShop.ts';
import { createBoard, NOW } from './beginnings.ts';
import { createChance } from './chance.ts';
import { carsOf, rowsOf } from './rows.ts';
import type { Policy, Told } from './stage.ts';
import { takeInOf } from './takeIn.ts';

const FAR = 30 * 86_400_000;
/** Pieces that the shop learns from, the newest. */
const REMEMBERED = 3_000;
/** How often it learns anew, pieces, and how often it looks what became of its quotes. */
const LEARNS_EVERY = 25;

export type Effort = {
  /** Changes that a search tries each time. */
  readonly tries: number;
  /** Drawn for each quote. */
  readonly draws: number;
};

/** Promises are quotes, and what is done next is what a search suggests. */
export function plannedPolicy(shop: FakeShop, seed: string, { tries, draws }: Effort): Policy {
  const { reader } = shop;
  const { next } = createChance(`${seed}/search`);
  const board = createBoard(shop);
  const pieces: DonePiece[] = [];
  const outcomes: QuoteOutcome[] = [];
  let durations = NOTHING_LEARNED;
  let learnt = 0;
  let stretch = stretchOf(outcomes, TARGET, reader.shop().hours);

  function quoted(files: readonly VisitFile[], visitId: string, now: number): Told {
    const planned = problemOf(rowsOf(shop), files, now, durations);
    const { at, sure, p50 } = quoteOf(planned, reader.shop(), { visitId, seed: 1, draws, stretch });
    if (at === null || sure === null || p50 === null) throw new Error(`no quote: ${JSON.stringify(planned.trouble)}`);
    return { at, quote: { sure, p50 } };
  }

  return {
    promise(arrival, now) {
      const draft = shop.decide('visit.takeIn', takeInOf(arrival, null, now + FAR));
      const [file] = draft.ok ? newFiles(draft.value.events.flatMap(({ changes }) => changes)) : [];
      if (file === undefined) throw new Error('no draft');
      return quoted([...carsOf(shop), file], file.visit.id, now);
    },
    again(file, additionId, now) {
      const { id: visitId } = file.visit;
      const answers = [{ additionId, approved: true }];
      const draft = shop.decide('addition.answer', { visitId, answers, means: 'phone', promise: null });
      if (!draft.ok) throw new Error('no draft');
      const changes = draft.value.events.flatMap((event) => event.changes);
      const files = carsOf(shop).map((one) => (one.visit.id === visitId ? applyToFile(one, changes) : one));
      return quoted(files, visitId, now);
    },
    begin(now) {
      const planned = problemOf(rowsOf(shop), carsOf(shop), now, durations);
      const { problem } = planned;
      if (problem.tasks.every(({ running }) => running)) return [];
      const search = createSearch(problem, { weights: SHOP_WEIGHTS, random: next });
      if (isContested(problem, search.best().choice)) search.run(tries);
      return board.begin(planned, search.best().choice);
    },
    left({ file: { visit }, told: { quote } }) {
      if (quote === null || visit.settledAt === null) return;
      outcomes.push({ ...quote, settled: visit.settledAt });
      if (outcomes.length % LEARNS_EVERY === 0) stretch = stretchOf(outcomes, TARGET, reader.shop().hours);
    },
    learn({ standardId, minutes: standard, unattendedMinutes }, { id: personId, level }, minutes) {
      if (standardId === null || standard <= unattendedMinutes) return;
      const standardMinutes = standard - unattendedMinutes;
      pieces.push({ standardId, level, personId, standardMinutes, actualMinutes: minutes - unattendedMinutes });
      learnt += 1;
      if (learnt % LEARNS_EVERY === 0) durations = learn(pieces.slice(-REMEMBERED));
    },
    changes: board.changes,
  };
}

/** Does something begin now before something that could? Where it does not, a search has nothing to decide. */
function isContested(problem: PlanProblem, choice: Choice): boolean {
  const { start } = createLayOut(problem)(choice);
  const busy = new Set(problem.tasks.flatMap(({ running, job }) => (running ? [job] : [])));
  const could = problem.tasks.flatMap(({ running, release, after, job }, t) =>
    running || release > NOW || after.length > 0 || busy.has(job) ? [] : [t],
  );
  const begins = could.filter((t) => (start[t] as number) <= NOW).length;
  return begins > 0 && begins < could.length;
}
