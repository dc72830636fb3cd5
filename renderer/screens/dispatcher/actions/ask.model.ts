import type { Refusal } from '../../../../shared/domain/refusal.ts';

/** J6: what may become of the job a person has running, when another is to begin. */
export const BUSY_CHOICES = ['hold', 'finish', 'leave'] as const;
export type BusyChoice = (typeof BUSY_CHOICES)[number];

/** A refusal that the dispatcher can answer: insist, or say what becomes of the other job. `answer(null)` gives up. */
export type Ask =
  | { readonly kind: 'override'; readonly refusal: Refusal; readonly answer: (choice: true | null) => void }
  | { readonly kind: 'busy'; readonly refusal: Refusal; readonly answer: (choice: BusyChoice | null) => void };
