import { type PlanProblem, type PlanTask, UNPINNED } from '../../shared/domain/planning/problem.ts';
import { below, randomOf } from '../../shared/domain/planning/testing/randomProblem.ts';
import { finishIn, timetable } from '../../shared/domain/planning/timetable.ts';

const DAY = 1_440;
/** A morning and an afternoon a day, for a fortnight; minute 0 is the first opening. */
const shift = (late: number) =>
  timetable(
    Array.from({ length: 28 }, (_, half) => {
      const from = Math.floor(half / 2) * DAY + (half % 2) * 300 + late;
      return { from, to: from + 240 };
    }),
  );

/** A big shop's day: cars with one to four operations in a row, people with skills, half of it posted, three queues behind. */
export function shopDay(operations: number, bays: number, people: number, seed: number): PlanProblem {
  const random = randomOf(seed);
  const some = (count: number, share: number) => {
    const of = Array.from({ length: count }, (_, i) => i).filter(() => random() < share);
    return of.length > 0 ? of : [below(random, count)];
  };
  const shifts = [shift(0), shift(30)];
  const tasks: PlanTask[] = [];
  const jobs: PlanProblem['jobs'][number][] = [];
  while (tasks.length < operations) {
    const job = jobs.length;
    const arrives = below(random, 480);
    let total = 0;
    for (let left = 1 + below(random, 4); left > 0 && tasks.length < operations; left--) {
      const minutes = 30 + 10 * below(random, 22);
      const t = tasks.length;
      const before = total > 0 ? [{ task: t - 1, lag: random() < 0.2 ? 30 : 0 }] : [];
      const [suits, leads] = [some(bays, 0.3), some(people, 0.2)];
      const posted = {
        bay: suits[below(random, suits.length)] as number,
        crew: [leads[below(random, leads.length)] as number],
      };
      tasks.push({
        ...{ id: `t${t}`, job, minutes, unattended: random() < 0.1 ? 15 : 0, minutesOf: null, release: arrives },
        ...{ after: before, bays: suits, leads, helpers: some(people, 0.2) },
        ...{ crew: random() < 0.1 ? 2 : 1, batch: null, running: false, pinned: UNPINNED },
        posted: random() < 0.5 ? { ...posted, start: arrives + total } : null,
      });
      total += minutes;
    }
    const due = finishIn(shift(0), arrives, Math.round(total * (1.2 + random())) + 45);
    jobs.push({ id: `j${job}`, due, weight: random() < 0.2 ? 3 : 1, tail: [10, 15, 5] });
  }
  return {
    ...{ origin: 0, open: shift(0), tasks, jobs },
    bays: Array.from({ length: bays }, (_, b) => ({ id: `b${b}`, places: 1, freeAt: 0 })),
    people: Array.from({ length: people }, (_, p) => ({
      ...{ id: `p${p}`, freeAt: 0 },
      works: shifts[p % 2] as (typeof shifts)[number],
    })),
    tail: [
      { name: 'inspection', hands: 4 },
      { name: 'wash', hands: 6 },
      { name: 'settlement', hands: 3 },
    ],
  };
}
