import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Core } from './core.ts';

export type IdleBook = {
  /** Somebody signed in there. `idleMs`: how long that holds without a touch. */
  begins: (deviceId: string, idleMs: number) => void;
  /** A tap or a key; `late`: one from before the screen came back. */
  touched: (deviceId: string, idleMs: number, late?: boolean) => void;
  /** The screen said hello. */
  arrives: (deviceId: string, idleMs: number) => void;
  isOver: (deviceId: string) => boolean;
};

/** Until when somebody is signed in. `back`: the time ran out while the screen was away, only what waits there may come. */
type Stay = { readonly until: number; readonly back: boolean };

/**
 * How long nobody has touched a shared terminal (A3). A screen that was away for longer than that may first send what was
 * tapped on it: that is the work of whoever was signed in then (E8). In memory; `asleepMs` is how long the hub itself was
 * away. `now` is ms on a clock that cannot be set (H4).
 */
export function createIdleBook(asleepMs: number, now: () => number = () => performance.now()): IdleBook {
  const began = now();
  const stays = new Map<string, Stay>();
  const stayOf = (deviceId: string, idleMs: number): Stay =>
    stays.get(deviceId) ?? { until: began - asleepMs + idleMs, back: false };
  const lasts = (deviceId: string, ms: number, back = false) => void stays.set(deviceId, { until: now() + ms, back });
  return {
    begins: (deviceId, idleMs) => lasts(deviceId, idleMs),
    touched(deviceId, idleMs, late = false) {
      if (!stayOf(deviceId, idleMs).back) lasts(deviceId, idleMs);
      else if (late) lasts(deviceId, LIMITS.drainMs, true);
    },
    arrives(deviceId, idleMs) {
      const stay = stayOf(deviceId, idleMs);
      if (stay.until <= now()) lasts(deviceId, LIMITS.drainMs, true);
      else stays.set(deviceId, stay);
    },
    isOver: (deviceId) => (stays.get(deviceId)?.until ?? Number.POSITIVE_INFINITY) <= now(),
  };
}

/** Signs out whoever has gone; not where the screen is away: what it kept has to be sent first. */
export function signOutIdle(core: Core): void {
  for (const { id, name, role, bayId, personId } of core.devices()) {
    const screens = core.screens.of(id);
    const minutes = core.idleMs(role) / 60_000;
    if (personId === null || screens.length === 0 || !Number.isFinite(minutes) || !core.idle.isOver(id)) continue;
    const changes = [{ table: 'device', id, set: { personId: null } }] as const;
    core.bus.recordOwn({ deviceId: id, deviceRole: 'hub', bayId, person: null }, [
      { kind: 'device.signed-out', data: { device: name, minutes }, changes },
    ]);
    for (const screen of screens) screen.refresh();
  }
}
