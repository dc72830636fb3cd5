import { randomInt } from 'node:crypto';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { WaitingScreen } from '../../shared/protocol/messages.ts';

/** A screen at the door. It lives in memory only: somebody without a token must not be able to make the hub write. */
export type Knock = { readonly address: string; readonly browser: string; readonly admit: (token: string) => void };

export type WaitingRoom = {
  /** Gives the screen a code, or null when too many are waiting already. */
  enter: (screenId: string, knock: Knock) => { code: string; expiresAt: number } | null;
  leave: (screenId: string) => void;
  has: (code: string) => boolean;
  /** Hands a token to the screen showing the code; a code works once. */
  letIn: (code: string, token: string) => void;
  list: () => WaitingScreen[];
};

type Entry = Knock & { screenId: string; code: string; since: number; until: number };

/** `real` is the machine's own time in ms: a demo's fast clock must not expire codes. */
export function createWaitingRoom(now: () => number, changed: () => void, real: () => number = Date.now): WaitingRoom {
  const entries = new Map<string, Entry>();
  const fresh = () => {
    for (const [id, entry] of entries) if (entry.until <= real()) entries.delete(id);
    return entries;
  };
  const byCode = (code: string) => [...fresh().values()].find((entry) => entry.code === code);
  const newCode = (): string => {
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    return byCode(code) ? newCode() : code;
  };
  return {
    enter(screenId, knock) {
      if (fresh().size >= LIMITS.waitingDevices && !entries.has(screenId)) return null;
      const entry = { ...knock, screenId, code: newCode(), since: now(), until: real() + LIMITS.codeMs };
      entries.set(screenId, entry);
      changed();
      return { code: entry.code, expiresAt: now() + LIMITS.codeMs };
    },
    leave(screenId) {
      if (entries.delete(screenId)) changed();
    },
    has: (code) => byCode(code) !== undefined,
    letIn(code, token) {
      const entry = byCode(code);
      if (!entry) return;
      entries.delete(entry.screenId);
      entry.admit(token);
      changed();
    },
    list: () => [...fresh().values()].map(({ code, address, browser, since }) => ({ code, address, browser, since })),
  };
}
