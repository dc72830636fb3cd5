import { jobCost, type PlanWeights } from './cost.ts';
import { createTail } from './layOut.tail.ts';
import { type Choice, OPEN } from './layOut.ts';
import type { PlanJob, PlanProblem, PlanTask } from './problem.ts';
import type { Lines } from './search.lines.ts';
import { createMemory } from './search.memory.ts';
import { createSettle } from './search.settle.ts';
import { createState, type ScheduleState } from './search.state.ts';
import { finishIn } from './timetable.ts';

/**
 * A layout that can be changed a little: what a move touches is laid out again, in order, as far as times change, and
 * nothing else. Always the layout that `layOut` gives of `choice()` (a test says so). Every bay and person is named here.
 */
export type Schedule = {
  /** Place in the order; only how they compare counts. Stretched to whole numbers by `renumber`. */
  readonly key: Float64Array;
  readonly bay: Int16Array;
  readonly crew: Int16Array;
  readonly crewSize: number;
  /** These arrays and the rest, for who only reads. */
  readonly state: ScheduleState;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly workEnd: Float64Array;
  /** The lines of tasks at each bay, with each person (node `task * crewSize + place`) and of each car. */
  readonly atBay: Lines;
  readonly withPerson: Lines;
  readonly ofJob: Lines;
  /** Of each job, what it costs now; exact but for waiting in the tail. */
  readonly jobCosts: Float64Array;
  /** What a job costs whose work is done then; exact but for waiting in the tail. */
  readonly costAt: (j: number, done: number) => number;
  /** Tasks that wait for the task; those in circles and running ones not. */
  readonly followers: readonly (readonly number[])[];
  /** What the task waits for, the same way. */
  readonly leaders: readonly (readonly number[])[];
  /** Tasks that a move may touch. */
  readonly movable: readonly number[];
  /** Gives a task a place, a bay and a crew (`crewSize` of them from `from` on; null: as it has). */
  readonly move: (t: number, key: number, bay: number, crew: Int16Array | null) => void;
  /** What the plan costs after the moves since the last `keep`; Infinity as soon as it is above `limit`. */
  readonly cost: (limit: number) => number;
  /**
   * What the plan would cost with one more move, as `cost` counts it but without waiting in the tail; Infinity as soon as
   * it is not below `limit`. Changes nothing; all moves before it must have been costed.
   */
  readonly trial: (t: number, key: number, bay: number, crew: Int16Array | null, limit: number) => number;
  /** The cost of the plan as it is by other weights; right after `cost` gave a number. */
  readonly judge: (by: PlanWeights) => number;
  readonly keep: () => void;
  /** Takes the moves since the last `keep` back. */
  readonly undo: () => void;
  /** Orders by start; after `keep` only. Gives the cost. */
  readonly renumber: () => number;
  readonly choice: () => Choice;
};

