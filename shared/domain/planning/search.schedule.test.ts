import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, SHOP_WEIGHTS } from './cost.ts';
import { createLayOut } from './layOut.ts';
import { createSchedule } from './search.schedule.ts';
import { below, randomChoice, randomOf, randomProblem } from './testing/randomProblem.ts';

describe('a schedule', () => {
  it('is after any moves, taken back or kept, what layOut makes of its choice', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, choiceSeed) => {
        const problem = randomProblem(seed);
        const schedule = createSchedule(problem, SHOP_WEIGHTS, randomChoice(problem, choiceSeed));
        const random = randomOf(seed + choiceSeed);
        const same = () => {
          const layout = createLayOut(problem)(schedule.choice());
          expect([...schedule.start]).toEqual([...layout.start]);
          expect([...schedule.end]).toEqual([...layout.end]);
          expect([...schedule.workEnd]).toEqual([...layout.workEnd]);
          return costOf(problem, layout, SHOP_WEIGHTS).total;
        };
        let kept = schedule.renumber();
        expect(kept).toBeCloseTo(same());
        for (let i = 0; i < 6 && schedule.movable.length > 0; i++) {
          const t = schedule.movable[below(random, schedule.movable.length)] as number;
          const task = problem.tasks[t];
          const bay = task?.bays[below(random, task.bays.length)] ?? (schedule.bay[t] as number);
          const from = Math.max(-1, ...(schedule.leaders[t] ?? []).map((one) => schedule.key[one] as number));
          const to = Math.min(20, ...(schedule.followers[t] ?? []).map((one) => schedule.key[one] as number));
          schedule.move(t, from + (0.01 + 0.98 * random()) * (to - from), task?.pinned.bay ?? bay, null);
          if (i % 3 === 0) continue;
          const cost = schedule.cost(Number.POSITIVE_INFINITY);
          if (random() < 0.5) {
            schedule.keep();
            kept = cost;
          } else schedule.undo();
          expect(kept).toBeCloseTo(same());
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
