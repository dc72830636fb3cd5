import { type Choice, crewSizeOf, OPEN } from './layOut.ts';
import { gapFor, type Taken, take, untaken } from './postedChoice.gaps.ts';
import type { PlanProblem, PlanTask } from './problem.ts';
import { finishIn, type Timetable } from './timetable.ts';

/** Tries to bring a bay, a person and the car together before they are given up. */
const TRIES = 40;

/** The problem for whoever changes nothing: posted work does not begin before its time on the board. */
export function asPosted(problem: PlanProblem): PlanProblem {
  const tasks = problem.tasks.map((task) =>
    task.posted?.start == null || task.running ? task : { ...task, release: Math.max(task.release, task.posted.start) },
  );
  return { ...problem, tasks };
}

/** Work that comes last whatever its promise, in gaps that have `room` times its minutes; Infinity: behind everything. */
export type Last = { readonly tasks: ReadonlySet<number>; readonly room: number };

/**
 * What happens if nobody changes anything: begun work, then what is posted, where and by whom it is posted, then waiting
 * work by promise, each where there is room for it without moving what came before. The order is that in which it begins;
 * where and by whom waiting work is done is left open, since on the day it goes to whoever is free first.
 */
export function postedChoice(problem: PlanProblem, last?: Last): Choice {
  const { tasks, jobs } = problem;
  const size = crewSizeOf(problem);
  const plan = createPlan(problem, last);
  const due = (t: number) => jobs[tasks[t]?.job ?? 0]?.due ?? 0;
  const rank = (t: number) => {
    if (last?.tasks.has(t)) return 3;
    const { running, posted, pinned } = tasks[t] as PlanTask;
    return running ? 0 : posted?.start != null || pinned.start !== null ? 1 : 2;
  };
  const release = (t: number) => Math.min(tasks[t]?.release ?? 0, Number.MAX_VALUE);
  const postedAt = (t: number) => tasks[t]?.posted?.start ?? 0;
  const all = tasks.map((_, t) => t);
  const ranks = tasks.map((_, t) => rank(t));
  const byRank = (a: number, b: number) =>
    (ranks[a] as number) - (ranks[b] as number) ||
    (ranks[a] === 1 ? postedAt(a) - postedAt(b) : 0) ||
    (due(a) === due(b) ? release(a) - release(b) : due(a) - due(b)) ||
    a - b;
  for (const t of [...all].sort(byRank)) plan.place(t);

  const { start } = plan;
  const begins = (t: number) => (tasks[t]?.running ? -1 : (start[t] as number));
  const order = all.sort(
    (a, b) =>
      (begins(a) === begins(b) ? 0 : begins(a) - begins(b)) || (ranks[a] as number) - (ranks[b] as number) || a - b,
  );
  const crew = new Int16Array(tasks.length * size).fill(OPEN);
  tasks.forEach(({ posted }, t) => {
    for (let k = 1; k < Math.min(size, posted?.crew.length ?? 0); k++) crew[t * size + k] = posted?.crew[k] ?? OPEN;
  });
  return {
    order: Int32Array.from(order),
    bay: Int16Array.from(tasks, ({ posted }) => posted?.bay ?? OPEN),
    lead: Int16Array.from(tasks, ({ posted }) => posted?.crew[0] ?? OPEN),
    crew,
  };
}

