import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPhotoStore } from './photoStore.ts';

const ID = 'abcdef0123456789abcdef01';
const FILE = join('ab', `${ID}.jpg`);
const photo = (byte: number) => new Uint8Array(1_000).fill(byte);

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bayboard-photos-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

/** Counts what is synced, and fails it when told to. */
async function watchSyncs(fails = false) {
  const handle = await open(dir, 'r');
  const files = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  const synced = vi.spyOn(files, 'sync');
  if (fails) synced.mockRejectedValue(Object.assign(new Error('disk'), { code: 'EIO' }));
  return synced;
}

it('keeps a photo, and the first one under a name', async () => {
  const store = createPhotoStore(dir);
  expect(await store.read(ID)).toBeNull();
  await store.save(ID, photo(1));
  await store.save(ID, photo(2));
  expect(await store.read(ID)).toEqual(photo(1));
});

it('is durable when it says so: the bytes, the new name and the new folder are synced (S3)', async () => {
  const synced = await watchSyncs();
  await createPhotoStore(dir).save(ID, photo(1));
  expect(synced).toHaveBeenCalledTimes(3);
});

it('syncs the name once more for one that is sent again: the hub may have died before it had', async () => {
  await createPhotoStore(dir).save(ID, photo(1));
  const synced = await watchSyncs();
  await createPhotoStore(dir).save(ID, photo(1));
  expect(synced).toHaveBeenCalled();
});

it('says so when the disk does not keep it, and leaves nothing behind', async () => {
  const store = createPhotoStore(dir);
  const synced = await watchSyncs(true);
  await expect(store.save(ID, photo(1))).rejects.toThrow('disk');
  synced.mockRestore();
  expect(await store.read(ID)).toBeNull();
  await store.save(ID, photo(3));
  expect(await store.read(ID)).toEqual(photo(3));
  expect(readdirSync(join(dir, 'ab'))).toEqual([`${ID}.jpg`]);
});

it('takes a half written one of a hub that died for none', async () => {
  const store = createPhotoStore(dir);
  await store.save(ID, photo(1));
  rmSync(join(dir, FILE));
  writeFileSync(join(dir, `${FILE}.half`), 'half');
  expect(await store.read(ID)).toBeNull();
  await store.save(ID, photo(4));
  expect(statSync(join(dir, FILE)).size).toBe(1_000);
});

it('writes one photo once, however often it comes at the same time', async () => {
  const store = createPhotoStore(dir);
  await Promise.all([1, 2, 3].map((byte) => store.save(ID, photo(byte))));
  expect(await store.read(ID)).toEqual(photo(1));
});

it('lets the hub go on while it writes', async () => {
  const store = createPhotoStore(dir);
  let turns = 0;
  const saving = store.save(ID, photo(1)).then(() => turns);
  setImmediate(function turn() {
    turns += 1;
    if (turns < 1_000) setImmediate(turn);
  });
  expect(await saving).toBeGreaterThan(0);
});
