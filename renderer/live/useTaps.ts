import type { DeskSession, WaitingTaps } from '../sync/session.types.ts';
import type { RefusedTap } from '../sync/tap.ts';
import { useDesk } from './liveContext.ts';
import { useReadable } from './useReadable.ts';

/** Taps kept on this screen and not yet decided, oldest first. */
export function useWaitingTaps(): WaitingTaps {
  return useReadable(useDesk().waiting);
}

/** What the hub refused after it had waited; stays until dismissed, also over a reload (S2). */
export function useNeedsAttention(): { refused: readonly RefusedTap[]; dismiss: DeskSession['dismiss'] } {
  const desk = useDesk();
  return { refused: useReadable(desk.attention), dismiss: desk.dismiss };
}
