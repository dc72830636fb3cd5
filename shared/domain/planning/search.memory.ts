import type { ScheduleState } from './search.state.ts';

/** What was there before the moves since the last `clear`: tasks once each, with all that may change of them. */
export type Memory = {
  readonly tasks: readonly number[];
  readonly remember: (t: number) => void;
  /** Writes back the task that was remembered as the `i`th; lines are the caller's. */
  readonly restore: (t: number, i: number) => void;
  readonly clear: () => void;
};

const FIELDS = 10;

export function createMemory({ problem, crewSize, ...state }: ScheduleState): Memory {
  const { start, attendedEnd, end, bayAfter, jobAfter, personAfter, runFirst, runLeft, key, bay, crew, changed } =
    state;
  const size = FIELDS + 2 * crewSize;
  const tasks: number[] = [];
  const old = new Float64Array(problem.tasks.length * size);
  const isOld = new Uint8Array(problem.tasks.length);

  function remember(t: number): void {
    if (isOld[t] === 1) return;
    isOld[t] = 1;
    let at = (tasks.push(t) - 1) * size;
    old[at++] = start[t] as number;
    old[at++] = attendedEnd[t] as number;
    old[at++] = end[t] as number;
    old[at++] = bayAfter[t] as number;
    old[at++] = jobAfter[t] as number;
    old[at++] = runFirst[t] as number;
    old[at++] = runLeft[t] as number;
    old[at++] = key[t] as number;
    old[at++] = bay[t] as number;
    old[at++] = changed[t] as number;
    for (let node = t * crewSize; node < (t + 1) * crewSize; node++) {
      old[at++] = personAfter[node] as number;
      old[at++] = crew[node] as number;
    }
  }

  function restore(t: number, i: number): void {
    let at = i * size;
    start[t] = old[at++] as number;
    attendedEnd[t] = old[at++] as number;
    end[t] = old[at++] as number;
    bayAfter[t] = old[at++] as number;
    jobAfter[t] = old[at++] as number;
    runFirst[t] = old[at++] as number;
    runLeft[t] = old[at++] as number;
    key[t] = old[at++] as number;
    bay[t] = old[at++] as number;
    changed[t] = old[at++] as number;
    for (let node = t * crewSize; node < (t + 1) * crewSize; node++) {
      personAfter[node] = old[at++] as number;
      crew[node] = old[at++] as number;
    }
  }

  function clear(): void {
    for (const t of tasks) isOld[t] = 0;
    tasks.length = 0;
  }

  return { tasks, remember, restore, clear };
}
