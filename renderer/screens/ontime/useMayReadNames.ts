import { reportScope } from '../../../shared/domain/reportScope.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useReader } from '../../live/useReader.ts';

/** May whoever is at this screen see lists with names (S9)? The hub decides the same; this leaves out what it would not send. */
export function useMayReadNames(): boolean {
  const { identity } = useConnection();
  const shop = useReader();
  if (identity === null) return false;
  const { deviceId, role, bayId, personId } = identity;
  const person = personId === null ? null : (shop.person(personId) ?? null);
  return reportScope({ deviceId, deviceRole: role, bayId, person }).of !== 'totals';
}
