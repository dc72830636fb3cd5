import type { Change as LoggedChange } from '../../db/changes.ts';
import type { EventDraft, Outcome } from '../../shared/domain/decision.ts';

/** An outcome of the hub's own handlers: may undo, and may do something after the commit. */
export type HubOutcome = Outcome & {
  readonly undone?: readonly { draft: Omit<EventDraft, 'changes'>; changes: readonly LoggedChange[] }[];
  readonly effects?: readonly (() => void)[];
};
