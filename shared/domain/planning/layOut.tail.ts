import type { PlanProblem } from './problem.ts';
import { finishIn } from './timetable.ts';

/**
 * Inspection, wash and settlement: first come, first served, each with its hands; of two that come at once the lower index.
 * Writes `settled` of each job (minutes) from its `workEnd`; Infinity past the horizon.
 */
export function createTail({ jobs, open, tail }: PlanProblem): (workEnd: Float64Array, settled: Float64Array) => void {
  const steps = tail.map(({ hands }, s) => ({
    queue: Int32Array.from(jobs.flatMap((job, j) => ((job.tail[s] ?? 0) > 0 ? [j] : []))),
    minutes: Float64Array.from(jobs, (job) => job.tail[s] ?? 0),
    free: new Float64Array(Math.max(1, hands)),
  }));
  return (workEnd, settled) => {
    settled.set(workEnd);
    for (const { queue, minutes, free } of steps) {
      sortBy(queue, settled);
      free.fill(0);
      for (let q = 0; q < queue.length; q++) {
        const j = queue[q] as number;
        let hand = 0;
        for (let h = 1; h < free.length; h++) if ((free[h] as number) < (free[hand] as number)) hand = h;
        const from = Math.max(settled[j] as number, free[hand] as number);
        const done = finishIn(open, from, minutes[j] as number);
        free[hand] = done;
        settled[j] = done;
      }
    }
  };
}

/** In place, the earlier first, of equals the lower index: fast where the order hardly changed since the last time. */
function sortBy(queue: Int32Array, at: Float64Array): void {
  for (let i = 1; i < queue.length; i++) {
    const one = queue[i] as number;
    const when = at[one] as number;
    let k = i - 1;
    for (; k >= 0; k--) {
      const other = queue[k] as number;
      if ((at[other] as number) < when || ((at[other] as number) === when && other < one)) break;
      queue[k + 1] = other;
    }
    queue[k + 1] = one;
  }
}
