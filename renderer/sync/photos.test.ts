// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { memoryPhotoBox, openPhotoBox } from './photos.box.ts';
import { createPhotos, type PhotoSent, type PhotoWays } from './photos.ts';

const photo = (...bytes: number[]) => Uint8Array.from(bytes).buffer;
const rest = async () => {
  for (let i = 0; i < 30; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A hub that answers as it is told. */
function hubThat(answers: { now: PhotoSent | 'away' }) {
  const has = new Map<string, ArrayBuffer>();
  const ways: PhotoWays = {
    openBox: openPhotoBox,
    async send(id, jpeg) {
      if (answers.now === 'away') throw new TypeError('no network');
      if (answers.now === 'kept') has.set(id, jpeg);
      return answers.now;
    },
    fetch: async (id) => has.get(id) ?? null,
  };
  return { has, ways };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

describe('photos', () => {
  it('are sent at once, and shown from here as from the hub', async () => {
    const { has, ways } = hubThat({ now: 'kept' });
    const photos = createPhotos(ways);
    const id = await photos.add(photo(1, 2, 3));
    await rest();
    expect(id).toMatch(/^[0-9a-f]{24}$/);
    expect([...has.keys()]).toEqual([id]);
    expect(photos.waiting.get()).toBe(0);
    expect(await createPhotos(ways).read(id)).toEqual(photo(1, 2, 3));
  });

  it('taken offline wait, also over a reload, and go when the hub is back', async () => {
    const answers: { now: PhotoSent | 'away' } = { now: 'away' };
    const { has, ways } = hubThat(answers);
    const before = createPhotos(ways);
    const id = await before.add(photo(7));
    await rest();
    expect(before.waiting.get()).toBe(1);
    before.stop();

    const after = createPhotos(ways);
    after.awake();
    await rest();
    expect(after.waiting.get()).toBe(1);
    expect(await after.read(id), 'shown from this screen').toEqual(photo(7));
    answers.now = 'kept';
    await vi.advanceTimersByTimeAsync(15_000);
    await rest();
    expect(has.get(id)).toEqual(photo(7));
    expect(after.waiting.get()).toBe(0);
  });

  it('wait while the hub is full, and are given up when it will never take them', async () => {
    const answers: { now: PhotoSent | 'away' } = { now: 'later' };
    const { ways } = hubThat(answers);
    const photos = createPhotos(ways);
    await photos.add(photo(1));
    await rest();
    expect(photos.waiting.get()).toBe(1);
    answers.now = 'refused';
    photos.awake();
    await rest();
    expect(photos.waiting.get()).toBe(0);
  });

  it('work until the page is closed where the browser keeps nothing', async () => {
    const { has, ways } = hubThat({ now: 'kept' });
    const photos = createPhotos({ ...ways, openBox: () => Promise.reject(new Error('private mode')) });
    const id = await photos.add(photo(5));
    await rest();
    expect(has.get(id)).toEqual(photo(5));
    const full = createPhotos({
      ...ways,
      openBox: async () => ({ ...memoryPhotoBox(), put: () => Promise.reject(new Error('full')) }),
    });
    expect(has.has(await full.add(photo(6)))).toBe(false);
    await rest();
    expect(has.size, 'from memory then').toBe(2);
  });

  it('nobody has are no picture', async () => {
    const { ways } = hubThat({ now: 'kept' });
    expect(await createPhotos(ways).read('0'.repeat(24))).toBeNull();
    const away = createPhotos({ ...ways, fetch: () => Promise.reject(new TypeError('no network')) });
    expect(await away.read('0'.repeat(24))).toBeNull();
  });
});
