import { type DBSchema, openDB } from 'idb';

interface Kept extends DBSchema {
  photos: { key: string; value: ArrayBuffer };
}

/** Photos that the hub has not got yet, by name. */
export interface PhotoBox {
  /** Durable when it resolves, where the browser keeps anything. */
  put: (id: string, jpeg: ArrayBuffer) => Promise<void>;
  get: (id: string) => Promise<ArrayBuffer | undefined>;
  /** Oldest first is not promised: each photo is sent for itself. */
  ids: () => Promise<readonly string[]>;
  remove: (id: string) => Promise<void>;
}

/** A database of its own beside the outbox's, so that neither waits for the other. Rejects without IndexedDB. */
export async function openPhotoBox(): Promise<PhotoBox> {
  const db = await openDB<Kept>('bayboard-photos', 1, {
    upgrade(made) {
      made.createObjectStore('photos');
    },
  });
  return {
    async put(id, jpeg) {
      const tx = db.transaction('photos', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put(jpeg, id), tx.done]);
    },
    get: (id) => db.get('photos', id),
    ids: () => db.getAllKeys('photos'),
    remove: (id) => db.delete('photos', id),
  };
}

/** For browsers that keep nothing: what is not sent when the page is closed is gone. */
export function memoryPhotoBox(): PhotoBox {
  const kept = new Map<string, ArrayBuffer>();
  return {
    put: async (id, jpeg) => void kept.set(id, jpeg),
    get: async (id) => kept.get(id),
    ids: async () => [...kept.keys()],
    remove: async (id) => void kept.delete(id),
  };
}
