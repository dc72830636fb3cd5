import { useEffect, useState } from 'react';
import type { HubStatus } from '../../shared/protocol/setup.ts';
import { askHub } from './askHub.ts';

/** Where other screens in the building reach the hub: this PC's own window sees it under another name. */
export function useHubAddress(): string {
  const [address, setAddress] = useState(location.origin);
  useEffect(() => {
    const abort = new AbortController();
    void askHub<HubStatus>('/status', { signal: abort.signal }).then((asked) => {
      // the hub is away: the address this page came from is the best there is
      const [first] = asked.ok ? asked.answer.addresses : [];
      if (!abort.signal.aborted && first !== undefined) setAddress(first);
    });
    return () => abort.abort();
  }, []);
  return address;
}
