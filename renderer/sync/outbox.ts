import type { CommandEnvelope, CommandType } from '../../shared/protocol/commands.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import { type Box, isSecret, newBox, numberFirst, withoutTap, withTap } from './box.ts';
import { createCell, type Readable } from './cell.ts';
import type { Clock } from './clock.ts';
import type { Drawer, Refused } from './drawer.ts';
import { randomNumber } from './random.ts';
import { createSender } from './sender.ts';
import type { WaitingTaps } from './session.types.ts';
import { createShelf, type Shelf } from './shelf.ts';
import type { RefusedTap, Result, Sent, Tap } from './tap.ts';

export type OutboxParts = {
  /** Rejects when this browser keeps nothing. */
  openDrawer: () => Promise<Drawer>;
  clock: Clock;
  wall?: () => number;
  /** Sends one command; rejects when no answer came. */
  ask: (envelope: CommandEnvelope) => Promise<CommandAnswer>;
  greet: () => void;
  /** Is the hub there, as far as the person tapping can see? */
  isReachable: () => boolean;
  /** The hub decided; called before anybody else hears of it. */
  decided: (tap: Tap, result: Result) => void;
};

export interface Outbox {
  readonly waiting: Readable<WaitingTaps>;
  readonly attention: Readable<readonly RefusedTap[]>;
  open: Shelf['open'];
  clientId: () => string;
  add: (type: CommandType, payload: unknown) => Sent;
  takeBack: (id: number) => Promise<boolean>;
  undoLater: (id: number) => Promise<boolean>;
  dismiss: Shelf['dismiss'];
  /** False: the client id is another one now; say hello with it before anything is sent. */
  welcomed: (welcome: { epoch: string; lastN: number }) => Promise<boolean>;
  /** Nothing may be sent until the next welcome (S1). */
  lost: () => void;
  rename: () => Promise<void>;
  leave: () => void;
  stop: () => void;
}

/** Room for the frame around a payload: the hub's socket counts it too, and closes on anything larger. */
const FRAME_BYTES = 256;

