import type { Timetable } from './timetable.ts';

/**
 * What there is to plan. Times are minutes since `origin`, people and bays are indexes into their lists, tasks and jobs too,
 * so that a plan can be laid out thousands of times a second.
 */
export type PlanProblem = {
  /** Epoch ms of minute 0, a whole minute. */
  readonly origin: number;
  /** When the shop works; what runs without anybody runs in it too. */
  readonly open: Timetable;
  readonly bays: readonly PlanBay[];
  readonly people: readonly PlanPerson[];
  readonly jobs: readonly PlanJob[];
  readonly tasks: readonly PlanTask[];
  /** What follows the work, in order. */
  readonly tail: readonly TailStep[];
};

export type PlanBay = {
  readonly id: string;
  /** Cars that one run takes; 1 but for a booth. */
  readonly places: number;
  /** Not to be had before; Infinity: out of service for good. */
  readonly freeAt: number;
};

export type PlanPerson = { readonly id: string; readonly works: Timetable; readonly freeAt: number };

/** Inspection, wash, settlement: a queue in the order of arrival, with so many hands. */
export type TailStep = { readonly name: string; readonly hands: number };

export type PlanJob = {
  readonly id: string;
  /** The basis promise; Infinity: none. */
  readonly due: number;
  /** What a minute of lateness weighs; a waiting customer's is heavier. */
  readonly weight: number;
  /** Minutes in each step of the tail; 0 where it is not wanted or over. */
  readonly tail: readonly number[];
};

export type Wait = { readonly task: number; readonly lag: number };

export type PlanTask = {
  readonly id: string;
  readonly job: number;
  /** Expected minutes from start to end, in the crew's working time, then in the shop's while it needs nobody. */
  readonly minutes: number;
  readonly unattended: number;
  /** Where the minutes depend on place and person; else null. */
  readonly minutesOf: ((bay: number, lead: number) => number) | null;
  readonly release: number;
  readonly after: readonly Wait[];
  /** Bays that suit it, the likelier first; empty: it needs none. */
  readonly bays: readonly number[];
  /** Who may lead it, the likelier first; empty: it needs nobody (`crew` is 0). */
  readonly leads: readonly number[];
  /** Who may help besides them. */
  readonly helpers: readonly number[];
  readonly crew: number;
  /** May share a run of a booth with tasks of the same batch; null: alone. */
  readonly batch: string | null;
  /** Begun: it goes on from minute 0, with what `pinned` says. */
  readonly running: boolean;
  /** What may not be changed; null: open to the plan. */
  readonly pinned: Pinned;
  /** What is posted on the board now; a plan that differs is a change. */
  readonly posted: Posted | null;
};

export type Pinned = {
  readonly bay: number | null;
  readonly crew: readonly number[] | null;
  /** Not before: a start that the dispatcher fixed. */
  readonly start: number | null;
};

export type Posted = { readonly bay: number | null; readonly crew: readonly number[]; readonly start: number | null };

/** Nobody has a say in it. */
export const UNPINNED: Pinned = { bay: null, crew: null, start: null };
