import { isChange, type PlanWeights } from './cost.ts';
import { isSameRun, OPEN } from './layOut.ts';
import type { PlanProblem, PlanTask } from './problem.ts';
import type { Lines } from './search.lines.ts';
import type { Schedule } from './search.schedule.ts';
import { finishIn, startIn, type Timetable } from './timetable.ts';

/**
 * Guesses what a task that stands at no bay would cost at a place: when it could begin there, and how far those behind it at
 * the bay and with its crew would be pushed, each looked at alone. Exact where bays do not hang on each other.
 */
export type Places = {
  /**
   * What its car costs with the task there, and what those cost more whom it pushes; Infinity where not below `limit`.
   * `before`: who stands before it at the bay.
   */
  readonly guess: (t: number, key: number, bay: number, crew: Int16Array, before: number, limit: number) => number;
  /** When the task can begin at the earliest, as far as its car lets it. */
  readonly ready: (t: number, key: number) => number;
  /** What its car costs at least if the task ends no earlier. */
  readonly carCost: (t: number, end: number) => number;
  readonly minutes: (t: number, bay: number, lead: number) => number;
};

export function createPlaces(
  { tasks, people, bays, open }: PlanProblem,
  schedule: Schedule,
  weights: PlanWeights,
): Places {
  const { key, crew, crewSize, start, end, atBay, withPerson, ofJob, jobCosts, workEnd, costAt, state } = schedule;
  const { bayAfter, personAfter, bay0, person0, job0, earliest, crewTable, crews, runFirst, runLeft } = state;
  const jobOf = Int32Array.from(tasks, ({ job }) => job);
  const known = new Float64Array(tasks.length * bays.length).fill(Number.NaN);
  tasks.forEach((task, t) => {
    for (const b of task.bays)
      known[t * bays.length + b] =
        task.minutesOf === null ? task.minutes : task.crew > 0 ? Number.NaN : task.minutesOf(b, OPEN);
  });

  function minutes(t: number, b: number, lead: number): number {
    const task = tasks[t] as PlanTask;
    if (b === OPEN) return task.minutesOf?.(b, lead) ?? task.minutes;
    const at = known[t * bays.length + b] as number;
    return Number.isNaN(at) ? (task.minutesOf?.(b, lead) ?? task.minutes) : at;
  }

  /** When work that begins at `from` at the earliest is over. */
  function over(table: Timetable, t: number, from: number, takes: number): number {
    const end = from + takes;
    if (table.from[0] === 0 && end <= (table.to[0] as number)) return end;
    const { unattended } = tasks[t] as PlanTask;
    const free = finishIn(table, startIn(table, from), takes - Math.min(unattended, takes));
    return unattended > 0 ? finishIn(open, free, Math.min(unattended, takes)) : free;
  }

  /** What a car's later tasks take at least, in its order of now. */
  function rest(t: number): number {
    let sum = 0;
    for (let u = ofJob.next[t] as number; u !== OPEN; u = ofJob.next[u] as number)
      sum += (tasks[u] as PlanTask).minutes;
    return sum;
  }

  function doneBy(t: number, at: number): number {
    return ofJob.next[t] === OPEN ? at : Math.max(workEnd[jobOf[t] as number] as number, at + rest(t));
  }

  /** What it costs that a line is free only at `clock` for the one at `node` and those behind; a booth's run goes as one. */
  function pushed(lines: Lines, first: number, perTask: number, without: number, clock: number, limit: number): number {
    let more = 0;
    let free = clock;
    let run = OPEN;
    for (let node = first; node !== OPEN; node = lines.next[node] as number) {
      const u = perTask === 1 ? node : Math.floor(node / perTask);
      if (u === without) continue;
      if (free <= (start[u] as number)) return more;
      const b = state.bay[u] as number;
      const table = crews.table(crewTable[u] as number);
      const isSame = run !== OPEN && runFirst[u] === run;
      run = runFirst[u] as number;
      const takes = isSame ? 0 : minutes(u, b, crewSize === 0 ? OPEN : (crew[u * crewSize] as number));
      const ends = isSame ? free : over(table, u, free, takes);
      if (ends <= (end[u] as number)) return more;
      const j = jobOf[u] as number;
      if (j !== jobOf[without]) {
        const done = doneBy(u, ends);
        if (done > (workEnd[j] as number)) more += costAt(j, done) - (jobCosts[j] as number);
        if (more >= limit) return Number.POSITIVE_INFINITY;
      }
      free = ends;
    }
    return more;
  }

  function ready(t: number, at: number): number {
    let from = earliest[t] as number;
    const task = tasks[t] as PlanTask;
    for (const wait of task.after) from = Math.max(from, (end[wait.task] as number) + wait.lag);
    const { job } = task;
    from = Math.max(from, job0[job] as number);
    for (let u = ofJob.head[job] as number; u !== OPEN; u = ofJob.next[u] as number) {
      if (u === t) continue;
      if ((key[u] as number) > at) break;
      from = Math.max(from, end[u] as number);
    }
    return from;
  }

  /** The run of a booth that the task could go with; OPEN: none. Whether its people may do this too is left out. */
  function joined(task: PlanTask, b: number, before: number, from: number): number {
    if (task.batch === null || b === OPEN || before === OPEN || (bays[b]?.places ?? 1) === 1) return OPEN;
    const run = runFirst[before] as number;
    if (run === OPEN || runLeft[before] === 0 || from > (start[run] as number)) return OPEN;
    return isSameRun(task, tasks[run] as PlanTask) ? run : OPEN;
  }

  return {
    ready,
    minutes,
    carCost: (t, at) => costAt(jobOf[t] as number, doneBy(t, at)),
    guess(t, at, b, by, before, limit) {
      const task = tasks[t] as PlanTask;
      const car = ready(t, at);
      const run = joined(task, b, before, car);
      if (run !== OPEN) return costAt(task.job, doneBy(t, end[run] as number));
      let from = Math.max(car, b === OPEN ? 0 : before === OPEN ? (bay0[b] as number) : (bayAfter[before] as number));
      let table = OPEN;
      for (let k = 0; k < task.crew; k++) {
        const person = by[k] as number;
        if (person === OPEN) continue;
        table = table === OPEN ? person : crews.join(table, person);
        from = Math.max(from, freeBefore(person, t, at));
      }
      const works = crews.table(table === OPEN ? people.length : table);
      const takes = minutes(t, b, task.crew > 0 ? (by[0] as number) : OPEN);
      const ends = over(works, t, from, takes);
      let sum = costAt(task.job, doneBy(t, ends));
      if (task.posted !== null && isChange(task, b, by, 0, crewSize, startIn(works, from))) sum += weights.change;
      if (sum >= limit) return Number.POSITIVE_INFINITY;
      if (b !== OPEN) {
        const next = before === OPEN ? (atBay.head[b] as number) : (atBay.next[before] as number);
        sum += pushed(atBay, next, 1, t, ends, limit - sum);
      }
      for (let k = 0; k < task.crew && sum < limit; k++) {
        const person = by[k] as number;
        if (person !== OPEN)
          sum += pushed(withPerson, nodeAfter(person, t, at), crewSize, t, ends - task.unattended, limit - sum);
      }
      return sum >= limit ? Number.POSITIVE_INFINITY : sum;
    },
  };

  function nodeAfter(person: number, t: number, at: number): number {
    let node = withPerson.head[person] as number;
    while (node !== OPEN && ((key[Math.floor(node / crewSize)] as number) < at || Math.floor(node / crewSize) === t))
      node = withPerson.next[node] as number;
    return node;
  }

  function freeBefore(person: number, t: number, at: number): number {
    let free = person0[person] as number;
    for (let node = withPerson.head[person] as number; node !== OPEN; node = withPerson.next[node] as number) {
      const u = Math.floor(node / crewSize);
      if (u === t) continue;
      if ((key[u] as number) > at) break;
      free = personAfter[node] as number;
    }
    return free;
  }
}
