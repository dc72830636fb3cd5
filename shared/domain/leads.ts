import type { Actor } from './decision.ts';
import type { PersonRole } from './vocabulary.ts';

/** Who leads the workshop: what the rules leave to "the controller" (J3, J9, J10) is theirs. */
export const LEADS: readonly PersonRole[] = ['controller', 'director', 'manager'];

/**
 * Does this actor decide for the workshop? Somebody who leads it, on whatever screen; the dispatcher's desk while nobody
 * is signed in on it; a program with a token, and the hub itself.
 */
export function actsAsLead({ deviceRole, person }: Actor): boolean {
  if (deviceRole === 'program' || deviceRole === 'hub') return true;
  return person === null ? deviceRole === 'dispatcher' : LEADS.includes(person.role);
}
