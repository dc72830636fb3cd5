import { useCallback, useEffect, useState } from 'react';
import type { HubStatus } from '../../../shared/protocol/setup.ts';
import { useRow } from '../../live/useRows.ts';

/** Whether this hub has no shop yet, asked when no shop came with the rows; `done` ends the first start. */
export function useNeedsSetup(): { needed: boolean; done: () => void } {
  const isThere = useRow('shop', 'shop') !== undefined;
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    if (isThere) return;
    let asking = true;
    fetch('/status')
      .then((response) => response.json() as Promise<HubStatus>)
      .then(({ setUp }) => asking && setNeeded(!setUp))
      // the hub is away: the frame says so, and the rows will come with it
      .catch(() => undefined);
    return () => {
      asking = false;
    };
  }, [isThere]);
  return { needed, done: useCallback(() => setNeeded(false), []) };
}
