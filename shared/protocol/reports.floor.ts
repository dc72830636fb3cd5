import { z } from 'zod';
import type { EventKind } from '../domain/events.ts';
import type { JobMix, Load } from '../domain/fairness.ts';
import type { Absence } from '../domain/model.planning.ts';
import type { DaySpan } from '../domain/periods.ts';
import type { CarThen } from '../domain/replay.ts';

/** The end of the year 9999: what comes later has no date of four digits. */
const LAST_INSTANT = 253_402_214_400_000;

/** Reports about the floor: who has how much work, and how it stood at a time. Read as `reports.ts` says. */
export const floorReports = {
  load: z.strictObject({ date: z.iso.date() }),
  replay: z.strictObject({ at: z.coerce.number().int().min(0).max(LAST_INSTANT) }),
} as const;

/** Of a shop day and of the week that holds it; how often work was taken from them (`regiven`), this week. */
type Loads = {
  readonly id: string;
  readonly today: Load;
  readonly week: Load;
  readonly takenBack: number;
  readonly reassigned: number;
};
export type TeamLoad = Loads;
/** `mix`: the jobs of the week. */
export type TechnicianLoad = Loads & { readonly teamId: string | null; readonly mix: JobMix };

export type LoadReport = {
  readonly date: string;
  readonly week: DaySpan;
  /** The hub's clock when it was read. */
  readonly at: number;
  /** In the shop's order. */
  readonly teams: readonly TeamLoad[];
  /** By team; the own line alone for who may read no others. */
  readonly technicians: readonly TechnicianLoad[];
  /** Who is away on the day, the first to go first; why only for leads. */
  readonly absences: readonly Pick<Absence, 'id' | 'personId' | 'from' | 'to' | 'kind'>[];
};

/** Something the hub was told; epoch ms. `happenedAt` is earlier for a tap that waited offline. */
export type LearnedLine = {
  readonly seq: number;
  readonly kind: EventKind;
  readonly recordedAt: number;
  readonly happenedAt: number;
  readonly personId: string | null;
  readonly visitId: string | null;
  /** null: about no car. */
  readonly plate: string | null;
  readonly pickup: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

export type ReplayReport = {
  readonly at: number;
  readonly day: string;
  /** The day, from midnight up to, not including, the next. */
  readonly from: number;
  readonly to: number;
  /** Open at `at`, in the order of arrival. */
  readonly cars: readonly CarThen[];
  /** The minutes of the day in which the hub was told something. */
  readonly marks: readonly number[];
  /** The first of what it was told in the minutes after `at`. */
  readonly learned: readonly LearnedLine[];
};

export type FloorAnswers = { load: LoadReport; replay: ReplayReport };
