import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createDeskSession } from '../sync/session.desk.ts';
import type { DeskSession } from '../sync/session.types.ts';
import { LiveContext } from './liveContext.ts';
import { watchActivity } from './watchActivity.ts';

/**
 * Connects a page that people tap on: with the outbox (S1) and taps that are felt at once (S11). `session` is for tests;
 * without it the page's own is made, once.
 */
export function LiveDesk({ session, children }: { session?: DeskSession; children: ReactNode }) {
  const [desk] = useState(() => session ?? createDeskSession({}));
  const live = useMemo(() => ({ view: desk, desk }), [desk]);
  useEffect(() => {
    desk.start();
    const quiet = watchActivity(desk.active);
    return () => {
      quiet();
      desk.stop();
    };
  }, [desk]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
