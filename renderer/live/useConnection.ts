import type { HubState } from '../../shared/protocol/hubState.ts';
import type { Presence } from '../../shared/protocol/messages.ts';
import type { Connection } from '../sync/session.types.ts';
import { useView } from './liveContext.ts';
import { useReadable } from './useReadable.ts';

/** How this screen and the hub are getting on, and who this screen is. */
export function useConnection(): Connection {
  return useReadable(useView().connection);
}

/** Which screens are there right now; empty on every screen but the dispatcher's. */
export function usePresence(): Presence {
  return useReadable(useView().presence);
}

/** How the hub itself is: what its screens have to say about it (H1, H3, B2). */
export function useHubState(): HubState {
  return useReadable(useView().hubState);
}

/** Rises each time somebody asks "which screen is this?": flash when it does. */
export function useFlashes(): number {
  return useReadable(useView().flashes);
}
