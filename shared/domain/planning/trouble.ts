import type { Layout } from './layOut.ts';
import type { PlanProblem } from './problem.ts';

/**
 * Why work cannot be planned. `no-hours`: the shop does not open within the horizon. `cycle`: operations that wait for one
 * another, and what waits for those. `no-bay`: no bay of that kind. `bays-out`: all of them, or the one the dispatcher
 * fixed, out of service for good. `nobody-qualified`: nobody has trade and level and certificate. `nobody-there`: who has
 * them does not work within the horizon. `blocked`: waits for work that cannot be planned. `beyond-horizon`: there is more
 * work than the plan looks ahead.
 */
export const TROUBLES = [
  'no-hours',
  'cycle',
  'no-bay',
  'bays-out',
  'nobody-qualified',
  'nobody-there',
  'blocked',
  'beyond-horizon',
] as const;
export type TroubleKind = (typeof TROUBLES)[number];

/** `visitId` null: the whole shop. The visit has no forecast while it lasts. */
export type Trouble = {
  readonly kind: TroubleKind;
  readonly visitId: string | null;
  readonly operationIds: readonly string[];
};

/** What a layout could not fit into the plan's horizon, by visit. */
export function beyondHorizon({ jobs, tasks }: PlanProblem, { end, settled }: Layout): Trouble[] {
  const late = new Map<number, string[]>();
  settled.forEach((at, j) => {
    if (!Number.isFinite(at)) late.set(j, []);
  });
  tasks.forEach(({ job, id }, t) => {
    if (!Number.isFinite(end[t])) late.get(job)?.push(id);
  });
  return [...late].map(([j, operationIds]) => ({
    kind: 'beyond-horizon',
    visitId: jobs[j]?.id ?? null,
    operationIds,
  }));
}
