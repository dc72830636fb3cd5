import { useEffect, useState } from 'react';
import type { HubStatus } from '../../shared/protocol/setup.ts';

/** Where other screens in the building reach the hub: this PC's own window sees it under another name. */
export function useHubAddress(): string {
  const [address, setAddress] = useState(location.origin);
  useEffect(() => {
    let asking = true;
    fetch('/status')
      .then((response) => response.json() as Promise<HubStatus>)
      .then(({ addresses }) => asking && setAddress(addresses[0] ?? location.origin))
      // the hub is away: the address this page came from is the best there is
      .catch(() => undefined);
    return () => {
      asking = false;
    };
  }, []);
  return address;
}
