import type { Layout } from './layOut.ts';
import type { PlanBay, PlanPerson, PlanProblem, PlanTask } from './problem.ts';
import type { Timetable } from './timetable.ts';

/** What a plan may not do. */
export const PLAN_RULES = [
  'waits-for', // J3: begins before what it waits for is over, and the lag
  'release', // before its parts, or the end of its hold
  'pinned-start',
  'pinned-bay',
  'pinned-crew',
  'running-moved', // F5: started work goes on from minute 0
  'bay-unsuitable',
  'bay-not-free', // before it is to be had
  'bay-taken', // J8: two cars that are not one run, or a run of too many
  'car-in-two-places',
  'person-not-free',
  'person-in-two-tasks', // J6
  'person-off', // begins when somebody does not work
  'too-short', // less working time than it takes
  'lead', // may not lead it
  'helper', // may not help, or twice in the crew
  'crew-size',
  'settled', // before its work and its tail can be done
] as const;
export type PlanRule = (typeof PLAN_RULES)[number];

/** `task`: the one that breaks it (of `settled` the job); `other`: the one it is in the way of. */
export type Broken = { readonly rule: PlanRule; readonly task: number; readonly other: number | null };

/** Every rule that a finished layout breaks. Shares nothing with what laid it out; slow, for tests and before taking a plan. */
export function brokenRules(problem: PlanProblem, layout: Layout): Broken[] {
  const broken: Broken[] = [];
  const { tasks } = problem;
  tasks.forEach((task, t) => {
    if (layout.start[t] === Number.POSITIVE_INFINITY) return;
    const say = (rule: PlanRule, other: number | null = null) => void broken.push({ rule, task: t, other });
    checkAlone(problem, layout, t, say);
    for (let other = t + 1; other < tasks.length; other++) checkPair(problem, layout, t, other, say);
    for (const wait of task.after) {
      const over = (layout.end[wait.task] as number) + wait.lag;
      if (!task.running && (layout.start[t] as number) < over) say('waits-for', wait.task);
    }
  });
  problem.jobs.forEach((job, j) => {
    const ends = tasks.flatMap((task, t) => (task.job === j ? [layout.end[t] as number] : [0]));
    const after = Math.max(0, ...ends) + job.tail.reduce((sum, minutes) => sum + minutes, 0);
    if (!((layout.settled[j] as number) >= after)) broken.push({ rule: 'settled', task: j, other: null });
  });
  return broken;
}

type Say = (rule: PlanRule, other?: number | null) => void;

function checkAlone(problem: PlanProblem, layout: Layout, t: number, say: Say): void {
  const task = problem.tasks[t] as PlanTask;
  const start = layout.start[t] as number;
  const bay = layout.bay[t] as number;
  if (task.running) {
    if (start !== 0) say('running-moved');
  } else {
    if (start < task.release) say('release');
    if (start < (task.pinned.start ?? 0)) say('pinned-start');
    if (bay >= 0 && start < (problem.bays[bay] as PlanBay).freeAt) say('bay-not-free');
  }
  if (task.pinned.bay !== null ? bay !== task.pinned.bay : false) say('pinned-bay');
  if (task.pinned.bay === null && !task.running && (task.bays.length === 0 ? bay >= 0 : !task.bays.includes(bay)))
    say('bay-unsuitable');
  checkCrew(problem, layout, t, say);
}

