import type { PlanWeights } from './cost.ts';
import { createCrews } from './layOut.crews.ts';
import { type Choice, createLayOut, crewSizeOf, OPEN } from './layOut.ts';
import type { PlanProblem } from './problem.ts';
import { createLines } from './search.lines.ts';
import { placedOrder } from './search.order.ts';
import { createQueue } from './search.queue.ts';

/** The arrays of a schedule (search.schedule.ts): of each task what it was given, and how things stand right after it. */
export function createState(problem: PlanProblem, weights: PlanWeights, first: Choice) {
  const { bays, people, jobs, tasks, open } = problem;
  const n = tasks.length;
  const crewSize = crewSizeOf(problem);
  const laidOut = createLayOut(problem)(first);
  const { order, leaders, followers, stuck } = placedOrder(problem, first.order);
  const key = new Float64Array(n);
  const state = {
    problem,
    weights,
    crewSize,
    order,
    leaders,
    followers,
    stuck,
    key,
    bay: Int16Array.from(laidOut.bay),
    crew: Int16Array.from(laidOut.crew),
    /** Index in `crews` of the table in which all of the crew work. */
    crewTable: new Int32Array(n),
    crews: createCrews([...people.map(({ works }) => works), open]),
    earliest: Float64Array.from(tasks, ({ release, pinned }, t) =>
      stuck.has(t) ? Number.POSITIVE_INFINITY : Math.max(release, pinned.start ?? 0),
    ),
    start: new Float64Array(n),
    attendedEnd: new Float64Array(n),
    end: new Float64Array(n),
    /** When its bay, its car and each of its crew are free after it. */
    bayAfter: new Float64Array(n),
    jobAfter: new Float64Array(n),
    personAfter: new Float64Array(n * crewSize),
    /** The booth's run after it: its first task, and the places left. */
    runFirst: new Int32Array(n).fill(OPEN),
    runLeft: new Int32Array(n),
    /** 1 where it is not as posted. */
    changed: new Uint8Array(n),
    /** When they are free after running work. */
    bay0: Float64Array.from(bays, ({ freeAt }) => freeAt),
    person0: Float64Array.from(people, ({ freeAt }) => freeAt),
    job0: new Float64Array(jobs.length),
    atBay: createLines(bays.length, n, key, 1),
    withPerson: createLines(people.length, n * crewSize, key, crewSize),
    ofJob: createLines(jobs.length, n, key, 1),
    queue: createQueue(n, key),
  };
  const { bay0, person0, job0, start, end, attendedEnd } = state;
  tasks.forEach(({ running, job, minutes, minutesOf, unattended }, t) => {
    if (!running) return;
    [start[t], attendedEnd[t], end[t]] = [0, laidOut.attendedEnd[t] as number, laidOut.end[t] as number];
    job0[job] = Math.max(job0[job] as number, end[t] as number);
    const b = laidOut.bay[t] as number;
    if (b !== OPEN) bay0[b] = Math.max(bay0[b] as number, end[t] as number);
    const takes = minutesOf?.(b, laidOut.crew[t * crewSize] as number) ?? minutes;
    for (const person of laidOut.crew.subarray(t * crewSize, (t + 1) * crewSize))
      if (person !== OPEN && takes > unattended)
        person0[person] = Math.max(person0[person] as number, attendedEnd[t] as number);
  });
  return state;
}
export type ScheduleState = ReturnType<typeof createState>;