export function createSchedule(problem: PlanProblem, weights: PlanWeights, first: Choice): Schedule {
  const { people, jobs, tasks, open } = problem;
  const n = tasks.length;
  const state = createState(problem, weights, first);
  const { crewSize, crews, order, leaders, followers, stuck, key, bay, crew, crewTable, start, end, jobAfter, job0 } =
    state;
  const { atBay, withPerson, ofJob, queue } = state;
  const [memory, forTrial] = [createMemory(state), createMemory(state)];
  const workEnd = new Float64Array(jobs.length);
  const settled = new Float64Array(jobs.length);
  const jobCosts = new Float64Array(jobs.length);
  const tailMinutes = Float64Array.from(jobs, ({ tail }) => tail.reduce((sum, minutes) => sum + minutes, 0));
  const hasTail = tailMinutes.some((minutes) => minutes > 0);
  const finishTail = createTail(problem);
  const oldJobs: number[] = [];
  const oldJob = new Float64Array(jobs.length * 2);
  const [isOldJob, isMoved] = [new Uint8Array(jobs.length), new Uint8Array(n)];
  let [total, oldTotal, oldChanges] = [0, 0, 0];
  const { settle, changes, recount } = createSettle(state, touchJob);

  function unlink(t: number): void {
    atBay.remove(t);
    ofJob.remove(t);
    for (let node = t * crewSize; node < (t + 1) * crewSize; node++) withPerson.remove(node);
  }

  function link(t: number): void {
    if (bay[t] !== OPEN) atBay.insert(t, bay[t] as number);
    ofJob.insert(t, (tasks[t] as PlanTask).job);
    for (let node = t * crewSize; node < (t + 1) * crewSize; node++)
      if (crew[node] !== OPEN) withPerson.insert(node, crew[node] as number);
  }

  function setTable(t: number): void {
    let table = OPEN;
    for (let node = t * crewSize; node < (t + 1) * crewSize; node++) {
      const person = crew[node] as number;
      if (person !== OPEN) table = table === OPEN ? person : crews.join(table, person);
    }
    crewTable[t] = table === OPEN ? people.length : table;
  }

  /** All that comes right after the task anywhere. */
  function disturb(t: number): void {
    queue.push(atBay.next[t] as number);
    queue.push(ofJob.next[t] as number);
    for (let node = t * crewSize; node < (t + 1) * crewSize; node++) {
      const next = withPerson.next[node] as number;
      if (next !== OPEN) queue.push(Math.floor(next / crewSize));
    }
  }

  function move(t: number, toKey: number, toBay: number, toCrew: Int16Array | null): void {
    memory.remember(t);
    isMoved[t] = 1;
    touchJob((tasks[t] as PlanTask).job);
    put(t, toKey, toBay, toCrew);
  }

  function put(t: number, toKey: number, toBay: number, toCrew: Int16Array | null): void {
    disturb(t);
    unlink(t);
    key[t] = toKey;
    bay[t] = toBay;
    if (toCrew !== null) {
      crew.set(toCrew, t * crewSize);
      setTable(t);
    }
    link(t);
    disturb(t);
    queue.push(t);
    for (const follower of followers[t] as readonly number[]) queue.push(follower);
  }

  function trial(t: number, toKey: number, toBay: number, toCrew: Int16Array | null, limit: number): number {
    const changesBefore = changes();
    const own = (tasks[t] as PlanTask).job;
    forTrial.remember(t);
    put(t, toKey, toBay, toCrew);
    let value = total;
    for (let one = queue.pop(); one !== OPEN; one = queue.pop()) {
      forTrial.remember(one);
      settle(one);
      const { job } = tasks[one] as PlanTask;
      if (job !== own && ofJob.next[one] === OPEN && jobAfter[one] !== workEnd[job])
        value += costAt(job, jobAfter[one] as number) - (jobCosts[job] as number);
      if (value + changes() * weights.change >= limit) {
        while (queue.pop() !== OPEN);
        value = Number.POSITIVE_INFINITY;
      }
    }
    value += costAt(own, jobAfter[ofJob.last[own] as number] as number) - (jobCosts[own] as number);
    value += changes() * weights.change;
    unlink(t);
    forTrial.tasks.forEach(forTrial.restore);
    forTrial.clear();
    link(t);
    if (toCrew !== null) setTable(t);
    recount(changesBefore);
    return value;
  }

  const costAt = (j: number, done: number) =>
    jobCost(jobs[j] as PlanJob, hasTail ? finishIn(open, done, tailMinutes[j] as number) : done, weights);

  function touchJob(j: number): void {
    if (isOldJob[j] === 1) return;
    isOldJob[j] = 1;
    const at = oldJobs.push(j) * 2 - 2;
    oldJob[at] = workEnd[j] as number;
    oldJob[at + 1] = jobCosts[j] as number;
  }

  function cost(limit: number): number {
    for (let t = queue.pop(); t !== OPEN; t = queue.pop()) {
      memory.remember(t);
      settle(t);
    }
    for (const j of oldJobs) {
      const last = ofJob.last[j] as number;
      const done = last === OPEN ? (job0[j] as number) : (jobAfter[last] as number);
      if (done === workEnd[j]) continue;
      workEnd[j] = done;
      const now = costAt(j, done);
      total += now - (jobCosts[j] as number);
      jobCosts[j] = now;
    }
    const least = total + changes() * weights.change;
    if (least > limit) return Number.POSITIVE_INFINITY;
    return hasTail ? withTail() : least;
  }

  function withTail(): number {
    finishTail(workEnd, settled);
    return judge(weights);
  }

  function judge(by: PlanWeights): number {
    const at = hasTail ? settled : workEnd;
    let sum = changes() * by.change;
    for (let j = 0; j < jobs.length; j++) sum += jobCost(jobs[j] as PlanJob, at[j] as number, by);
    return sum;
  }

  function keep(): void {
    for (const t of memory.tasks) isMoved[t] = 0;
    for (const j of oldJobs) isOldJob[j] = 0;
    memory.clear();
    oldJobs.length = 0;
    oldTotal = total;
    oldChanges = changes();
  }

  function undo(): void {
    while (queue.pop() !== OPEN);
    for (const t of memory.tasks) if (isMoved[t] === 1) unlink(t);
    memory.tasks.forEach(memory.restore);
    for (const t of memory.tasks) {
      if (isMoved[t] === 0) continue;
      link(t);
      setTable(t);
    }
    oldJobs.forEach((j, i) => {
      workEnd[j] = oldJob[i * 2] as number;
      jobCosts[j] = oldJob[i * 2 + 1] as number;
    });
    total = oldTotal;
    recount(oldChanges);
    keep();
  }

  /** Puts the tasks into their lines in this order, and lays all of them out. */
  function arrange(by: readonly number[]): number {
    by.forEach(unlink);
    by.forEach((t, i) => {
      key[t] = i;
    });
    by.forEach(link);
    by.forEach(queue.push);
    for (let j = 0; j < jobs.length; j++) workEnd[j] = Number.NaN;
    total = 0;
    jobCosts.fill(0);
    for (let j = 0; j < jobs.length; j++) touchJob(j);
    const now = cost(Number.POSITIVE_INFINITY);
    keep();
    return now;
  }

  const byKey = () => [...order].sort((a, b) => (key[a] as number) - (key[b] as number));

  /** By start, so that places near each other in the order are near in time; where that would change the plan, as it was. */
  function renumber(): number {
    const before = byKey();
    const now = arrange(before);
    const at = start.slice();
    const then = arrange([...before].sort((a, b) => (at[a] === at[b] ? 0 : (at[a] as number) - (at[b] as number))));
    return then <= now ? then : arrange(before);
  }

  order.forEach(setTable);
  const movable = order.filter((t) => !stuck.has(t));
  arrange(order);
  return {
    ...{
      key,
      bay,
      crew,
      crewSize,
      start,
      end,
      workEnd,
      atBay,
      withPerson,
      ofJob,
      jobCosts,
      followers,
      leaders,
      movable,
    },
    ...{ state, costAt, move, cost, trial, judge, keep, undo, renumber },
    choice(): Choice {
      const running = tasks.flatMap((task, t) => (task.running ? [t] : []));
      const lead = Int16Array.from(tasks, (_, t) => crew[t * crewSize] as number);
      return { order: Int32Array.from([...running, ...byKey()]), bay: bay.slice(), lead, crew: crew.slice() };
    },
  };
}