function checkCrew(problem: PlanProblem, layout: Layout, t: number, say: Say): void {
  const task = problem.tasks[t] as PlanTask;
  const crew = crewOf(layout, t);
  const { crew: pinned } = task.pinned;
  if (pinned !== null) {
    if (pinned.length !== crew.length || pinned.some((one, k) => crew[k] !== one)) say('pinned-crew');
  } else if (!task.running) {
    if (crew.length < task.crew) say('crew-size');
    const [lead, ...helpers] = crew;
    if (lead !== undefined && !task.leads.includes(lead)) say('lead');
    const wrong = (one: number) => !task.helpers.includes(one) || crew.filter((other) => other === one).length > 1;
    if (helpers.some(wrong)) say('helper');
  }
  const people = crew.map((one) => problem.people[one] as PlanPerson);
  const tables = people.length === 0 ? [problem.open] : people.map(({ works }) => works);
  const [start, free, end] = [layout.start[t], layout.attendedEnd[t], layout.end[t]] as [number, number, number];
  const takes = task.minutesOf?.(layout.bay[t] as number, crew[0] ?? -1) ?? task.minutes;
  const unattended = Math.min(task.unattended, takes);
  if (!task.running) {
    if (people.some(({ freeAt }) => start < freeAt)) say('person-not-free');
    if (!tables.every((table) => spansOf(table).some(({ from, to }) => from <= start && start < to))) say('person-off');
  }
  const near = 1e-6;
  if (workedBy(tables, start, free) < takes - unattended - near) say('too-short');
  if (free > end || workedBy([problem.open], free, end) < unattended - near) say('too-short');
}

function checkPair(problem: PlanProblem, layout: Layout, t: number, other: number, say: Say): void {
  const [a, b] = [problem.tasks[t], problem.tasks[other]] as [PlanTask, PlanTask];
  const [from, to] = [layout.start[t] as number, layout.end[t] as number];
  const [otherFrom, otherTo] = [layout.start[other] as number, layout.end[other] as number];
  if (otherFrom === Number.POSITIVE_INFINITY || (a.running && b.running)) return;
  if (from < otherTo && otherFrom < to) {
    if (a.job === b.job) say('car-in-two-places', other);
    const bay = layout.bay[t] as number;
    if (bay >= 0 && bay === layout.bay[other] && !inOneRun(problem, layout, t, other)) say('bay-taken', other);
  }
  const bothAttended = from < (layout.attendedEnd[other] as number) && otherFrom < (layout.attendedEnd[t] as number);
  const both = crewOf(layout, t).some((one) => crewOf(layout, other).includes(one));
  const idle = layout.attendedEnd[t] === from || layout.attendedEnd[other] === otherFrom;
  if (both && bothAttended && !idle && !inOneRun(problem, layout, t, other)) say('person-in-two-tasks', other);
}

/** One run of a booth: same batch, begun and over at once, no more cars than it has places. */
function inOneRun({ tasks, bays }: PlanProblem, layout: Layout, t: number, other: number): boolean {
  const bay = layout.bay[t] as number;
  const batch = (tasks[t] as PlanTask).batch;
  const isOfRun = (one: number) =>
    (tasks[one] as PlanTask).batch === batch &&
    layout.bay[one] === bay &&
    layout.start[one] === layout.start[t] &&
    layout.end[one] === layout.end[t];
  if (bay < 0 || batch === null || !isOfRun(other)) return false;
  const cars = tasks.filter(({ running }, one) => !running && isOfRun(one)).length;
  return cars <= (bays[bay] as PlanBay).places;
}

function crewOf({ crew, crewSize }: Layout, t: number): number[] {
  return [...crew.subarray(t * crewSize, (t + 1) * crewSize)].filter((one) => one >= 0);
}

const spansOf = ({ from, to }: Timetable) => Array.from(from, (start, i) => ({ from: start, to: to[i] as number }));

/** Minutes between two instants in which all of the tables work; Infinity up to an end that is never reached. */
function workedBy(tables: readonly Timetable[], from: number, to: number): number {
  if (to === Number.POSITIVE_INFINITY) return to;
  let worked = [{ from, to }];
  for (const table of tables) {
    worked = worked.flatMap((one) =>
      spansOf(table)
        .map((span) => ({ from: Math.max(one.from, span.from), to: Math.min(one.to, span.to) }))
        .filter((span) => span.from < span.to),
    );
  }
  return worked.reduce((sum, span) => sum + span.to - span.from, 0);
}
