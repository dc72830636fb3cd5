import type { Layout } from './layOut.ts';
import type { PlanJob, PlanProblem, PlanTask } from './problem.ts';

/** What a plan is judged by; what is left at 0 does not count. */
export type PlanWeights = {
  /** A minute of lateness of a job of weight 1. */
  readonly tardiness: number;
  /** A late job, however little: the rate counts cars, not minutes (V1). */
  readonly late: number;
  /** A minute that a job is not yet settled. */
  readonly waiting: number;
  /** A posted task with another bay or crew, or brought forward by more than `FORWARD` minutes. */
  readonly change: number;
};

/** Lateness first, then waiting, then changes: ten moves are worth it for a car on time, one is not for a minute of waiting. */
export const SHOP_WEIGHTS: PlanWeights = { tardiness: 1, late: 60, waiting: 0.02, change: 1 };
/** That of published instances. */
export const TARDINESS_ONLY: PlanWeights = { tardiness: 1, late: 0, waiting: 0, change: 0 };

/** What "never, as far as the plan looks" counts as, minutes: later than any horizon, and still a number. */
const NEVER = 1_000_000;
const FORWARD = 15;

export type Cost = {
  /** What a search makes small. */
  readonly total: number;
  /** Weighted minutes late. */
  readonly tardiness: number;
  /** Jobs settled after they are due, or never. */
  readonly late: number;
  /** Minutes until settled, over all jobs. */
  readonly waiting: number;
  /** Posted tasks that change. */
  readonly changes: number;
};

/** Always finite. */
export function costOf(problem: PlanProblem, layout: Layout, weights: PlanWeights): Cost {
  let [total, tardiness, late, waiting, changes] = [0, 0, 0, 0, 0];
  problem.jobs.forEach((job, j) => {
    const settled = layout.settled[j] as number;
    const minutes = minutesLate(job, settled);
    tardiness += job.weight * minutes;
    late += minutes > 0 ? 1 : 0;
    waiting += Math.min(settled, NEVER);
    total += jobCost(job, settled, weights);
  });
  problem.tasks.forEach((task, t) => {
    const { crew, crewSize } = layout;
    if (isChange(task, layout.bay[t] as number, crew, t * crewSize, crewSize, layout.start[t] as number)) changes += 1;
  });
  return { total: total + changes * weights.change, tardiness, late, waiting, changes };
}

function minutesLate({ due }: PlanJob, settled: number): number {
  if (due === Number.POSITIVE_INFINITY || settled <= due) return 0;
  return Math.min(settled - due, NEVER);
}

/** What one job adds to the total. */
export function jobCost(job: PlanJob, settled: number, weights: PlanWeights): number {
  const minutes = minutesLate(job, settled);
  const lateness = minutes > 0 ? weights.tardiness * job.weight * minutes + weights.late : 0;
  return lateness + weights.waiting * Math.min(settled, NEVER);
}

/** Whether a plan does otherwise than is posted; its crew lies in `crew` from `from` on, `places` of them. */
export function isChange(
  { posted, running }: PlanTask,
  bay: number,
  crew: Int16Array,
  from: number,
  places: number,
  start: number,
): boolean {
  if (posted === null || running) return false;
  if (posted.bay !== null && posted.bay !== bay) return true;
  if (posted.start !== null && start < posted.start - FORWARD) return true;
  if (posted.crew.length === 0) return false;
  let known = 0;
  for (let k = from; k < from + places; k++) {
    const person = crew[k] as number;
    if (person < 0) continue;
    if (!posted.crew.includes(person)) return true;
    known += 1;
  }
  return known !== posted.crew.length || crew[from] !== posted.crew[0];
}