/** Exactly once (S1): a tap is kept, gets its number, is sent alone, and goes when the hub has decided it. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { clock, ask, greet, wall = Date.now } = parts;
  /** Accepted, and on their way into the box. */
  let fresh: readonly Tap[] = [];
  /** Decided, and on their way out of it. */
  const decided = new Set<number>();
  const askers = new Map<number, (result: Result) => void>();
  let renewAfterFirst = false;
  const waiting = createCell<WaitingTaps>({ count: 0, taps: [], saved: true });

  const shelf = createShelf({
    openDrawer: parts.openDrawer,
    changed: publish,
    moved() {
      sender.halt();
      greet();
    },
    isIdle: () => sender.isLive() && fresh.length === 0,
  });
  const sender = createSender({ shelf, ask, greet, timeOf, settle, renew });

  function publish() {
    const kept = shelf.box().taps;
    const coming = fresh.filter(({ id }) => !kept.some((tap) => tap.id === id));
    const taps = [...kept.filter(({ id }) => !decided.has(id)), ...coming];
    waiting.set({ count: taps.length, taps, saved: shelf.durable() });
  }

  /** A tap made before this page had ever heard the hub's clock: now both clocks are known (E7). */
  function timeOf(tap: Tap): number | null {
    const now = clock.stamp();
    return now === null ? null : Math.round(now - (wall() - tap.wall) * clock.state.get().rate);
  }

  /** S8: another client id, and numbers from one again; what was in doubt is sent anew. */
  function renew(notice: boolean): Promise<void> {
    const params = { waiting: shelf.box().taps.length };
    const entry: Refused = { kind: 'epoch', type: null, payload: null, at: clock.stamp(), code: null, params };
    return shelf.update((box) => newBox(box.taps), notice ? entry : undefined);
  }

  async function settle(tap: Tap, result: Result, unused: boolean) {
    decided.add(tap.id);
    const asker = askers.get(tap.id);
    askers.delete(tap.id);
    parts.decided(tap, result);
    publish();
    asker?.(result);
    // S2: nobody may be looking any more, so it stays until somebody has read it.
    const unseen = !asker || tap.waited || wall() - tap.wall > LIMITS.lateTapMs;
    await shelf.update(
      (box) => {
        const left = withoutTap(unused && tap.n !== null ? { ...box, nextN: tap.n } : box, tap.id);
        const { undone } = box.taps.find(({ id }) => id === tap.id) ?? tap;
        const rest = result.ok && undone ? withUndo(left, undone, result.seq) : left;
        return sender.isLive() && !renewAfterFirst ? numberFirst(rest, timeOf) : rest;
      },
      !result.ok && unseen ? trayEntry(tap, result) : undefined,
    );
    decided.delete(tap.id);
    if (!renewAfterFirst) return;
    renewAfterFirst = false;
    sender.halt();
    await renew(true);
    greet();
  }

  return {
    waiting,
    attention: shelf.attention,
    open: shelf.open,
    clientId: () => shelf.box().clientId,
    add(type, payload) {
      const text = JSON.stringify(payload);
      if (new TextEncoder().encode(text).length > LIMITS.messageBytes - FRAME_BYTES) {
        return { n: Promise.resolve(0), done: Promise.resolve({ ok: false, code: 'too-large' }) };
      }
      const id = randomNumber();
      const waited = !parts.isReachable();
      const copy: unknown = JSON.parse(text);
      const tap: Tap = { id, type, payload: copy, at: clock.stamp(), wall: wall(), waited, n: null };
      fresh = [...fresh, tap];
      publish();
      const done = new Promise<Result>((resolve) => askers.set(id, resolve));
      const kept = shelf.update((box) => {
        const added = withTap(box, tap);
        return sender.isLive() ? numberFirst(added, timeOf) : added;
      });
      const n = kept.then(() => {
        fresh = fresh.filter((other) => other !== tap);
        sender.push();
        return id;
      });
      return { n, done };
    },
    async takeBack(id) {
      let taken = false;
      await shelf.update((box) => {
        taken = box.taps.some((tap) => tap.id === id && tap.n === null);
        return taken ? withoutTap(box, id) : box;
      });
      if (taken) askers.delete(id);
      return taken;
    },
    async undoLater(id) {
      let known = false;
      const undone = { at: clock.stamp(), wall: wall() };
      await shelf.update((box) => {
        known = box.taps.some((tap) => tap.id === id);
        return known ? { ...box, taps: box.taps.map((tap) => (tap.id === id ? { ...tap, undone } : tap)) } : box;
      });
      return known;
    },
    dismiss: shelf.dismiss,
    async welcomed({ epoch, lastN }) {
      await shelf.written();
      const box = shelf.box();
      const doubt = box.taps[0]?.n ?? null;
      const restored = box.epoch !== null && box.epoch !== epoch;
      const settled = doubt !== null && lastN === doubt;
      const agreed = lastN === box.nextN - 1 || (doubt !== null && lastN === doubt - 1);
      if (restored ? !settled : !agreed) {
        // Numbers this client never gave mean that somebody else uses its id: then nothing was lost.
        await renew(restored || lastN < box.nextN - 1);
        return false;
      }
      // S8: the tap in doubt is part of the restored history too; its answer waits under the old number.
      renewAfterFirst = restored;
      if (box.epoch === null) await shelf.update((old) => ({ ...old, epoch }));
      sender.go();
      return true;
    },
    lost: sender.halt,
    rename: () => renew(false),
    leave: shelf.leave,
    stop() {
      shelf.close();
      sender.halt();
    },
  };
}

/** The undo goes before what was tapped after it; refused, it is kept to be read, since nobody may be looking (S2). */
function withUndo(box: Box, undone: Pick<Tap, 'at' | 'wall'>, seq: number): Box {
  const tap: Tap = { ...undone, id: randomNumber(), type: 'undo', payload: { seq }, waited: true, n: null };
  return { ...box, taps: [tap, ...box.taps] };
}

function trayEntry(tap: Tap, { code, rule, params }: Extract<Result, { ok: false }>): Refused {
  const payload = isSecret(tap.type) ? null : tap.payload;
  const { type, at } = tap;
  return { kind: 'refused', type, payload, at, code, ...(rule ? { rule } : {}), ...(params ? { params } : {}) };
}
