import { vi } from 'vitest';
import { openDrawer, type TabMemory } from './drawer.idb.ts';
import type { Drawer } from './drawer.ts';
import type { FakeHub } from './fake.hub.ts';
import { createDeskSession } from './session.desk.ts';
import type { Tokens } from './tokens.ts';
import type { OpenWire } from './wire.ts';

/** What one tab remembers; survives `reload`. */
export function tabMemory(): TabMemory {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

export function fakeTokens(first: string | null = 'token'): Tokens & { now(): string | null } {
  let token = first;
  return {
    read: async () => token,
    keep: (given) => {
      token = given;
    },
    forget: () => {
      token = null;
    },
    now: () => token,
  };
}

/** A drawer whose page can die: what was begun may still be written, but nothing is begun any more. */
async function mortalDrawer(tab: TabMemory, isDead: () => boolean): Promise<Drawer> {
  const drawer = await openDrawer(tab);
  const never = new Promise<never>(() => {});
  return new Proxy(drawer, {
    get(target, name: keyof Drawer) {
      const value = target[name];
      return typeof value === 'function' && isDead() ? () => never : value;
    },
  });
}

/** A page on the fake hub. Closing it properly, or killing it, leaves what is in IndexedDB for the next one. */
export function openPage(hub: FakeHub, { tab = tabMemory(), tokens = fakeTokens() } = {}) {
  let dead = false;
  const drawer = mortalDrawer(tab, () => dead);
  const session = createDeskSession({
    version: 'test',
    tokens,
    openWire: hub.openWire as OpenWire,
    openDrawer: () => drawer,
  });
  session.start();
  return {
    session,
    tab,
    tokens,
    /** As when a tab is closed or reloaded. */
    async close() {
      (await drawer).leave();
      dead = true;
      session.stop();
    },
    /** As when the browser is killed: nothing is told to anybody. */
    kill() {
      dead = true;
      session.stop();
    },
    tap: (key: string) => session.send('help.ask', { bayId: key, visitId: null }),
  };
}
export type Page = ReturnType<typeof openPage>;

/** Lets promises and the fake IndexedDB, which works by `setImmediate`, come to rest. */
export async function rest(turns = 12) {
  for (let i = 0; i < turns; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Everything under way arrives, `ms` of fake time at a time. */
export async function settle(hub: FakeHub, ms = 0) {
  await rest();
  if (ms > 0) await vi.advanceTimersByTimeAsync(ms);
  for (let i = 0; i < 6; i += 1) {
    hub.flush();
    await rest();
  }
}
