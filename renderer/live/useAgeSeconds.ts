import { useEffect, useState } from 'react';
import { useConnection } from './useConnection.ts';

/**
 * How old the rows on this screen are, whole seconds of real time, counted on every second; 0 while nothing was heard.
 * Not from the shop's clock, which a demo speeds up and stops (L3, S7).
 */
export function useAgeSeconds(): number {
  const { heardRealAt } = useConnection();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return heardRealAt === null ? 0 : Math.max(0, Math.floor((now - heardRealAt) / 1_000));
}
