import { useMemo } from 'react';
import type { Actor } from '../../shared/domain/decision.ts';
import { useConnection } from './useConnection.ts';
import { useRow } from './useRows.ts';

/** Who is at this screen, as the rules ask for it (S9); null before the hub said so. */
export function useActor(): Actor | null {
  const { identity } = useConnection();
  const person = useRow('person', identity?.personId ?? '')?.person ?? null;
  return useMemo(() => {
    if (identity === null) return null;
    const { deviceId, role, bayId } = identity;
    return { deviceId, deviceRole: role, bayId, person };
  }, [identity, person]);
}
