import { useCallback } from 'react';
import { DECISIONS, type ShopCommand } from '../../shared/domain/decide/decisions.ts';
import type { Decide, Outcome } from '../../shared/domain/decision.ts';
import type { Decision } from '../../shared/domain/refusal.ts';
import type { Payload } from '../../shared/protocol/commands.ts';
import { useConnection } from './useConnection.ts';
import { useClock } from './useNow.ts';
import { useReader } from './useReader.ts';

/** What the shop would say to a command now, by the rule that will decide it; nothing is sent. */
export type Trial = <T extends ShopCommand>(type: T, payload: Payload<T>) => Decision<Outcome>;

export function useTrial(): Trial {
  const shop = useReader();
  const { identity } = useConnection();
  const { now } = useClock();
  return useCallback(
    (type, payload) => {
      const person = identity?.personId ? (shop.person(identity.personId) ?? null) : null;
      const { deviceId = null, role = 'advisor', bayId = null } = identity ?? {};
      const at = now();
      const decide = DECISIONS[type] as Decide<typeof payload>;
      return decide(
        { shop, actor: { deviceId, deviceRole: role, bayId, person }, now: at, at, newId: () => 'tried' },
        payload,
      );
    },
    [shop, identity, now],
  );
}
