import { describe, expect, it } from 'vitest';
import { brokenRules, type PlanRule } from './check.ts';
import { type Choice, createLayOut, type Layout } from './layOut.ts';
import { type PlanProblem, type PlanTask, UNPINNED } from './problem.ts';
import { ruleChoices } from './seedChoice.ts';
import { timetable } from './timetable.ts';

const DAY = timetable([
  { from: 0, to: 240 },
  { from: 300, to: 540 },
]);

const task = (id: string, job: number, rest: Partial<PlanTask> = {}): PlanTask => ({
  ...{ id, job, minutes: 60, unattended: 0, minutesOf: null, release: 0, after: [], bays: [0, 1], leads: [0, 1] },
  ...{ helpers: [2], crew: 1, batch: null, running: false, pinned: UNPINNED, posted: null, ...rest },
});

/** Nothing in it is broken: each case takes it and breaks one thing of its layout. */
const problem: PlanProblem = {
  origin: 0,
  open: DAY,
  bays: [0, 0, 0].map((freeAt, b) => ({ id: `b${b}`, places: 1, freeAt: b === 2 ? 30 : freeAt })),
  people: [0, 1, 2, 3].map((p) => ({ id: `p${p}`, works: DAY, freeAt: p === 3 ? 20 : 0 })),
  jobs: [0, 1, 2].map((j) => ({ id: `j${j}`, due: 300, weight: 1, tail: [10] })),
  tasks: [
    task('first', 0, { bays: [0], leads: [0] }),
    task('second', 0, { bays: [0], leads: [0], after: [{ task: 0, lag: 30 }], crew: 2 }),
    task('released', 1, { bays: [2], leads: [3], release: 90 }),
    task('pinned', 2, { bays: [1], pinned: { bay: 1, crew: [1], start: 20 } }),
    task('running', 2, { running: true, pinned: { bay: 1, crew: [1], start: null } }),
  ],
  tail: [{ name: 'wash', hands: 1 }],
};

type Mutable = { readonly [field in 'start' | 'attendedEnd' | 'end' | 'settled']: Float64Array } & {
  readonly bay: Int16Array;
  readonly crew: Int16Array;
};
const move = (layout: Mutable, t: number, start: number) => {
  layout.start[t] = start;
  layout.attendedEnd[t] = start + 60;
  layout.end[t] = start + 60;
};

/** Crews have two places a task. */
const broken: readonly (readonly [rule: PlanRule, breakIt: (layout: Mutable) => void])[] = [
  ['waits-for', (layout) => move(layout, 1, 60)],
  ['release', (layout) => move(layout, 2, 80)],
  ['pinned-start', (layout) => move(layout, 3, 10)],
  ['pinned-bay', ({ bay }) => void bay.fill(0, 3, 4)],
  ['pinned-crew', ({ crew }) => void crew.fill(0, 6, 7)],
  ['running-moved', (layout) => move(layout, 4, 5)],
  ['bay-unsuitable', ({ bay }) => void bay.fill(2, 0, 1)],
  ['bay-not-free', (layout) => move(layout, 2, 20)],
  ['bay-taken', ({ bay }) => void bay.fill(0, 2, 3)],
  ['car-in-two-places', (layout) => move(layout, 1, 30)],
  ['person-not-free', (layout) => move(layout, 2, 10)],
  ['person-in-two-tasks', ({ crew }) => void crew.fill(0, 4, 5)],
  ['person-off', (layout) => move(layout, 2, 250)],
  ['too-short', ({ attendedEnd }) => void attendedEnd.fill(50, 0, 1)],
  ['lead', ({ crew }) => void crew.fill(2, 0, 1)],
  ['helper', ({ crew }) => void crew.fill(1, 3, 4)],
  ['crew-size', ({ crew }) => void crew.fill(-1, 3, 4)],
  ['settled', ({ settled }) => void settled.fill(155, 0, 1)],
];

describe('the checker', () => {
  const layout = () => createLayOut(problem)(ruleChoices(problem)[2] as Choice);
  it('finds nothing in what layOut makes', () => expect(brokenRules(problem, layout())).toEqual([]));

  it.each(broken)('finds %s', (rule, breakIt) => {
    const made: Layout = layout();
    breakIt(made);
    expect(brokenRules(problem, made).map((one) => one.rule)).toContain(rule);
  });
});
