import { useCallback, useEffect, useState } from 'react';
import type { HubStatus } from '../../../shared/protocol/setup.ts';
import { askHub } from '../../live/askHub.ts';
import { useRow } from '../../live/useRows.ts';

/** Whether this hub has no shop yet, asked when no shop came with the rows; `done` ends the first start. */
export function useNeedsSetup(): { needed: boolean; done: () => void } {
  const isThere = useRow('shop', 'shop') !== undefined;
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    if (isThere) return;
    const abort = new AbortController();
    void askHub<HubStatus>('/status', { signal: abort.signal }).then((asked) => {
      // the hub is away: the frame says so, and the rows will come with it
      if (!abort.signal.aborted && asked.ok) setNeeded(!asked.answer.setUp);
    });
    return () => abort.abort();
  }, [isThere]);
  return { needed, done: useCallback(() => setNeeded(false), []) };
}
