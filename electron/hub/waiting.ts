import { randomInt } from 'node:crypto';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { WaitingScreen } from '../../shared/protocol/messages.ts';

/** A screen at the door. It lives in memory only: somebody without a token must not be able to make the hub write. */
export type Knock = {
  readonly address: string;
  readonly browser: string;
  readonly admit: (token: string) => void;
  /** Somebody else needs the place; it may knock again. */
  readonly turnAway: () => void;
};

export type WaitingRoom = {
  /** Gives the screen a code, or null when there is no place for another one of its address. */
  enter: (screenId: string, knock: Knock) => { code: string; expiresAt: number } | null;
  leave: (screenId: string) => void;
  has: (code: string) => boolean;
  /** Hands a token to the screen showing the code; a code works once. */
  letIn: (code: string, token: string) => void;
  list: () => WaitingScreen[];
};

type Entry = Knock & { screenId: string; code: string; since: number; until: number };

/**
 * Screens that wait to be let in (A1). When the room is full, a newcomer takes the place of the last to come from the most
 * crowded address, if that is more crowded than its own: whoever fills the room with made-up screens shuts out his own
 * address, not the shop. `real` is ms on a clock that cannot be set (H4): a demo's fast clock expires no code either.
 */
export function createWaitingRoom(
  now: () => number,
  changed: () => void,
  real: () => number = () => performance.now(),
): WaitingRoom {
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
  const from = (address: string) => [...entries.values()].filter((entry) => entry.address === address);
  /** Makes room for one more of the address; false when nobody has to make way for it. */
  const makeRoom = (address: string): boolean => {
    if (fresh().size < LIMITS.waitingDevices) return true;
    const crowds = [...new Set([...entries.values()].map((entry) => entry.address))].map(from);
    const most = crowds.reduce((one, other) => (other.length > one.length ? other : one));
    const last = most.at(-1);
    if (last === undefined || most.length <= from(address).length + 1) return false;
    entries.delete(last.screenId);
    last.turnAway();
    return true;
  };
  return {
    enter(screenId, knock) {
      if (!entries.has(screenId) && !makeRoom(knock.address)) return null;
      // a second hello gets another code and the last place
      entries.delete(screenId);
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
