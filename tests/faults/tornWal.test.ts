import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headSeq } from '../../db/events.repo.ts';
import { closeDatabase } from '../../db/open.ts';
import { openShop } from '../../db/openShop.ts';
import { addBays, bayCount, type SmallShop, smallShop } from '../../db/smallShop.fixture.ts';
import { random } from '../support/random.ts';
import { howMany, report } from './scale.ts';

const COMMITS = howMany(5, 60);
const BEFORE = 50;
const HEADER = 32;
const FRAME = 24 + 4_096;
/** Where around the end of a frame the WAL is cut, bytes. */
const AROUND = [-FRAME / 2, -1, 0, 1, 13, 24] as const;

let shop: SmallShop;
let wal: Buffer;
/** Where in the WAL each commit ends: what was synced when it was acknowledged. */
let ends: number[];

beforeAll(() => {
  shop = smallShop(BEFORE);
  shop.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  shop.db.$client.pragma('wal_autocheckpoint = 0');
  ends = Array.from({ length: COMMITS }, () => {
    addBays(shop.db, 1);
    return readFileSync(`${shop.file}-wal`).length;
  });
  wal = readFileSync(`${shop.file}-wal`);
});
afterAll(() => {
  closeDatabase(shop.db);
  rmSync(shop.dir, { recursive: true, force: true });
});

let copies = 0;

/** A power cut left this WAL; the shared memory is gone, as it always is. @returns the newest event, and how many bays. */
function openAfter(torn: Buffer): { head: number; bays: number } {
  const dir = join(shop.dir, `cut-${copies++}`);
  const file = join(dir, 'shop.db');
  mkdirSync(dir);
  copyFileSync(shop.file, file);
  writeFileSync(`${file}-wal`, torn);
  const { db, restored } = openShop({ file, folder: join(dir, 'backups'), backups: [], now: 1 });
  expect(restored, 'H1: a torn end is no damage').toBeNull();
  const seen = { head: headSeq(db), bays: bayCount(db) };
  db.$client.close();
  rmSync(dir, { recursive: true });
  return seen;
}

/** So many commits are whole in the first `bytes` of the WAL. */
const whole = (bytes: number) => BEFORE + ends.filter((end) => end <= bytes).length;
const frames = () => Math.floor((wal.length - HEADER) / FRAME);

describe('row 2: the power goes', () => {
  it('a WAL cut anywhere around any frame keeps every commit before the cut, whole, and nothing after it', () => {
    const done = copies;
    for (let frame = 0; frame <= frames(); frame++) {
      for (const around of AROUND) {
        const cut = Math.min(wal.length, Math.max(0, HEADER + frame * FRAME + around));
        const seen = openAfter(wal.subarray(0, cut));
        expect({ cut, ...seen }).toEqual({ cut, head: whole(cut), bays: whole(cut) });
      }
    }
    report(2, { cut: copies - done, commits: COMMITS, frames: frames() });
  }, 300_000);

  it('a WAL with one frame garbled keeps every commit before that frame, whole', () => {
    const done = copies;
    for (let frame = 0; frame < frames(); frame++) {
      for (const at of [0, 8, 16, 24 + 100, FRAME - 1]) {
        const garbled = Buffer.from(wal);
        const where = HEADER + frame * FRAME + at;
        garbled.writeUInt8((garbled.readUInt8(where) ^ 0x5a) & 0xff, where);
        const seen = openAfter(garbled);
        const kept = whole(HEADER + frame * FRAME);
        expect({ frame, at, ...seen }).toEqual({ frame, at, head: kept, bays: kept });
      }
    }
    report(2, { garbled: copies - done });
  }, 300_000);

  it('what was written since the last sync may reach the disk in part and in any order: the commit is there or it is not', () => {
    const dice = random(11);
    const done = copies;
    for (let commit = 1; commit < COMMITS; commit++) {
      const [from = 0, to = 0] = [ends[commit - 1], ends[commit]];
      for (let round = 0; round < 6; round++) {
        const torn = Buffer.from(wal.subarray(0, to));
        for (let at = from; at < to; at += FRAME) if (dice.chance(0.4)) torn.fill(0, at, at + FRAME);
        const { head, bays } = openAfter(torn);
        expect(bays).toBe(head);
        const all = torn.equals(wal.subarray(0, to));
        expect(head).toBe(BEFORE + commit + (all ? 1 : 0));
      }
    }
    report(2, { reordered: copies - done });
  }, 300_000);
});

it('row 2: a checkpoint that was cut short does not matter while its WAL is there', () => {
  const before = readFileSync(shop.file);
  const dice = random(5);
  const after = join(shop.dir, 'checkpointed.db');
  copyFileSync(shop.file, after);
  writeFileSync(`${after}-wal`, wal);
  closeDatabase(openShop({ file: after, folder: join(shop.dir, 'b'), backups: [], now: 1 }).db);
  const full = readFileSync(after);
  for (let round = 0; round < howMany(10, 200); round++) {
    const dir = join(shop.dir, `half-${round}`);
    const file = join(dir, 'shop.db');
    mkdirSync(dir);
    writeFileSync(file, before);
    const handle = openSync(file, 'r+');
    for (let at = 0; at < full.length; at += 4_096)
      if (dice.chance(0.5)) writeSync(handle, full.subarray(at, at + 4_096), 0, Math.min(4_096, full.length - at), at);
    closeSync(handle);
    writeFileSync(`${file}-wal`, wal);
    const { db } = openShop({ file, folder: join(dir, 'backups'), backups: [], now: 1 });
    expect([headSeq(db), bayCount(db), db.$client.pragma('quick_check', { simple: true })]).toEqual([
      BEFORE + COMMITS,
      BEFORE + COMMITS,
      'ok',
    ]);
    db.$client.close();
    rmSync(dir, { recursive: true });
  }
});
