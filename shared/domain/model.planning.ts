import type { Break, DayHours } from './calendar.ts';
import type { TroubleKind } from './planning/trouble.ts';
import type { AbsenceKind } from './vocabulary.planning.ts';

/** The rows of calendars and planning. Times are epoch ms, durations minutes. */

/** When some of the people work. Two shifts whose breaks differ are the two waves of lunch. */
export type Shift = {
  id: string;
  name: string;
  position: number;
  /** Seven days, Sunday first. */
  week: readonly DayHours[];
  breaks: readonly Break[];
  retired: boolean;
};

/** Somebody is not there, from one instant up to, not including, another. */
export type Absence = {
  id: string;
  personId: string;
  from: number;
  to: number;
  kind: AbsenceKind;
  note: string;
  withdrawnAt: number | null;
};

/**
 * What a car is heading for, as the hub last worked it out; epoch ms. It says how sure it is: one time in ten the car is
 * settled before `p10`, nine times in ten before `p90`.
 */
export type VisitForecast = {
  readonly madeAt: number;
  /** null: cannot be told; `trouble` says why. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** The promise that counted then, and the probability of missing it, thousandths; null: none was made. */
  readonly promiseAt: number | null;
  readonly miss: number | null;
  /** F3: some of the work was done here too seldom to know how long it takes. */
  readonly few: boolean;
  readonly trouble: TroubleKind | null;
};

/** A promise quote (F4), kept whether it was told or not. Epoch ms, probabilities in thousandths. */
export type PromiseQuote = {
  id: string;
  madeAt: number;
  madeBy: string | null;
  /** null: for a car that was not yet taken in. */
  visitId: string | null;
  /** What holds with `target`. */
  at: number;
  target: number;
  p50: number;
  /** What the draws alone called sure, before experience with earlier quotes. */
  sure: number;
  few: boolean;
  /** Open cars and open work that it was made with. */
  cars: number;
  tasks: number;
};

/** One move of a suggested plan that somebody took, or planned otherwise (F7). */
export type SuggestedMove = {
  id: string;
  at: number;
  by: string | null;
  visitId: string;
  operationId: string;
  bayId: string | null;
  personIds: readonly string[];
  startAt: number;
  taken: boolean;
  /** Why it was not taken, in the words of whoever planned otherwise; '' where none were given. */
  reason: string;
};
