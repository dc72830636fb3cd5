import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Db, openDatabase } from '../../../db/open.ts';
import { replayLog } from '../../../db/replay.ts';
import { createRetentionRepo, KEPT_TOO_LONG } from '../../../db/retention.repo.ts';
import { rowCodec, TABLE_NAMES } from '../../../db/rows.codec.ts';
import { keptSince } from '../../../shared/domain/privacy.ts';
import { jpegOf } from '../photos/jpeg.fixture.ts';
import { createPhotoStore } from '../photos/photoStore.ts';
import { openSampleCore, type SampleCore } from '../testing/sampleCore.ts';
import { removeDropped, strip } from './retention.ts';

const DAY = 86_400_000;
let shop: SampleCore;
let dir: string;

beforeEach(() => {
  shop = openSampleCore();
  dir = mkdtempSync(join(tmpdir(), 'bayboard-kept-'));
});
afterEach(() => {
  shop.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Rows of the sample shop that hold a signature or photos, of visits that are closed or not. */
const held = (of: 'closed' | 'open') =>
  Object.entries({ signature: 'strokes', addition: 'photo_ids', check: 'photo_ids' }).flatMap(
    ([table, column]) =>
      shop.db.$client
        .prepare(
          `select "${table}".id from "${table}" join visit on visit.id = visit_id where ${column} <> '[]'
           and coalesce(delivered_at, cancelled_at) is ${of === 'open' ? '' : 'not '}null`,
        )
        .all() as { id: string }[],
  );
const stripAll = () => {
  const tooOld = createRetentionRepo(shop.db);
  for (let i = 0; strip(shop.core, tooOld) > 0; i++) if (i > 1_000) throw new Error('never done');
};

function expectReplayed(db: Db) {
  const { db: rebuilt } = openDatabase(join(dir, 'rebuilt.db'));
  replayLog(db, rebuilt);
  for (const table of TABLE_NAMES) {
    const rows = (of: Db) => of.$client.prepare(`select * from ${rowCodec(table).sqlName} order by id`).all();
    expect({ table, rows: rows(rebuilt) }).toEqual({ table, rows: rows(db) });
  }
  rebuilt.$client.close();
}

it('keeps whole months', () => {
  expect(keptSince('2026-11-22', 3)).toBe('2026-08-01');
  expect(keptSince('2026-01-31', 1)).toBe('2025-12-01');
  expect(keptSince('2026-03-31', 24)).toBe('2024-03-01');
});

it('takes signatures and photos of closed visits out of rows and log once their months are over (A8)', () => {
  const before = held('closed');
  const open = held('open');
  expect(before.length).toBeGreaterThan(2);
  stripAll();
  expect(held('closed')).toEqual(before);
  shop.clock.set(shop.clock.now() + 800 * DAY);
  stripAll();
  expect(held('closed')).toEqual([]);
  expect(held('open')).toEqual(open);
  const strokes = shop.db.$client
    .prepare(`select count(*) from event, json_each(event.changes) c where json_extract(c.value, '$.t') = 'signature'
      and json_array_length(json_extract(c.value, '$.ins.strokes')) > 0 and event.visit_id in
      (select id from visit where coalesce(delivered_at, cancelled_at) is not null)`)
    .pluck();
  expect(strokes.get()).toBe(0);
  expect(
    shop.db.$client.prepare(`select count(*) from event where kind = 'retention.stripped'`).pluck().get(),
  ).toBeGreaterThan(0);
  expectReplayed(shop.db);
});

it('keeps them for ever where the shop says so', () => {
  shop.give('shop.save', { privacy: { keepMonths: 0 } });
  const before = held('closed');
  shop.clock.set(shop.clock.now() + 8_000 * DAY);
  stripAll();
  expect(held('closed')).toEqual(before);
});

it('removes the files too, also those a hub that died left over', async () => {
  const photos = createPhotoStore(dir);
  const [one, other] = ['a'.repeat(24), 'b'.repeat(24)];
  for (const id of [one, other]) await photos.save(id, jpegOf([]));
  shop.db.$client.prepare(`insert into meta values ('dropped-photos', ?)`).run(JSON.stringify([one, 'c'.repeat(24)]));
  await removeDropped(shop.core, photos);
  expect(await photos.read(one)).toBeNull();
  expect(await photos.read(other)).not.toBeNull();
  expect(readdirSync(join(dir, 'aa'))).toEqual([]);
  await removeDropped(shop.core, photos);
});

it.each(Object.entries(KEPT_TOO_LONG))('looks for a %s by its own index, never through the history', (_, sql) => {
  const plan = shop.db.$client.prepare(`explain query plan ${sql}`).all({ cutoff: 1, most: 1 }) as { detail: string }[];
  const details = plan.map(({ detail }) => detail);
  expect(details[0]).toMatch(/USING INDEX (signature_kept|addition_photos|check_photos)/);
  expect(details.some((detail) => /^SCAN/.test(detail) || detail.includes('TEMP B-TREE'))).toBe(false);
});
