import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules } from './check.ts';
import { costOf, SHOP_WEIGHTS, TARDINESS_ONLY } from './cost.ts';
import { createLayOut, OPEN } from './layOut.ts';
import { type PlanProblem, type PlanTask, UNPINNED } from './problem.ts';
import { createDeal } from './search.deal.ts';
import { createGround, mannerOf } from './search.ground.ts';
import { createMoves } from './search.moves.ts';
import { createPlaces } from './search.places.ts';
import { createSchedule } from './search.schedule.ts';
import { createSeek } from './search.seek.ts';
import { randomChoice, randomOf, randomProblem } from './testing/randomProblem.ts';
import { ALWAYS } from './timetable.ts';

const blank: Omit<PlanTask, 'id' | 'job'> = {
  ...{ minutes: 60, unattended: 0, minutesOf: null, release: 0, after: [], bays: [0, 1, 2], leads: [], helpers: [] },
  ...{ crew: 0, batch: null, running: false, pinned: UNPINNED, posted: null },
};
function shopOf(tasks: readonly Partial<PlanTask>[], tail: readonly number[] = []): PlanProblem {
  return {
    ...{ origin: 0, open: ALWAYS, people: [{ id: 'p', works: ALWAYS, freeAt: 0 }], tail: [] },
    bays: [0, 1, 2].map((b) => ({ id: `b${b}`, places: 1, freeAt: 0 })),
    jobs: tasks.map((_, j) => ({ id: `j${j}`, due: 60, weight: 1, tail })),
    tasks: tasks.map((task, t) => ({ ...blank, id: `t${t}`, job: t, ...task })),
  };
}

function partsOf(problem: PlanProblem) {
  const random = randomOf(1);
  const none = new Int16Array(problem.tasks.length).fill(OPEN);
  const from = { order: Int32Array.from(problem.tasks.keys()), bay: none.map((_, t) => t % 3), lead: none };
  const suiting = problem.tasks.every(({ bays }) => bays.length === 3) ? from : { ...from, bay: none };
  const schedule = createSchedule(problem, TARDINESS_ONLY, suiting);
  const moves = createMoves(problem, schedule, random);
  const seek = createSeek(problem, schedule, moves, createPlaces(problem, schedule, TARDINESS_ONLY), random);
  return { schedule, seek, deal: createDeal(problem, schedule, moves, seek, random, 3) };
}

describe('large changes', () => {
  it('leave a plan that breaks no more rules than before and costs what layOut makes of it, kept or taken back', () => {
    const holds = (seed: number, deals: number) => {
      const problem = randomProblem(seed);
      const manner = { ...mannerOf(problem), large: 1, deals };
      const from = randomChoice(problem, seed);
      const ground = createGround(problem, SHOP_WEIGHTS, manner, randomOf(seed))(from);
      const same = () => {
        const layout = createLayOut(problem)(ground.choice());
        expect(brokenRules(problem, layout)).toEqual(allowed);
        return costOf(problem, layout, SHOP_WEIGHTS).total;
      };
      const allowed = brokenRules(problem, createLayOut(problem)(from));
      ground.tidy();
      for (let i = 0; i < 8; i++) {
        const before = ground.choice();
        if (ground.change() === 0) expect(ground.choice()).toEqual(before);
        else {
          ground.cost(Number.POSITIVE_INFINITY);
          const judged = ground.judge();
          if (i % 2 === 0) {
            ground.keep();
            expect(same()).toBeCloseTo(judged);
          } else {
            ground.undo();
            expect(ground.choice()).toEqual(before);
          }
        }
      }
    };
    fc.assert(fc.property(fc.nat(), fc.constantFrom(0, 1), holds), { numRuns: 600 });
  });

  it('let three cars change bays in a circle by one deal', () => {
    const suits = (own: number) => (bay: number) => (bay === own ? 60 : 120);
    const { schedule, deal } = partsOf(shopOf([1, 2, 0].map((own) => ({ minutesOf: suits(own) }))));
    expect(schedule.renumber()).toBe(180);
    let cost = 180;
    for (let tries = 0; tries < 30 && cost > 0; tries++) {
      if (deal()) cost = schedule.cost(Number.POSITIVE_INFINITY);
      if (cost > 0) schedule.undo();
    }
    expect([...schedule.bay]).toEqual([1, 2, 0]);
  });

  it('never put a task before what it waits for by a deal', () => {
    const chain = Array.from({ length: 9 }, (_, t) => ({ after: t % 3 === 0 ? [] : [{ task: t - 1, lag: 0 }] }));
    const { schedule, deal } = partsOf(shopOf(chain));
    const { key, leaders } = schedule;
    for (let tries = 0; tries < 300; tries++) {
      if (!deal()) schedule.undo();
      schedule.cost(Number.POSITIVE_INFINITY);
      schedule.keep();
      leaders.forEach((of, t) => {
        for (const leader of of) expect(key[leader]).toBeLessThan(key[t] as number);
      });
    }
  });

  it('leave nobody waiting for a task that is taken out, nor it for anybody', () => {
    const { schedule, seek } = partsOf(
      shopOf([
        { crew: 1, leads: [0], bays: [0] },
        { crew: 1, leads: [0], bays: [1] },
      ]),
    );
    expect([...schedule.end]).toEqual([60, 120]);
    seek.takeOut(0);
    schedule.cost(Number.POSITIVE_INFINITY);
    expect([...schedule.end]).toEqual([60, 60]);
    expect([...seek.crewOf(0)]).toEqual([0]);
  });

  it('are guessed alone where nothing ties bays together', () => {
    const trialsOf = (more: Partial<PlanTask>, tail: readonly number[] = []) =>
      mannerOf(shopOf([{}, more], tail)).trials;
    expect(trialsOf({})).toBe(1);
    expect(trialsOf({ crew: 1, leads: [0] })).toBeGreaterThan(1);
    expect(trialsOf({ job: 0 })).toBeGreaterThan(1);
    expect(trialsOf({ after: [{ task: 0, lag: 0 }] })).toBeGreaterThan(1);
    expect(trialsOf({}, [5])).toBeGreaterThan(1);
  });
});
