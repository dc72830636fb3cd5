import type { Actor } from './decision.ts';
import { actsAsLead } from './leads.ts';

/**
 * Whose figures somebody may read (S9): everybody's; the own ones beside the shop's totals; or the totals alone, where
 * nobody is signed in.
 */
export type ReportScope =
  | { readonly of: 'all' }
  | { readonly of: 'own'; readonly personId: string }
  | { readonly of: 'totals' };

export function reportScope(actor: Actor): ReportScope {
  if (actsAsLead(actor)) return { of: 'all' };
  return actor.person === null ? { of: 'totals' } : { of: 'own', personId: actor.person.id };
}

/** May the figures of this person (or of nobody in particular) be read? */
export function mayRead(scope: ReportScope, personId: string | null): boolean {
  return scope.of === 'all' || (scope.of === 'own' && scope.personId === personId);
}
