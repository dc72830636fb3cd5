import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type PhotoStore = {
  /** Keeps a photo under its name; durable when it resolves (S3). One that is there already stays as it is. */
  save: (id: string, jpeg: Uint8Array) => Promise<void>;
  /** null when there is none. */
  read: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Also one that is not there any more. */
  remove: (id: string) => Promise<void>;
};

/** Photos as files of one folder, spread by the start of their random names. `id` is checked by whoever asks. */
export function createPhotoStore(dir: string): PhotoStore {
  const saving = new Map<string, Promise<void>>();
  const fileOf = (id: string) => join(dir, id.slice(0, 2), `${id}.jpg`);

  const write = async (id: string, jpeg: Uint8Array) => {
    const file = fileOf(id);
    const folder = dirname(file);
    if (!(await isThere(file))) {
      if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(dir);
      const half = `${file}.half`;
      try {
        await writeThrough(half, jpeg);
        await rename(half, file);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    }
    // also for one that is there: the hub may have died between its new name and this
    await syncFolder(folder);
  };

  return {
    async save(id, jpeg) {
      const running = saving.get(id) ?? write(id, jpeg).finally(() => saving.delete(id));
      saving.set(id, running);
      await running;
    },
    read: (id) => readOr(fileOf(id)),
    remove: (id) => rm(fileOf(id), { force: true }),
  };
}

async function isThere(file: string): Promise<boolean> {
  return (await orNone(stat(file))) !== null;
}

async function readOr(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await orNone(readFile(file));
  return bytes && new Uint8Array(bytes);
}

async function orNone<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What Windows says where a folder cannot be opened or synced: it needs no such thing. */
const NO_FOLDER_SYNC: readonly unknown[] = ['EPERM', 'EACCES', 'EISDIR', 'EINVAL'];

/** New names in a folder survive a power cut too. */
async function syncFolder(dir: string): Promise<void> {
  try {
    const handle = await open(dir, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.includes((error as NodeJS.ErrnoException).code)) throw error;
  }
}
