import { type Box, newBox } from './box.ts';
import { createCell, type Readable } from './cell.ts';
import { type Drawer, memoryDrawer, type Refused } from './drawer.ts';
import { RENEW_MS } from './lease.ts';
import type { RefusedTap } from './tap.ts';

type ShelfParts = {
  /** Rejects when this browser keeps nothing. */
  openDrawer: () => Promise<Drawer>;
  /** The box is another one, or its contents changed. */
  changed: () => void;
  /** Another client id: nothing may be sent before hello was said with it. */
  moved: () => void;
  /** Has this tab nothing to send, and a hub to send to? Then it looks after taps of closed tabs. */
  isIdle: () => boolean;
};

/** The box this tab works on, in memory as in the drawer. */
export interface Shelf {
  readonly attention: Readable<readonly RefusedTap[]>;
  /** Resolves when it is known who this client is. */
  open: () => Promise<Drawer>;
  box: () => Box;
  /** False: what is kept here is gone when the page is closed. */
  durable: () => boolean;
  /**
   * Replaces the box; durable when it resolves. One change at a time, in order. `change` may be called once more, on
   * another box, when a tab that was thought dead turns out to have lost this one.
   */
  update: (change: (box: Box) => Box, refused?: Refused) => Promise<void>;
  /** Resolves when everything asked for so far is written. */
  written: () => Promise<unknown>;
  dismiss: (n: number) => Promise<void>;
  leave: () => void;
  close: () => void;
}

const OPEN_MS = 3_000;
const BEATS_PER_SEARCH = 5;

const refuseLate = (ms: number) =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('storage does not answer')), ms));

export function createShelf({ openDrawer, changed, moved, isIdle }: ShelfParts): Shelf {
  let drawer: Drawer = memoryDrawer();
  let box: Box = newBox();
  let opening: Promise<Drawer> | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  let heart: ReturnType<typeof setInterval> | undefined;
  let beats = 0;
  const attention = createCell<readonly RefusedTap[]>([]);

  function hold(next: Box) {
    box = next;
    changed();
  }

  async function openFirst(): Promise<Drawer> {
    try {
      drawer = await Promise.race([openDrawer(), refuseLate(OPEN_MS)]);
      box = await drawer.take();
      attention.set(await drawer.refused());
    } catch {
      drawer = memoryDrawer();
    }
    changed();
    return drawer;
  }

  async function put(was: string, next: Box, refused?: Refused): Promise<boolean> {
    const write = async () => {
      const kept = await drawer.put(was, next, refused);
      if (refused) attention.set(await drawer.refused());
      return kept;
    };
    try {
      return await write();
    } catch {
      // The disk is full or the browser took its storage away: go on in memory, and say so.
      drawer = memoryDrawer();
      return write();
    }
  }

  async function change(by: (box: Box) => Box, refused?: Refused) {
    await opening;
    for (;;) {
      const next = by(box);
      if (next === box && !refused) return;
      if (await put(box.clientId, next, refused)) return hold(next);
      hold(await drawer.take());
      moved();
    }
  }

  /** A closed tab's taps are sent under their own client id, by a tab that has nothing of its own to send. */
  async function adopt() {
    if (box.taps.length > 0) return;
    const orphan = await drawer.takeOrphan().catch(() => null);
    if (!orphan) return;
    hold(orphan);
    moved();
  }

  function beat() {
    beats += 1;
    if (box.taps.length > 0) void drawer.renew(box.clientId).catch(() => {});
    else if (beats % BEATS_PER_SEARCH === 0 && isIdle()) writing = writing.then(adopt);
  }

  return {
    attention,
    open() {
      heart ??= setInterval(beat, RENEW_MS);
      opening ??= openFirst();
      return opening;
    },
    box: () => box,
    durable: () => drawer.durable,
    update(by, refused) {
      const run = writing.then(() => change(by, refused));
      writing = run;
      return run;
    },
    written: () => Promise.all([opening, writing]),
    async dismiss(n) {
      await drawer.dismiss(n).catch(() => {});
      attention.set(attention.get().filter((tap) => tap.n !== n));
    },
    leave: () => drawer.leave(),
    close() {
      clearInterval(heart);
      heart = undefined;
    },
  };
}
