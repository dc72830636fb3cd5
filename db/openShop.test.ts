import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from './backupCopy.ts';
import { backupsIn } from './backupName.ts';
import { Damaged } from './damage.ts';
import { headSeq } from './events.repo.ts';
import { readMeta } from './meta.repo.ts';
import { closeDatabase } from './open.ts';
import { type OpenWith, openShop } from './openShop.ts';
import { NothingToRestore, restoredNote } from './restore.ts';
import { addBays, bayCount, type SmallShop, smallShop } from './smallShop.fixture.ts';

const BEFORE = 300;
const AFTER = 40;
const NOW = Date.UTC(2026, 10, 22, 9);

let shop: SmallShop;
beforeEach(() => {
  shop = smallShop(BEFORE);
});
afterEach(() => rmSync(shop.dir, { recursive: true, force: true }));

const open = (how?: OpenWith) =>
  openShop({ file: shop.file, folder: shop.backups, backups: [shop.backups], now: NOW }, how);
const overwrite = (file: string, at: number, bytes: number, value = 0xa5) => {
  const all = readFileSync(file);
  all.fill(value, at, at + bytes);
  writeFileSync(file, all);
};
const asideOf = (dir: string) => readdirSync(join(dir, 'set-aside'));

/** What can be wrong with a file (H1), and whether its newest events can still be read out of it. */
const FAULTS: readonly [name: string, damage: string, readable: boolean, harm: (file: string) => void][] = [
  ['its header is zeroed', 'unreadable', false, (file) => overwrite(file, 0, 100, 0)],
  ['its first page is garbage behind the magic', 'unreadable', false, (file) => overwrite(file, 16, 4_080)],
  ['it is text', 'unreadable', false, (file) => writeFileSync(file, 'shop '.repeat(10_000))],
  ['it is empty', 'empty', false, (file) => writeFileSync(file, '')],
  ['it is gone', 'missing', false, (file) => rmSync(file)],
  ['only its WAL is left', 'truncated', false, loseAllButWal],
  [
    'its last quarter is gone',
    'truncated',
    true,
    (file) => truncateSync(file, Math.floor((statSync(file).size * 3) / 4)),
  ],
  ['it is another program’s', 'foreign', false, asForeign],
  ['a page of its bays is garbage', 'unreadable', true, (file) => overwrite(file, pageOf(file, 'bay') * 4_096, 4_096)],
];

function loseAllButWal(file: string): void {
  rmSync(file);
  writeFileSync(`${file}-wal`, 'frames');
}

function asForeign(file: string): void {
  rmSync(file);
  const other = new Database(file);
  other.exec('create table notes (id integer primary key)');
  other.close();
}

/** Zero-based number of the page a table begins on. */
function pageOf(file: string, table: string): number {
  const db = new Database(file, { readonly: true });
  const root = db.prepare('select rootpage from sqlite_master where name = ?').pluck().get(table) as number;
  db.close();
  return root - 1;
}

