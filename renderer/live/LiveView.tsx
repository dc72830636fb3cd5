import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createViewSession } from '../sync/session.ts';
import type { ViewSession } from '../sync/session.types.ts';
import { LiveContext } from './liveContext.ts';

/**
 * Connects a page that only shows (lounge, wall, gate): no outbox, no rules, which keeps it small. `session` is for
 * tests; without it the page's own is made, once.
 */
export function LiveView({ session, children }: { session?: ViewSession; children: ReactNode }) {
  const [view] = useState(() => session ?? createViewSession({}));
  const live = useMemo(() => ({ view, desk: null }), [view]);
  useEffect(() => {
    view.start();
    return view.stop;
  }, [view]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