/** Bays, people and cars with what they are taken for so far. */
function createPlan(problem: PlanProblem, last: Last | undefined) {
  const { tasks, bays, people, jobs, open } = problem;
  const inBay = bays.map(({ freeAt }) => takenUntil(freeAt));
  const busy = people.map(({ freeAt }) => takenUntil(freeAt));
  const cars = jobs.map(untaken);
  const start = new Float64Array(tasks.length);
  const end = new Float64Array(tasks.length);
  const bayOf = new Int16Array(tasks.length).fill(OPEN);
  const leadOf = new Int16Array(tasks.length).fill(OPEN);
  const placed = new Uint8Array(tasks.length);
  const runs = new Map<string, { readonly start: number; readonly end: number; left: number }>();

  function place(t: number): void {
    if (placed[t] === 1) return;
    placed[t] = 1;
    const task = tasks[t] as PlanTask;
    let ready = task.running ? 0 : Math.max(task.release, task.pinned.start ?? 0, task.posted?.start ?? 0);
    for (const { task: other, lag } of task.after) {
      place(other);
      ready = Math.max(ready, (end[other] as number) + lag);
    }
    const pinned = task.pinned.bay ?? task.posted?.bay ?? OPEN;
    const named = task.pinned.crew?.[0] ?? task.posted?.crew[0] ?? OPEN;
    bayOf[t] = pinned;
    leadOf[t] = named;
    const attended = task.minutes - Math.min(task.unattended, task.minutes);
    const run = runOf(task, pinned);
    let at = ready;
    if (run && run.left > 0 && run.start >= ready) {
      run.left -= 1;
      start[t] = run.start;
      end[t] = run.end;
      take(cars[task.job] as Taken, run.start, run.end);
      return;
    }
    if (!task.running) {
      const room = last?.tasks.has(t) ? last.room : 1;
      for (let tries = 0; tries < TRIES && at < Number.POSITIVE_INFINITY; tries++) {
        let then = gapFor(cars[task.job] as Taken, at, open, task.minutes);
        if (pinned === OPEN)
          bayOf[t] = first(task.bays, then, (b, by) => gapFor(inBay[b] as Taken, then, open, task.minutes * room, by));
        const b = bayOf[t] as number;
        if (b !== OPEN) then = gapFor(inBay[b] as Taken, then, open, task.minutes * room);
        if (named === OPEN)
          leadOf[t] = first(task.leads, then, (p, by) =>
            gapFor(busy[p] as Taken, then, worksOf(p), attended * room, by),
          );
        const p = leadOf[t] as number;
        if (p !== OPEN) then = gapFor(busy[p] as Taken, then, worksOf(p), attended * room);
        if (then === at) break;
        at = then;
      }
    }
    const [b, p] = [bayOf[t] as number, leadOf[t] as number];
    const works = p === OPEN ? open : worksOf(p);
    const free = finishIn(works, at, attended);
    start[t] = at;
    end[t] = finishIn(open, free, task.minutes - attended);
    if (at === Number.POSITIVE_INFINITY) return;
    take(cars[task.job] as Taken, at, end[t] as number);
    if (b !== OPEN) {
      take(inBay[b] as Taken, at, end[t] as number);
      if (task.batch !== null && !task.running)
        runs.set(`${b} ${task.batch}`, { start: at, end: end[t] as number, left: (bays[b]?.places ?? 1) - 1 });
    }
    const crew = task.pinned.crew ?? task.posted?.crew ?? [];
    for (const one of crew.length > 0 ? crew : p === OPEN ? [] : [p]) take(busy[one] as Taken, at, free);
  }

  /** The last run of its batch in the booth: who is ready when it begins joins it. */
  const runOf = ({ batch, running }: PlanTask, bay: number) =>
    batch === null || running ? undefined : runs.get(`${bay} ${batch}`);
  const worksOf = (person: number) => people[person]?.works as Timetable;
  return { place, start };
}

function takenUntil(freeAt: number): Taken {
  const taken = untaken();
  take(taken, 0, freeAt);
  return taken;
}

/** The candidate for whom it is soonest, the first of equals, the first of all that can at `at`; OPEN of none. `by`: later is of no use. */
function first(candidates: readonly number[], at: number, when: (one: number, by: number) => number): number {
  let best = OPEN;
  let bestAt = Number.POSITIVE_INFINITY;
  for (const one of candidates) {
    const then = when(one, bestAt);
    if (then >= bestAt && best !== OPEN) continue;
    best = one;
    bestAt = then;
    if (then <= at) break;
  }
  return best;
}
