/**
 * Signs that a figure may have been helped along. They are listed for the manager to look into, never judged: each has
 * honest reasons too, and none changes a verdict.
 */
export const SIGN_KINDS = [
  'long-promise',
  'late-promise',
  'before-ready',
  'backdated',
  'moved-stamp',
  'finish-burst',
  'seconds',
  'excuse-share',
] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

/** What was seen, and what one would expect; the unit is the kind's (minutes, seconds, a count, thousandths). */
export type Sign = {
  readonly kind: SignKind;
  /** null: about no single visit. */
  readonly visitId: string | null;
  readonly personId: string | null;
  /** Epoch ms; null: about the whole period. */
  readonly at: number | null;
  readonly value: number;
  readonly expected: number;
};
