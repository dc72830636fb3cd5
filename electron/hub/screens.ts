import type { Device } from '../../shared/domain/model.screens.ts';
import type { Presence, ScreenPresence, ScreenState } from '../../shared/protocol/messages.ts';

/** One connected screen as the rest of the hub knows it. */
export type ScreenHandle = {
  readonly socketId: string;
  readonly deviceId: string;
  readonly address: string;
  readonly version: string;
  readonly state: () => ScreenState;
  /** Its role, bay or person changed: it says hello again. */
  readonly refresh: () => void;
  /** Its token is gone. */
  readonly drop: () => void;
  readonly identify: () => void;
};

export type ScreenBook = {
  add: (screen: ScreenHandle) => void;
  remove: (socketId: string) => void;
  of: (deviceId: string) => ScreenHandle[];
  presence: (devices: readonly Device[], waiting: Presence['waiting']) => Presence;
};

/** Who is connected, and since when the others are not. In memory: presence is not history. */
export function createScreenBook(now: () => number): ScreenBook {
  const connected = new Map<string, { screen: ScreenHandle; since: number }>();
  const gone = new Map<string, { since: number; address: string; version: string }>();
  const of = (deviceId: string) => [...connected.values()].filter(({ screen }) => screen.deviceId === deviceId);
  const presenceOf = (deviceId: string): ScreenPresence => {
    const [first] = of(deviceId);
    if (first) {
      const { address, version, state } = first.screen;
      return { deviceId, state: state(), since: first.since, address, version };
    }
    const last = gone.get(deviceId);
    return {
      deviceId,
      state: 'offline',
      since: last?.since ?? null,
      address: last?.address ?? '',
      version: last?.version ?? '',
    };
  };
  return {
    add: (screen) => void connected.set(screen.socketId, { screen, since: now() }),
    remove(socketId) {
      const entry = connected.get(socketId);
      if (!entry) return;
      connected.delete(socketId);
      const { deviceId, address, version } = entry.screen;
      gone.set(deviceId, { since: now(), address, version });
    },
    of: (deviceId) => of(deviceId).map(({ screen }) => screen),
    presence: (devices, waiting) => ({ screens: devices.map(({ id }) => presenceOf(id)), waiting }),
  };
}
