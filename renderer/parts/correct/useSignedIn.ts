import { LEADS } from '../../../shared/domain/leads.ts';
import type { Person } from '../../../shared/domain/model.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRow } from '../../live/useRows.ts';

/** Who is signed in on this desk, and whether that is somebody who leads the workshop. */
export function useSignedIn(): { person: Person | null; leads: boolean } {
  const { identity } = useConnection();
  const person = useRow('person', identity?.personId ?? '')?.person ?? null;
  return { person, leads: person !== null && LEADS.includes(person.role) };
}