describe('a shop’s database as it is found (H1)', () => {
  it.each(FAULTS)(
    'when %s it is moved aside as it was, and the newest backup takes its place',
    async (_, damage, __, harm) => {
      await backUp(shop.file, shop.backups, NOW);
      closeDatabase(shop.db);
      harm(shop.file);
      const harmed = existsSync(shop.file) ? readFileSync(shop.file) : null;
      const { db, restored } = open();
      expect(restored).toMatchObject({ why: damage, at: NOW, backup: NOW, upTo: 1_000 + BEFORE });
      expect(restoredNote(db)).toEqual(restored);
      expect(bayCount(db)).toBe(BEFORE);
      expect(readMeta(db, 'epoch')).not.toBe('first');
      closeDatabase(db);
      if (harmed) expect(readFileSync(join(String(restored?.aside), 'shop.db')).equals(harmed)).toBe(true);
      expect(open().restored, 'the next start finds nothing').toBeNull();
    },
  );

  it.each(FAULTS.filter(([, , readable]) => readable))(
    'when %s what came after the backup is read out of it',
    async (_, __, ___, harm) => {
      await backUp(shop.file, shop.backups, NOW);
      addBays(shop.db, AFTER);
      closeDatabase(shop.db);
      harm(shop.file);
      const { db, restored } = open();
      const carried = Number(restored?.carried);
      expect(headSeq(db)).toBe(BEFORE + carried);
      expect(bayCount(db)).toBe(BEFORE + carried);
      expect(restored?.upTo).toBe(1_000 + BEFORE + carried);
      const settled = db.$client.prepare(`select last_n from client where id = 'client'`).pluck().get() ?? null;
      expect(settled, 'S1: who sent it is known').toBe(carried > 0 ? BEFORE + carried : null);
      closeDatabase(db);
    },
  );

  it('all of it, where the log is whole', async () => {
    await backUp(shop.file, shop.backups, NOW);
    addBays(shop.db, AFTER);
    closeDatabase(shop.db);
    overwrite(shop.file, pageOf(shop.file, 'bay') * 4_096, 4_096);
    expect(open().restored).toMatchObject({ carried: AFTER, upTo: 1_000 + BEFORE + AFTER });
  });

  it('nothing, where the log is another history’s', async () => {
    await backUp(shop.file, shop.backups, NOW);
    addBays(shop.db, AFTER);
    shop.db.$client.prepare('update event set recorded_at = 7 where seq = ?').run(BEFORE);
    closeDatabase(shop.db);
    overwrite(shop.file, pageOf(shop.file, 'bay') * 4_096, 4_096);
    expect(open().restored).toMatchObject({ carried: 0, upTo: 1_000 + BEFORE });
  });

  it('the next older backup, where the newest is broken too', async () => {
    await backUp(shop.file, shop.backups, NOW - 2);
    addBays(shop.db, 1);
    await backUp(shop.file, shop.backups, NOW - 1);
    closeDatabase(shop.db);
    const [newest, older] = backupsIn(shop.backups);
    truncateSync(String(newest?.file), 50_000);
    rmSync(shop.file);
    expect(open().restored).toMatchObject({ why: 'missing', backup: older?.at });
  });

  it('without a backup that can be read nothing is touched', async () => {
    closeDatabase(shop.db);
    overwrite(shop.file, 0, 100);
    const harmed = readFileSync(shop.file);
    expect(open).toThrow(NothingToRestore);
    expect(readFileSync(shop.file).equals(harmed)).toBe(true);
    expect(existsSync(join(shop.dir, 'set-aside'))).toBe(false);
  });

  it('a WAL whose file is gone is no new shop', () => {
    addBays(shop.db, 1);
    for (const suffix of ['-wal', '']) copyFileSync(shop.file + suffix, join(shop.dir, `copy.db${suffix}`));
    closeDatabase(shop.db);
    copyFileSync(join(shop.dir, 'copy.db-wal'), `${shop.file}-wal`);
    rmSync(shop.file);
    expect(open).toThrow(NothingToRestore);
    expect(existsSync(`${shop.file}-wal`)).toBe(true);
  });

  it('a folder where there never was a shop gets a new one, and one that was killed over its first step too', () => {
    closeDatabase(shop.db);
    rmSync(shop.file);
    closeDatabase(open().db);
    writeFileSync(shop.file, '');
    expect(open().restored).toBeNull();
  });

  it('is not believed when somebody looked closer (H2)', async () => {
    await backUp(shop.file, shop.backups, NOW);
    addBays(shop.db, AFTER);
    closeDatabase(shop.db);
    const { db, restored } = open({ distrust: 'unreadable' });
    expect(restored).toMatchObject({ why: 'unreadable', carried: AFTER });
    expect(bayCount(db)).toBe(BEFORE + AFTER);
  });
});

describe('restoring by hand (B4)', () => {
  it('goes back to what the file holds, sets the present aside, and begins another epoch', async () => {
    const { file } = await backUp(shop.file, shop.backups, NOW - 1);
    addBays(shop.db, AFTER);
    closeDatabase(shop.db);
    const { db, restored } = open({ restore: { file } });
    expect(restored).toMatchObject({ why: 'asked', carried: 0, backup: NOW - 1, upTo: 1_000 + BEFORE });
    expect([bayCount(db), readMeta(db, 'epoch') === 'first']).toEqual([BEFORE, false]);
    closeDatabase(db);
    const [aside] = asideOf(shop.dir);
    const again = open({ restore: { file: join(shop.dir, 'set-aside', String(aside), 'shop.db') } });
    expect(bayCount(again.db), 'and back again').toBe(BEFORE + AFTER);
    closeDatabase(again.db);
  });

  it('takes what stands in the WAL of the file too', () => {
    addBays(shop.db, AFTER);
    const [from, to] = [shop.file, join(shop.dir, 'other.db')];
    for (const suffix of ['', '-wal']) copyFileSync(from + suffix, to + suffix);
    closeDatabase(shop.db);
    expect(bayCount(open({ restore: { file: to } }).db)).toBe(BEFORE + AFTER);
  });

  it('refuses a file that is no whole shop before it touches anything', async () => {
    const { file } = await backUp(shop.file, shop.backups, NOW);
    closeDatabase(shop.db);
    overwrite(file, pageOf(file, 'bay') * 4_096 + 3_000, 1_096);
    expect(() => open({ restore: { file } })).toThrow(Damaged);
    expect(existsSync(join(shop.dir, 'set-aside'))).toBe(false);
    expect(bayCount(open().db)).toBe(BEFORE);
  });
});
