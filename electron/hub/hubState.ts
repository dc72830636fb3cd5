import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import type { HubState } from '../../shared/protocol/hubState.ts';

export type HubStateBook = {
  /** What a screen of this role is told (S9). */
  for: (role: DeviceRole) => HubState;
  change: (part: Partial<HubState>) => void;
  /** Called after each change. */
  tell: { changed: () => void };
};

const DESKS: readonly DeviceRole[] = ['dispatcher', 'advisor', 'office'];

/** How the hub itself is: what screens have to say about it (H1, H3, B2). */
export function createHubState(first: Partial<HubState> = {}): HubStateBook {
  let state: HubState = { trouble: null, restored: null, backups: [], ...first };
  const tell = { changed: (): void => undefined };
  return {
    for: (role) => (DESKS.includes(role) ? state : { trouble: state.trouble, restored: null, backups: [] }),
    change(part) {
      state = { ...state, ...part };
      tell.changed();
    },
    tell,
  };
}
