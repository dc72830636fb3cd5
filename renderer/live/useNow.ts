import { useSyncExternalStore } from 'react';
import type { ClockState } from '../sync/clock.ts';
import { useView } from './liveContext.ts';
import { useReadable } from './useReadable.ts';

/**
 * The hub's time, epoch ms, rounded down to a multiple of `everyMs`; renders again when that changes, at most four times
 * a second however fast the demo's clock runs (S7). Never backwards, unless the hub's clock was set back.
 */
export function useNow(everyMs = 1000): number {
  const { ticker } = useView();
  return useSyncExternalStore(ticker.subscribe, () => Math.floor(ticker.now() / everyMs) * everyMs);
}

/** How the hub's clock runs, and its time right now for a tap or an animation; renders only when it is set. */
export function useClock(): ClockState & { now: () => number } {
  const { clock } = useView();
  return { ...useReadable(clock.state), now: clock.now };
}
