import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type PhotoStore = {
  /** Keeps a photo under its name; durable when it resolves (S3). One that is there already stays as it is. */
  save: (id: string, jpeg: Uint8Array) => Promise<void>;
  /** null when there is none. */
  read: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>;
};

/** Photos as files of one folder, spread by the start of their random names. `id` is checked by whoever asks. */
export function createPhotoStore(dir: string): PhotoStore {
  const saving = new Map<string, Promise<void>>();
  const fileOf = (id: string) => join(dir, id.slice(0, 2), `${id}.jpg`);

  const write = async (id: string, jpeg: Uint8Array) => {
    const file = fileOf(id);
    if ((await readOr(file)) !== null) return;
    await mkdir(dirname(file), { recursive: true });
    const half = `${file}.half`;
    try {
      await writeThrough(half, jpeg);
      await rename(half, file);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
    await syncFolder(dirname(file));
  };

  return {
    async save(id, jpeg) {
      const running = saving.get(id) ?? write(id, jpeg).finally(() => saving.delete(id));
      saving.set(id, running);
      await running;
    },
    read: (id) => readOr(fileOf(id)),
  };
}

async function readOr(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
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

/** The new name survives a power cut too, where the system lets a folder be synced (Windows does not). */
async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
