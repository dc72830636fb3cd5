import { useCallback } from 'react';
import type { DecideContext } from '../../../../shared/domain/decision.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useClock } from '../../../live/useNow.ts';
import { useReader } from '../../../live/useReader.ts';

/** What the hub will decide this screen's commands on, as far as this screen knows it; made when it is asked for. */
export function useDecideContext(): () => DecideContext {
  const shop = useReader();
  const { identity } = useConnection();
  const { now: clock } = useClock();
  return useCallback(() => {
    const now = Math.floor(clock());
    const person = identity?.personId ? (shop.person(identity.personId) ?? null) : null;
    const actor = {
      deviceId: identity?.deviceId ?? null,
      deviceRole: identity?.role ?? 'dispatcher',
      bayId: identity?.bayId ?? null,
      person,
    };
    return { shop, actor, now, at: now, newId: () => 'trial' };
  }, [shop, identity, clock]);
}
