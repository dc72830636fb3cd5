import { type PlanProblem, type PlanTask, UNPINNED } from '../../shared/domain/planning/problem.ts';
import { below, randomOf } from '../../shared/domain/planning/testing/randomProblem.ts';
import { ALWAYS } from '../../shared/domain/planning/timetable.ts';

/** What no bay can do lasts. */
export const NO_BAY: number = -1;

/** One operation a car on unrelated parallel bays, on a grid of 15 minutes, all of them numbers of grid steps. */
export type Unrelated = {
  readonly release: readonly number[];
  readonly due: readonly number[];
  readonly weight: readonly number[];
  /** Of each job, what it takes at each bay; NO_BAY: not suitable. */
  readonly takes: readonly (readonly number[])[];
};

export const GRID = 15;

/** A day of `jobs` cars at `bays` bays, arriving over five hours, with promises that are tight but mostly to be kept. */
export function unrelated(jobs: number, bays: number, seed: number): Unrelated {
  const random = randomOf(seed);
  const release = Array.from({ length: jobs }, () => below(random, 21));
  const base = release.map(() => 2 + below(random, 9));
  const takes = base.map((minutes) => {
    const row = Array.from({ length: bays }, () =>
      random() < 0.4 ? Math.max(1, Math.round(minutes * (0.8 + 0.5 * random()))) : NO_BAY,
    );
    if (row.every((one) => one === NO_BAY)) row[below(random, bays)] = minutes;
    return row;
  });
  const due = release.map((at, j) => at + Math.ceil((base[j] as number) * (1.2 + 1.3 * random())));
  const weight = release.map(() => (random() < 0.25 ? 3 : 1));
  return { release, due, weight, takes };
}

/** The same as a problem of the planner, in minutes. */
export function problemOfUnrelated({ release, due, weight, takes }: Unrelated): PlanProblem {
  const bays = (takes[0] ?? []).map((_, b) => ({ id: `b${b}`, places: 1, freeAt: 0 }));
  return {
    origin: 0,
    open: ALWAYS,
    bays,
    people: [],
    jobs: due.map((at, j) => ({ id: `j${j}`, due: at * GRID, weight: weight[j] as number, tail: [] })),
    tasks: takes.map((row, j): PlanTask => {
      const suits = row.flatMap((minutes, b) => (minutes === NO_BAY ? [] : [b]));
      const at = (b: number) => (row[b] as number) * GRID;
      return {
        ...{ id: `t${j}`, job: j, minutes: Math.min(...suits.map(at)), unattended: 0, minutesOf: at },
        ...{ release: (release[j] as number) * GRID, after: [], bays: suits, leads: [], helpers: [], crew: 0 },
        ...{ batch: null, running: false, pinned: UNPINNED, posted: null },
      };
    }),
    tail: [],
  };
}
