import type { DeskSession } from '../sync/session.types.ts';
import { useDesk } from './liveContext.ts';

/** Signs a person in on this screen, by PIN or badge. Needs the hub: offline it answers `hub-busy`. */
export function useSignIn(): DeskSession['signIn'] {
  return useDesk().signIn;
}

/** Makes another screen flash: "which one is this?" */
export function useIdentify(): DeskSession['identify'] {
  return useDesk().identify;
}

/** Tells the demo's shop clock and players what to do. */
export function useDemo(): DeskSession['demo'] {
  return useDesk().demo;
}
