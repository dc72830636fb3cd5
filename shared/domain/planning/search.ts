import { costOf, type PlanWeights } from './cost.ts';
import { type Choice, createLayOut } from './layOut.ts';
import { postedChoice } from './postedChoice.ts';
import type { PlanProblem } from './problem.ts';
import { createMoves } from './search.moves.ts';
import { createRuin } from './search.ruin.ts';
import { createSchedule } from './search.schedule.ts';
import { fitting, ruleChoices } from './seedChoice.ts';

export type SearchOptions = {
  readonly weights: PlanWeights;
  /** Numbers in [0, 1); a seeded one makes the search repeatable. */
  readonly random: () => number;
  /**
   * Plans to begin with, besides the posted one and rules of thumb: what is found is never worse than any of them,
   * as far as their bays and people suit.
   */
  readonly start?: readonly Choice[];
};

export type Best = { readonly choice: Choice; readonly cost: number };

export type Search = {
  /** Tries so many changes more, each a few microseconds to a millisecond; whoever calls looks at the clock. */
  readonly run: (tries: number) => void;
  /** The best plan so far; there is one before the first `run`. */
  readonly best: () => Best;
};

/** Work in the first cycle of cooling, in small moves, how much longer each next one is, and what a ruin counts for. */
const CYCLE = 30_000;
const LONGER = 2;
const RUIN_WORK = 30;
/**
 * How hot the cycles begin, one after the other, in what a move for the worse costs, and what part of it is left at their
 * end. The first only climbs. Where people bind, plans are many and tries dear: little heat.
 */
const HOT = { people: [0, 1, 0.1], machines: [0, 1, 3] } as const;
const COLD = 0.05;
/** Changes kept before the order is numbered anew. */
const RENUMBER = 500;
/** What a minute until settled weighs in the search at least, so that it makes room before it is needed. */
const GUIDE = 0.1;

/**
 * Any-time search over choices: simulated annealing in ever longer cycles, each from the best so far, on a schedule that
 * lays out only what a change touches. Pure but for what it holds.
 */
export function createSearch(problem: PlanProblem, { weights, random, start = [] }: SearchOptions): Search {
  const layOut = createLayOut(problem);
  const guide = { ...weights, waiting: Math.max(weights.waiting, GUIDE * weights.tardiness) };
  let best: Best = [postedChoice(problem), ...start, ...ruleChoices(problem)]
    .map((choice) => fitting(problem, choice))
    .map((choice) => ({ choice, cost: costOf(problem, layOut(choice), weights).total }))
    .reduce((a, b) => (b.cost < a.cost ? b : a));
  const { people, tasks, jobs, bays } = problem;
  const isOneStep = people.length === 0 && tasks.length === jobs.length && tasks.length < 20 * bays.length;
  const ruinShare = isOneStep ? 0.9 : 0.02;
  const heats = people.length > 0 ? HOT.people : HOT.machines;
  let on = begin();
  let [length, tried, kept, cycle] = [CYCLE, 0, 0, 0];
  let [current, hot] = [0, 1];

  function begin() {
    const schedule = createSchedule(problem, guide, best.choice);
    const moves = createMoves(problem, schedule, random);
    return { schedule, propose: moves.propose, ruin: createRuin(problem, schedule, moves, guide, random) };
  }

  function beginCycle(): void {
    on = begin();
    current = on.schedule.renumber();
    hot = (heats[cycle % heats.length] as number) * upward();
    cycle += 1;
  }

  /** What a small move for the worse costs, the lower quarter of a sample. */
  function upward(): number {
    const dearer: number[] = [];
    for (let i = 0; i < 300; i++) {
      if (!on.propose()) continue;
      const more = on.schedule.cost(Number.POSITIVE_INFINITY) - current;
      if (more > 1e-9) dearer.push(more);
      on.schedule.undo();
    }
    dearer.sort((a, b) => a - b);
    return dearer[Math.floor(dearer.length / 4)] ?? 1;
  }

  function attempt(): void {
    const ruins = random() < ruinShare;
    tried += ruins ? RUIN_WORK : 1;
    if (!(ruins ? on.ruin() : on.propose())) return;
    const heat = hot * COLD ** Math.min(1, tried / length);
    const limit = current - heat * Math.log(1 - random());
    const cost = on.schedule.cost(limit);
    if (cost > limit) {
      on.schedule.undo();
      return;
    }
    const judged = on.schedule.judge(weights);
    on.schedule.keep();
    current = cost;
    kept += 1;
    if (judged < best.cost - 1e-9) best = { choice: on.schedule.choice(), cost: judged };
    if (kept % RENUMBER === 0) current = on.schedule.renumber();
  }

  return {
    run(tries) {
      if (on.schedule.movable.length === 0) return;
      for (let i = 0; i < tries; i++) {
        if (tried === 0) beginCycle();
        attempt();
        if (tried < length) continue;
        tried = 0;
        length *= LONGER;
      }
    },
    best: () => best,
  };
}
