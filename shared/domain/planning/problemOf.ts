import { floorMinute } from '../calendar.ts';
import type { VisitFile } from '../model.ts';
import { basisPromise } from '../promise.ts';
import { tailOf } from '../tail.ts';
import { type Durations, NOTHING_LEARNED } from './durations.ts';
import type { PlanJob, PlanProblem } from './problem.ts';
import { planBays, type ShopRows, tablesOf, tailSteps } from './problemParts.hands.ts';
import { heldBay, type Making, type TaskWork } from './problemParts.task.ts';
import { createCrewFor } from './problemParts.ts';
import { tasksOf } from './problemParts.waits.ts';
import { timetableOf } from './timetable.ts';
import type { Trouble } from './trouble.ts';

const MINUTE = 60_000;
/** Shop days that a plan looks ahead. */
const HORIZON_DAYS = 60;
/** A minute of lateness of a customer who waits in the shop weighs like so many of another's. */
const WAITING_WEIGHT = 3;

/** The shop as a problem, and what its tasks and jobs are. */
export type Planned = {
  readonly problem: PlanProblem;
  /** Beside the tasks. */
  readonly work: readonly TaskWork[];
  /** Beside the jobs. */
  readonly files: readonly VisitFile[];
  /** Task by operation, job by visit. */
  readonly taskOf: ReadonlyMap<string, number>;
  readonly jobOf: ReadonlyMap<string, number>;
  /** What is not among the tasks, and why; its visits have no forecast. */
  readonly trouble: readonly Trouble[];
};

/**
 * The shop's state at `now` (epoch ms) as a problem: every visit that is not settled is a job, every open operation that
 * can be planned a task with the minutes that are expected of it. What cannot be planned is explained, never thrown.
 */
export function problemOf(
  rows: ShopRows,
  files: readonly VisitFile[],
  now: number,
  durations: Durations = NOTHING_LEARNED,
): Planned {
  const { shop, bays, people } = rows;
  const origin = floorMinute(now);
  const open = timetableOf(shop.hours, origin, HORIZON_DAYS);
  const tables = tablesOf(rows, origin, HORIZON_DAYS);
  const jobs = files
    .filter(({ visit }) => visit.settledAt === null && visit.cancelledAt === null && visit.deliveredAt === null)
    .map((file) => ({
      file,
      due: ((basisPromise(file, shop.policy)?.at ?? Number.POSITIVE_INFINITY) - origin) / MINUTE,
    }))
    .sort((a, b) => inWash(a.file) - inWash(b.file) || byDue(a, b));
  const ordered = jobs.map(({ file }) => file);
  const works = (p: number) => (tables[p]?.from.length ?? 0) > 0;
  const making: Making = {
    ...{ shop, bays, people, origin, now, durations },
    bayOf: indexOf(bays),
    personOf: indexOf(people),
    crewFor: createCrewFor(people, shop.hours.timeZone, works),
    works,
  };
  const opens = open.from.length > 0;
  const { tasks, work, trouble } = tasksOf(making, opens ? ordered : []);
  const kept = work.flatMap(({ file, operation, left }, t) => {
    const bayId = heldBay(file, operation);
    return bayId === null ? [] : [{ bayId, release: tasks[t]?.release ?? 0, minutes: left.minutes }];
  });
  return {
    problem: {
      ...{ origin, open, tasks, tail: tailSteps(rows) },
      bays: planBays(bays, origin, open, kept),
      people: people.map(({ id }, p) => ({ id, works: tables[p] ?? open, freeAt: 0 })),
      jobs: jobs.map(({ file, due }): PlanJob => {
        const { id, waits } = file.visit;
        return { id, due, weight: waits ? WAITING_WEIGHT : 1, tail: tailOf(file, shop, now) };
      }),
    },
    ...{ work, files: ordered, taskOf: indexOf(tasks), jobOf: indexOf(ordered.map(({ visit }) => visit)) },
    trouble: opens ? trouble : [{ kind: 'no-hours', visitId: null, operationIds: [] }],
  };
}

type Due = { readonly file: VisitFile; readonly due: number };

/** Whose wash has begun has the wash. */
const inWash = ({ visit }: VisitFile) => (visit.washStartedAt !== null && visit.washedAt === null ? 0 : 1);

/** The queues go by promise, then by arrival. */
function byDue(a: Due, b: Due): number {
  return a.due === b.due ? a.file.visit.arrivedAt - b.file.visit.arrivedAt : a.due - b.due;
}

const indexOf = (rows: readonly { readonly id: string }[]) => new Map(rows.map(({ id }, i) => [id, i]));
