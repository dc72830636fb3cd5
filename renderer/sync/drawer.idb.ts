import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Box, keepable, newBox } from './box.ts';
import type { ClockMemory } from './clock.ts';
import type { Drawer } from './drawer.ts';
import { claim, isStale, type KeptBox, LEASE_MS } from './lease.ts';
import { randomId } from './random.ts';
import type { RefusedTap } from './tap.ts';

interface Kept extends DBSchema {
  boxes: { key: string; value: KeptBox };
  refused: { key: number; value: Omit<RefusedTap, 'n'> & { n?: number } };
  clock: { key: 'clock'; value: ClockMemory };
}

const LOOK_AGAIN_MS = 500;
/** "Saved here" has to survive a power cut too, which the browsers' default does not promise. */
const STRICT = { durability: 'strict' } as const;

/** What one tab remembers over a reload; a duplicated tab gets a copy, which is why the lease decides, not this. */
export type TabMemory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const BOX = 'bayboard.box';
const LEFT = 'bayboard.left';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function openKept(): Promise<IDBPDatabase<Kept>> {
  return openDB<Kept>('bayboard', 1, {
    upgrade(db) {
      db.createObjectStore('boxes', { keyPath: 'clientId' });
      db.createObjectStore('refused', { keyPath: 'n', autoIncrement: true });
      db.createObjectStore('clock');
    },
  });
}

/**
 * The drawer in IndexedDB. Tabs share it without Web Locks, which plain http does not have: each box carries its owner
 * and a lease, and every write checks the owner inside the transaction that writes, so two tabs never both hold a box.
 * Rejects when the browser has no working IndexedDB.
 */
export async function openDrawer(tab: TabMemory | null, wall: () => number = Date.now): Promise<Drawer> {
  const db = await openKept();
  const owner = randomId();
  let mine: string | null = tab?.getItem(BOX) ?? null;
  const gone = tab?.getItem(LEFT) ?? null;
  tab?.removeItem(LEFT);

  const held = (box: Box): KeptBox => ({
    ...keepable(box),
    owner,
    leaseUntil: wall() + LEASE_MS,
    usedAt: wall(),
  });

  /** One transaction over all boxes, so that two tabs opened at once cannot take the same one. */
  async function tryTake(seen: ReadonlyMap<string, number>, onlyOrphans: boolean): Promise<Box | KeptBox[]> {
    const tx = db.transaction('boxes', 'readwrite', STRICT);
    const boxes = await tx.store.getAll();
    const stale = boxes.filter((box) => isStale(box, wall()) && box.clientId !== mine);
    await Promise.all(stale.map((box) => tx.store.delete(box.clientId)));
    const others = onlyOrphans ? boxes.filter((box) => box.clientId !== mine) : boxes;
    const chosen = claim(others, { owner, before: onlyOrphans ? null : mine, gone, now: wall(), seen });
    if (chosen === 'wait' || (chosen === 'new' && onlyOrphans)) {
      await tx.done;
      return boxes;
    }
    const box = held(chosen === 'new' ? newBox() : chosen);
    await tx.store.put(box);
    await tx.done;
    mine = box.clientId;
    tab?.setItem(BOX, mine);
    return box;
  }

  return {
    durable: true,
    async take() {
      let seen = new Map<string, number>();
      for (;;) {
        const taken = await tryTake(seen, false);
        if (!Array.isArray(taken)) return taken;
        seen = new Map(taken.map((box) => [box.clientId, seen.get(box.clientId) ?? box.leaseUntil]));
        await sleep(LOOK_AGAIN_MS);
      }
    },
    async put(was, box, refused) {
      const tx = db.transaction(['boxes', 'refused'], 'readwrite', STRICT);
      const boxes = tx.objectStore('boxes');
      const kept = await boxes.get(was);
      if (kept?.owner !== owner) {
        await tx.done;
        return false;
      }
      await Promise.all([
        was === box.clientId ? null : boxes.delete(was),
        boxes.put(held(box)),
        refused ? tx.objectStore('refused').add(refused) : null,
        tx.done,
      ]);
      mine = box.clientId;
      tab?.setItem(BOX, mine);
      return true;
    },
    async renew(clientId) {
      const tx = db.transaction('boxes', 'readwrite');
      const kept = await tx.store.get(clientId);
      if (kept?.owner === owner) await tx.store.put({ ...kept, leaseUntil: wall() + LEASE_MS });
      await tx.done;
    },
    async takeOrphan() {
      const taken = await tryTake(new Map(), true);
      return Array.isArray(taken) ? null : taken;
    },
    leave: () => tab?.setItem(LEFT, owner),
    async refused() {
      const kept = await db.getAll('refused');
      return kept.map((tap) => ({ ...tap, n: tap.n ?? 0 }));
    },
    dismiss: (n) => db.delete('refused', n),
    clockMemory: async () => (await db.get('clock', 'clock')) ?? null,
    async keepClock(memory) {
      await db.put('clock', memory, 'clock');
    },
  };
}
