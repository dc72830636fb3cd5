import type { Excuse } from '../model.ontime.ts';
import type { PromiseEntry } from '../model.ts';
import type { Result, ShareOwner } from '../vocabulary.ontime.ts';

/** Minutes of a visit by whom they went to (V8); whole minutes, in the order of `SHARE_OWNERS`, none of 0. */
export type Share = { readonly owner: ShareOwner; readonly minutes: number };

/** One stretch of the bar, for drawing it on a time axis; epoch ms on whole minutes. */
export type Stretch = { readonly owner: ShareOwner; readonly from: number; readonly to: number };

/**
 * What became of an excuse (V4): it excuses (signed, or by policy without), waits for the signature, or was rejected by
 * the spot check.
 */
export type ExcuseState = 'excuses' | 'unsigned' | 'rejected';

/** A verdict that can explain itself (V7). */
export type Verdict = {
  readonly result: Result;
  /** The rule that decided, as rules.md numbers it. */
  readonly rule: 'V1' | 'V2' | 'V3' | 'V4' | 'V5';
  /** The promise that counted (P2); null where nothing was promised. */
  readonly basis: PromiseEntry | null;
  /** The stamp compared (V6), epoch ms; null while it is missing. */
  readonly compared: number | null;
  /** Whole minutes past the basis by the stamp, or, while open, by now; 0 where the customer alone says late (V5). */
  readonly minutesLate: number;
  readonly excuse: { readonly row: Excuse; readonly state: ExcuseState } | null;
  /** A follow-up call in which the customer said so (V5). */
  readonly saidLate: boolean;
  /** A promise confirmed too late (P3). */
  readonly flagged: boolean;
  /** Arrival to the compared stamp, or to now while open; adds up exactly. */
  readonly shares: readonly Share[];
  readonly stretches: readonly Stretch[];
};
