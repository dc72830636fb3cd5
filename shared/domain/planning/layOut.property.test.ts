import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules } from './check.ts';
import { createLayOut, OPEN } from './layOut.ts';
import { type PlanProblem, type PlanTask, UNPINNED } from './problem.ts';
import { randomChoice, randomProblem } from './testing/randomProblem.ts';
import { ALWAYS } from './timetable.ts';

const copy = (array: Float64Array) => [...array];

describe('layOut', () => {
  it('breaks no rule, whatever is chosen (F5)', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, choiceSeed) => {
        const problem = randomProblem(seed);
        expect(brokenRules(problem, createLayOut(problem)(randomChoice(problem, choiceSeed)))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives the same layout for the same choice, whatever was laid out before', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (seed, one, other) => {
        const problem = randomProblem(seed);
        const layOut = createLayOut(problem);
        layOut(randomChoice(problem, other));
        const { end, settled, bay, crew } = layOut(randomChoice(problem, one));
        const fresh = createLayOut(problem)(randomChoice(problem, one));
        expect([copy(end), copy(settled), [...bay], [...crew]]).toEqual([
          copy(fresh.end),
          copy(fresh.settled),
          [...fresh.bay],
          [...fresh.crew],
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes as many cars of a batch into one run of a booth as it has places, and those that are ready', () => {
    const car = (job: number, release: number): PlanTask => ({
      ...{ id: `t${job}`, job, minutes: 60, unattended: 30, minutesOf: null, release, after: [], bays: [0], leads: [] },
      ...{ helpers: [], crew: 0, batch: 'bake', running: false, pinned: UNPINNED, posted: null },
    });
    const releases = [0, 0, 0, 70, 50];
    const problem: PlanProblem = {
      ...{ origin: 0, open: ALWAYS, people: [], tail: [], tasks: releases.map((at, j) => car(j, at)) },
      bays: [{ id: 'booth', places: 2, freeAt: 0 }],
      jobs: releases.map((_, j) => ({ id: `j${j}`, due: 0, weight: 1, tail: [] })),
    };
    const open = new Int16Array(5).fill(OPEN);
    const layout = createLayOut(problem)({ order: Int32Array.of(0, 1, 2, 3, 4), bay: open, lead: open });
    expect([...layout.start]).toEqual([0, 0, 60, 120, 120]);
    expect(brokenRules(problem, layout)).toEqual([]);
    layout.start.fill(60, 3, 5);
    layout.end.fill(120, 3, 5);
    expect(brokenRules(problem, layout).map(({ rule }) => rule)).toContain('bay-taken');
  });
});
