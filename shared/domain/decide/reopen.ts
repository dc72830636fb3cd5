import type { EventDraft } from '../decision.ts';
import type { VisitFile } from '../model.ts';

/**
 * A car that goes back to the workshop is no longer ready, and is washed again afterwards. Nothing happens to one that
 * had not got that far.
 */
export function reopen({ visit }: VisitFile): EventDraft[] {
  if (visit.readyAt === null && visit.washStartedAt === null && visit.washedAt === null) return [];
  const set = { readyAt: null, washStartedAt: null, washedAt: null };
  return [{ kind: 'visit.reopened', visitId: visit.id, changes: [{ table: 'visit', id: visit.id, set }] }];
}
