import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SHOP_WEIGHTS } from './cost.ts';
import { OPEN } from './layOut.ts';
import type { PlanProblem } from './problem.ts';
import { createMoves } from './search.moves.ts';
import { createPlaces } from './search.places.ts';
import { createSchedule } from './search.schedule.ts';
import { fitting, ruleChoices } from './seedChoice.ts';
import { randomOf, randomProblem } from './testing/randomProblem.ts';

/** A small shop whose bays do not hang on each other, with all else that a problem can have. */
function looseProblem(seed: number): PlanProblem {
  const problem = randomProblem(seed);
  const tasks = problem.tasks
    .filter(({ running, bays }) => running || bays.length > 0)
    .map((task, t) => ({
      ...{ ...task, job: t, leads: [], helpers: [], crew: 0, after: [] },
      ...{ pinned: { ...task.pinned, crew: null }, posted: task.posted && { ...task.posted, crew: [], start: null } },
    }));
  const jobs = tasks.map((_, t) => ({
    ...(problem.jobs[t % problem.jobs.length] as (typeof problem.jobs)[0]),
    tail: [],
  }));
  return { ...problem, bays: problem.bays.map((bay) => ({ ...bay, places: 1 })), tasks, jobs, tail: [] };
}

it('guesses what a place costs, to the minute where bays do not hang on each other', () => {
  let seen = 0;
  const holds = (seed: number) => {
    const problem = looseProblem(seed);
    const schedule = createSchedule(problem, SHOP_WEIGHTS, fitting(problem, ruleChoices(problem)[0] as never));
    const { key, bay, atBay, movable, move, cost, keep, undo, jobCosts } = schedule;
    const { between } = createMoves(problem, schedule, randomOf(seed));
    const { guess } = createPlaces(problem, schedule, SHOP_WEIGHTS);
    for (const t of movable.slice(0, 4)) {
      const { pinned, bays, job } = problem.tasks[t] as (typeof problem.tasks)[0];
      const was = bay[t] as number;
      move(t, key[t] as number, OPEN, null);
      const without =
        cost(Number.POSITIVE_INFINITY) -
        (jobCosts[job] as number) -
        SHOP_WEIGHTS.change * (schedule.state.changed[t] as number);
      keep();
      for (const toBay of pinned.bay === null ? bays : [pinned.bay]) {
        let ahead = OPEN;
        do {
          const next = (ahead === OPEN ? atBay.head[toBay] : atBay.next[ahead]) as number;
          const from = ahead === OPEN ? Number.NEGATIVE_INFINITY : (key[ahead] as number);
          const at = between(t, from, next === OPEN ? Number.POSITIVE_INFINITY : (key[next] as number));
          const more = guess(t, at, toBay, new Int16Array(0), ahead, Number.POSITIVE_INFINITY);
          move(t, at, toBay, null);
          expect(more).toBeCloseTo(cost(Number.POSITIVE_INFINITY) - without);
          undo();
          seen += 1;
          ahead = next;
        } while (ahead !== OPEN);
      }
      move(t, key[t] as number, was, null);
      cost(Number.POSITIVE_INFINITY);
      keep();
    }
  };
  fc.assert(fc.property(fc.nat(), holds), { numRuns: 300 });
  expect(seen).toBeGreaterThan(1_000);
});
