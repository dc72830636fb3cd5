import type { DeskSession } from '../sync/session.types.ts';
import { useDesk } from './liveContext.ts';

/** Gives a command to the hub; see `Sent` for what comes back. The same function for the life of the page. */
export function useSend(): DeskSession['send'] {
  return useDesk().send;
}

/** Removes a tap that was never sent yet; false when it is too late for that. */
export function useTakeBack(): DeskSession['takeBack'] {
  return useDesk().takeBack;
}

/** Takes back a tap that is on its way to the hub, once it is decided; false when it is decided already. */
export function useUndoLater(): DeskSession['undoLater'] {
  return useDesk().undoLater;
}
