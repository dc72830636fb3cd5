import { describe, expect, it } from 'vitest';
import { costOf, SHOP_WEIGHTS, TARDINESS_ONLY } from './cost.ts';
import { type Choice, createLayOut } from './layOut.ts';
import { type PlanProblem, type PlanTask, UNPINNED } from './problem.ts';
import { ruleChoices } from './seedChoice.ts';
import { ALWAYS, timetable } from './timetable.ts';

const task: PlanTask = {
  ...{ id: 't', job: 0, minutes: 60, unattended: 0, minutesOf: null, release: 0, after: [], bays: [0, 1], leads: [] },
  ...{ helpers: [], crew: 0, batch: null, running: false, pinned: UNPINNED, posted: null },
};
const shop = (tasks: readonly PlanTask[], due: number, open = ALWAYS): PlanProblem => ({
  ...{ origin: 0, open, people: [], tail: [], tasks },
  bays: [0, 1].map((b) => ({ id: `b${b}`, places: 1, freeAt: 0 })),
  jobs: [{ id: 'j', due, weight: 3, tail: [] }],
});
const cost = (problem: PlanProblem, weights = SHOP_WEIGHTS) =>
  costOf(problem, createLayOut(problem)(ruleChoices(problem)[0] as Choice), weights);

describe('the cost of a plan', () => {
  it('weighs minutes late; a minute that is due is not late (V2)', () => {
    expect(cost(shop([task], 50), TARDINESS_ONLY).total).toBe(30);
    expect(cost(shop([task], 60), TARDINESS_ONLY)).toMatchObject({ total: 0, late: 0 });
    expect(cost(shop([task], 59))).toMatchObject({ tardiness: 3, late: 1, waiting: 60, changes: 0 });
  });

  it('is a number where work never ends, and late even then is only what is due', () => {
    const never = timetable([]);
    expect(cost(shop([task], Number.POSITIVE_INFINITY, never))).toMatchObject({ tardiness: 0, late: 0 });
    expect(Number.isFinite(cost(shop([task], 50, never)).total)).toBe(true);
    expect(cost(shop([task], 50, never)).total).toBeGreaterThan(cost(shop([task], -10_000)).total);
  });

  it('counts posted work that goes elsewhere or is brought forward', () => {
    const posted = (bay: number, start: number) => ({ ...task, bays: [1], posted: { bay, crew: [], start } });
    expect(cost(shop([posted(1, 0)], 99)).changes).toBe(0);
    expect(cost(shop([posted(0, 0)], 99)).changes).toBe(1);
    expect(cost(shop([posted(1, 16)], 99)).changes).toBe(1);
  });
});
