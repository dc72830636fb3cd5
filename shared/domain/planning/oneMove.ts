import { type Choice, createLayOut, crewSizeOf, OPEN } from './layOut.ts';
import { asPosted, postedChoice } from './postedChoice.ts';
import type { PlanProblem, PlanTask } from './problem.ts';

/** Where, by whom (the lead first; empty: left open) and when a task is put; minutes since the problem's origin. */
export type Placed = { readonly bay: number | null; readonly crew: readonly number[]; readonly start: number };

/** The board as it stands, and with one task posted differently. */
export type OneMove = {
  /** When each job is settled if nobody changes anything, minutes. */
  readonly settled: Float64Array;
  /** The same with task `t` put elsewhere, and planned for `more` minutes longer; written over by nothing. */
  readonly with: (t: number, placed: Placed, more?: number) => Float64Array;
};

/** What becomes of all cars when a single task is moved, and everything else stays as it is posted. */
export function createOneMove(problem: PlanProblem): OneMove {
  const held = asPosted(problem);
  const choice = postedChoice(problem);
  const size = crewSizeOf(problem);
  const laidOut = createLayOut(held)(choice);
  const start = laidOut.start.slice();
  const rank = new Int32Array(start.length);
  choice.order.forEach((t, i) => {
    rank[t] = i;
  });

  function moved(t: number, { bay, crew, start: at }: Placed, more = 0): Float64Array {
    const begins = (one: number) => (one === t ? at : (start[one] as number));
    const before = (a: number, b: number) =>
      (begins(a) === begins(b) ? 0 : begins(a) - begins(b)) ||
      (a === t ? -1 : b === t ? 1 : 0) ||
      (rank[a] as number) - (rank[b] as number);
    const next: Choice = {
      order: Int32Array.from(choice.order).sort(before),
      bay: choice.bay.slice(),
      lead: choice.lead.slice(),
      crew: choice.crew?.slice(),
    };
    next.bay[t] = bay ?? OPEN;
    next.lead[t] = crew[0] ?? OPEN;
    for (let k = 1; k < size; k++) if (next.crew) next.crew[t * size + k] = crew[k] ?? OPEN;
    const release = Math.max(problem.tasks[t]?.release ?? 0, at);
    const tasks = held.tasks.map((task, i) => (i === t ? { ...longer(repinned(task), more), release } : task));
    return createLayOut({ ...held, tasks })(next).settled;

    /** Whoever moves what was fixed fixes it there (F5). */
    function repinned(task: PlanTask): PlanTask {
      const { pinned, running } = task;
      if (running) return task;
      return {
        ...task,
        pinned: {
          bay: pinned.bay === null ? null : bay,
          crew: pinned.crew === null || crew.length === 0 ? null : crew,
          start: pinned.start === null ? null : at,
        },
      };
    }
  }
  return { settled: laidOut.settled.slice(), with: moved };
}

function longer(task: PlanTask, more: number): PlanTask {
  if (more === 0) return task;
  const { minutesOf } = task;
  const atLeast = (minutes: number) => Math.max(1, minutes + more);
  return {
    ...task,
    minutes: atLeast(task.minutes),
    minutesOf: minutesOf && ((bay, lead) => atLeast(minutesOf(bay, lead))),
  };
}
