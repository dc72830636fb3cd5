import { isChange } from './cost.ts';
import { isSameRun, OPEN } from './layOut.ts';
import type { PlanBay, PlanTask } from './problem.ts';
import type { ScheduleState } from './search.state.ts';
import { finishIn, startIn } from './timetable.ts';

/**
 * Lays out one task behind those before it in its lines, by the rules of `layOut`, and queues those behind it for which
 * something changed. A task that was taken out of its bay (OPEN) takes its expected minutes, and whoever is left of its crew.
 * `touchJob` is told of a car that is done at another time.
 */
export function createSettle(
  { problem, crewSize, crews, queue, followers, ...state }: ScheduleState,
  touchJob: (j: number) => void,
): {
  readonly settle: (t: number) => void;
  readonly changes: () => number;
  readonly recount: (changes: number) => void;
} {
  const { bays, tasks, open } = problem;
  const { start, attendedEnd, end, bayAfter, jobAfter, personAfter, runFirst, runLeft, bay, crew, changed } = state;
  const { atBay, withPerson, ofJob, bay0, person0, job0, earliest, crewTable } = state;
  let changes = 0;

  function mayJoin(t: number, run: number, ready: number): boolean {
    const task = tasks[t] as PlanTask;
    if (ready > (start[run] as number) || task.pinned.crew !== null || !isSameRun(task, tasks[run] as PlanTask))
      return false;
    for (let k = 0; k < task.crew; k++)
      if (!(k === 0 ? task.leads : task.helpers).includes(crew[run * crewSize + k] as number)) return false;
    return true;
  }

  function personBefore(node: number, person: number): number {
    const prev = withPerson.prev[node] as number;
    return prev === OPEN ? (person0[person] as number) : (personAfter[prev] as number);
  }

  function settle(t: number): void {
    const task = tasks[t] as PlanTask;
    const nodes = t * crewSize;
    const b = bay[t] as number;
    const jobPrev = ofJob.prev[t] as number;
    const jobBefore = jobPrev === OPEN ? (job0[task.job] as number) : (jobAfter[jobPrev] as number);
    let ready = Math.max(earliest[t] as number, jobBefore);
    if (ready !== Number.POSITIVE_INFINITY)
      for (const wait of task.after) ready = Math.max(ready, (end[wait.task] as number) + wait.lag);
    const bayPrev = b === OPEN ? OPEN : (atBay.prev[t] as number);
    const bayBefore = b === OPEN ? 0 : bayPrev === OPEN ? (bay0[b] as number) : (bayAfter[bayPrev] as number);
    const places = b === OPEN ? 1 : (bays[b] as PlanBay).places;
    const run = places > 1 && bayPrev !== OPEN ? (runFirst[bayPrev] as number) : OPEN;
    const left = run === OPEN ? 0 : (runLeft[bayPrev] as number);
    let [begins, free, ends, after, runs, leaves] = [0, 0, 0, bayBefore, run, left];
    let takes = false;
    let crewOf = t;
    if (left > 0 && mayJoin(t, run, ready)) {
      crewOf = run;
      begins = start[run] as number;
      free = attendedEnd[run] as number;
      ends = end[run] as number;
      leaves = left - 1;
    } else {
      const isOut = b === OPEN && task.bays.length > 0;
      const count = task.pinned.crew === null ? task.crew : task.pinned.crew.length;
      begins = Math.max(ready, bayBefore);
      for (let node = nodes; node < nodes + count; node++) {
        const person = crew[node] as number;
        if (person !== OPEN) begins = Math.max(begins, personBefore(node, person));
        else if (!isOut) begins = Number.POSITIVE_INFINITY;
      }
      const minutes = (isOut ? null : task.minutesOf?.(b, crew[nodes] as number)) ?? task.minutes;
      const unattended = Math.min(task.unattended, minutes);
      const table = crews.table(crewTable[t] as number);
      begins = startIn(table, begins);
      free = finishIn(table, begins, minutes - unattended);
      ends = finishIn(open, free, unattended);
      if (begins !== Number.POSITIVE_INFINITY) {
        takes = minutes > unattended;
        after = Math.max(bayBefore, ends);
        runs = places > 1 && task.batch !== null ? t : OPEN;
        leaves = places - 1;
      }
    }
    const endMoved = ends !== end[t];
    start[t] = begins;
    attendedEnd[t] = free;
    end[t] = ends;
    runFirst[t] = runs;
    runLeft[t] = leaves;
    if (endMoved) for (const follower of followers[t] as readonly number[]) queue.push(follower);
    if (after !== bayAfter[t] || places > 1) {
      bayAfter[t] = after;
      if (b !== OPEN) queue.push(atBay.next[t] as number);
    }
    const jobNow = Math.max(jobBefore, ends);
    if (jobNow !== jobAfter[t]) {
      jobAfter[t] = jobNow;
      touchJob(task.job);
      queue.push(ofJob.next[t] as number);
    }
    for (let node = nodes; node < nodes + crewSize; node++) {
      const person = crew[node] as number;
      if (person === OPEN) continue;
      const until = takes ? free : personBefore(node, person);
      if (until === personAfter[node]) continue;
      personAfter[node] = until;
      const next = withPerson.next[node] as number;
      if (next !== OPEN) queue.push(Math.floor(next / crewSize));
    }
    const differs = isChange(task, b, crew, crewOf * crewSize, crewSize, begins) ? 1 : 0;
    changes += differs - (changed[t] as number);
    changed[t] = differs;
  }

  return {
    settle,
    changes: () => changes,
    recount(known) {
      changes = known;
    },
  };
}
