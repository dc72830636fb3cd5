import { useCallback, useState } from 'react';
import type { CommandType, PayloadInput } from '../../shared/protocol/commands.ts';
import type { Result } from '../sync/tap.ts';
import { useView } from './liveContext.ts';
import { outcomeOf } from './outcome.ts';
import { useSend } from './useSend.ts';

type Refused = Extract<Result, { ok: false }>;
export type Tap = <T extends CommandType>(type: T, payload: PayloadInput<T>) => Promise<boolean>;

/**
 * A command given from one card: true when it was done, or is kept on this screen until the hub is back (E7); else
 * `refused` says why until the next tap on the card.
 */
export function useTap(): { tap: Tap; refused: Refused | null } {
  const send = useSend();
  const { connection } = useView();
  const [refused, setRefused] = useState<Refused | null>(null);
  const tap: Tap = useCallback(
    async (type, payload) => {
      setRefused(null);
      const result = await outcomeOf(send(type, payload), connection);
      if (result === 'kept' || result.ok) return true;
      setRefused(result);
      return false;
    },
    [send, connection],
  );
  return { tap, refused };
}
