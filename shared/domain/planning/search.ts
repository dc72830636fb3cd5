import { costOf, type PlanWeights } from './cost.ts';
import { type Choice, createLayOut } from './layOut.ts';
import { postedChoice } from './postedChoice.ts';
import type { PlanProblem } from './problem.ts';
import { type Best, createAnnealing } from './search.anneal.ts';
import { createGround, mannerOf } from './search.ground.ts';
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

export type Search = {
  /** Tries so many changes more, each a few microseconds to a millisecond; whoever calls looks at the clock. */
  readonly run: (tries: number) => void;
  /** The best plan so far; there is one before the first `run`. */
  readonly best: () => Best;
};

/** Any-time search over choices by annealing, on a schedule that lays out only what a change touches. Pure but for what it holds. */
export function createSearch(problem: PlanProblem, { weights, random, start = [] }: SearchOptions): Search {
  const layOut = createLayOut(problem);
  const first: Best = [postedChoice(problem), ...start, ...ruleChoices(problem)]
    .map((choice) => fitting(problem, choice))
    .map((choice) => ({ choice, cost: costOf(problem, layOut(choice), weights).total }))
    .reduce((a, b) => (b.cost < a.cost ? b : a));
  const manner = mannerOf(problem);
  const ground = createGround(problem, weights, manner, random);
  const { attempt, best } = createAnnealing(first, ground, manner.cooling, random);
  const isFixed = problem.tasks.every(({ running }) => running);
  return {
    run(tries) {
      for (let i = 0; i < tries && !isFixed; i++) attempt();
    },
    best,
  };
}
