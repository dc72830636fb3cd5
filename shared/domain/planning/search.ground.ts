import type { PlanWeights } from './cost.ts';
import type { Choice } from './layOut.ts';
import type { PlanProblem } from './problem.ts';
import type { Cooling, Ground } from './search.anneal.ts';
import { createDeal } from './search.deal.ts';
import { createMoves } from './search.moves.ts';
import { createPlaces } from './search.places.ts';
import { createRuin } from './search.ruin.ts';
import { createSchedule } from './search.schedule.ts';
import { createSeek } from './search.seek.ts';

/** How a search goes about a problem. */
export type Manner = {
  readonly cooling: Cooling;
  /** How often several tasks are taken out and put back, and for how many small moves that counts. */
  readonly large: number;
  readonly work: number;
  /** How often those are dealt again, and the most bays they come from. */
  readonly deals: number;
  readonly dealt: number;
  /** How many of the likeliest places are tried; with one the guess decides. */
  readonly trials: number;
  /** What a minute until settled weighs in the search at least, so that it makes room before it is needed. */
  readonly guide: number;
};

/** Where crews, queues behind the work or a car's other tasks tie bays together: guesses err, and plans are many. */
const TIED: Manner = {
  cooling: { cycle: 30_000, longer: 2, heats: [0.1], cold: 0.05, samples: 300, share: 0.25 },
  ...{ large: 0.4, work: 15, deals: 0.1, dealt: 8, trials: 3, guide: 0.1 },
};
/** Where nothing does a guess is exact. */
const LOOSE: Manner = {
  cooling: { cycle: 500_000, longer: 2, heats: [1], cold: 0.015, samples: 100, share: 0.5 },
  ...{ large: 1, work: 30, deals: 0.3, dealt: 16, trials: 1, guide: 0.02 },
};

export function mannerOf({ tasks, jobs }: PlanProblem): Manner {
  const open = tasks.filter(({ running }) => !running);
  const isTied = open.some(
    ({ crew, job, after }) =>
      crew > 0 || after.some(({ task }) => tasks[task]?.running === false) || jobs[job]?.tail.some((step) => step > 0),
  );
  return isTied || new Set(open.map(({ job }) => job)).size < open.length ? TIED : LOOSE;
}

/** Plans to be changed by small moves, by ruin and recreate, and by dealing again. */
export function createGround(
  problem: PlanProblem,
  weights: PlanWeights,
  { large, work, deals, dealt, trials, guide }: Manner,
  random: () => number,
): (from: Choice) => Ground {
  const guided = { ...weights, waiting: Math.max(weights.waiting, guide * weights.tardiness) };
  return (from) => {
    const schedule = createSchedule(problem, guided, from);
    const moves = createMoves(problem, schedule, random);
    const seek = createSeek(problem, schedule, moves, createPlaces(problem, schedule, guided), random);
    const ruin = createRuin(problem, schedule, moves, seek, random, trials);
    const deal = createDeal(problem, schedule, moves, seek, random, dealt);
    const isStuck = schedule.movable.length === 0;

    function change(share: number): number {
      if (isStuck) return 0;
      if (random() >= share) return moves.propose() ? 1 : 0;
      if (random() < deals ? deal() : ruin()) return work;
      schedule.undo();
      return 0;
    }

    return {
      change: () => change(large),
      sample: () => change(large === 1 ? 1 : 0) > 0,
      judge: () => schedule.judge(weights),
      ...{ cost: schedule.cost, keep: schedule.keep, undo: schedule.undo, tidy: schedule.renumber },
      choice: schedule.choice,
    };
  };
}
