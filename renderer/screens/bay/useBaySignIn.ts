import { useCallback, useMemo, useState } from 'react';
import type { SignIn } from '../../../shared/protocol/messages.ts';
import { useSignIn } from '../../live/useAsk.ts';
import type { Refused } from './useTaps.ts';

export type BaySignIn = {
  /** The hub is being asked. */
  busy: boolean;
  /** Why the last try failed, and how it was made; gone with the next one. */
  failed: (Refused & { by: 'pin' | 'badge' }) | null;
  /** Whether it worked. */
  withPin: (personId: string, pin: string) => Promise<boolean>;
  withBadge: (badge: string) => void;
  clear: () => void;
};

/** Signing in, by PIN or badge: only the hub can tell whether they are right. */
export function useBaySignIn(): BaySignIn {
  const ask = useSignIn();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<BaySignIn['failed']>(null);

  const run = useCallback(
    async (message: SignIn) => {
      setBusy(true);
      setFailed(null);
      const answer = await ask(message);
      setBusy(false);
      if (!answer.ok) setFailed({ ...answer, by: message.badge === null ? 'pin' : 'badge' });
      return answer.ok;
    },
    [ask],
  );
  const withPin = useCallback((personId: string, pin: string) => run({ personId, pin, badge: null }), [run]);
  const withBadge = useCallback((badge: string) => void run({ personId: null, pin: null, badge }), [run]);
  const clear = useCallback(() => setFailed(null), []);
  return useMemo(() => ({ busy, failed, withPin, withBadge, clear }), [busy, failed, withPin, withBadge, clear]);
}
