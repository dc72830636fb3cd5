import type { PlanProblem, PlanTask } from './problem.ts';

export type PlacedOrder = {
  /** As a layout places them, without running work; what waits for itself comes last. */
  readonly order: readonly number[];
  /** What each task waits for, and what waits for it, among those in `order` that can ever begin. */
  readonly leaders: readonly (readonly number[])[];
  readonly followers: readonly (readonly number[])[];
  /** Tasks that wait for themselves, or for one that does. */
  readonly stuck: ReadonlySet<number>;
};

/** Turns any order into one in which nothing comes before what it waits for. */
export function placedOrder({ tasks }: PlanProblem, order: Iterable<number>): PlacedOrder {
  const stuck = stuckTasks(tasks);
  const isFree = (t: number) => !(tasks[t] as PlanTask).running && !stuck.has(t);
  const leaders = tasks.map(({ after }, t) => (isFree(t) ? after.map(({ task }) => task).filter(isFree) : []));
  const followers = tasks.map((): number[] => []);
  leaders.forEach((of, t) => {
    for (const leader of new Set(of)) followers[leader]?.push(t);
  });
  const placed: number[] = [];
  const known = new Set<number>();
  const place = (t: number) => {
    if (known.has(t) || !isFree(t)) return;
    known.add(t);
    for (const leader of leaders[t] as readonly number[]) place(leader);
    placed.push(t);
  };
  for (const t of order) place(t);
  return { order: [...placed, ...stuck], leaders, followers, stuck };
}

function stuckTasks(tasks: readonly PlanTask[]): Set<number> {
  const waits = tasks.map(({ running, after }) => (running ? 0 : after.length));
  const followers = tasks.map((): number[] => []);
  tasks.forEach(({ running, after }, t) => {
    if (!running) for (const { task } of after) followers[task]?.push(t);
  });
  const free = waits.flatMap((count, t) => (count === 0 ? [t] : []));
  for (let t = free.pop(); t !== undefined; t = free.pop()) {
    for (const follower of followers[t] as readonly number[]) {
      waits[follower] = (waits[follower] as number) - 1;
      if (waits[follower] === 0) free.push(follower);
    }
  }
  return new Set(waits.flatMap((count, t) => (count > 0 ? [t] : [])));
}
