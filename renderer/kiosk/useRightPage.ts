import { useEffect } from 'react';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { pageOf } from '../../shared/views/pages.ts';
import { useConnection } from '../live/useConnection.ts';

/**
 * Keeps a screen on the page of its role: one that was thrown out goes to the gate, which says why, one that was made something else
 * goes to that page. Replaces the history entry, so that "back" on a remote control does not return.
 */
export function useRightPage(role: DeviceRole): void {
  const { state, identity, denied } = useConnection();
  const out = state === 'waiting' || state === 'denied';
  const is = identity?.role ?? role;
  useEffect(() => {
    if (out) window.location.replace(denied === null ? '/' : `/#out=${denied}`);
    else if (is !== role) window.location.replace(pageOf(is));
  }, [out, denied, is, role]);
}
