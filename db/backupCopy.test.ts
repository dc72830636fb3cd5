import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, backUpNow, rotate } from './backupCopy.ts';
import { type Backup, backupName, backupsIn, partName } from './backupName.ts';
import { carryOver } from './backupSecond.ts';
import { Damaged, look } from './damage.ts';
import { KNOWN_SCHEMA } from './migrate.ts';
import { closeDatabase } from './open.ts';
import { addBays, type SmallShop, smallShop } from './smallShop.fixture.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const EVENTS = 200;

let shop: SmallShop;
beforeEach(() => {
  shop = smallShop(EVENTS);
});
afterEach(() => {
  closeDatabase(shop.db);
  rmSync(shop.dir, { recursive: true, force: true });
});
const names = (folder = shop.backups) => readdirSync(folder);

describe('a backup (B1, B2)', () => {
  it('holds what is in the WAL, in one file that nobody needs to write beside', async () => {
    const { file, head, at } = await backUp(shop.file, shop.backups, NOW);
    expect([head, at]).toEqual([EVENTS, NOW]);
    expect(names()).toEqual([backupName(NOW, EVENTS)]);
    const copy = new Database(file, { readonly: true });
    expect(copy.prepare('select count(*) from bay').pluck().get()).toBe(EVENTS);
    expect(names()).toHaveLength(1);
    copy.close();
  });

  it('is of one moment, and is finished, although somebody writes all the time', async () => {
    addBays(shop.db, 3_000);
    let written = 0;
    let busy = true;
    const writing = (async () => {
      while (busy) {
        addBays(shop.db, 1);
        written += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const { file, head } = await backUp(shop.file, shop.backups, NOW);
    busy = false;
    await writing;
    expect(written).toBeGreaterThan(0);
    const copy = new Database(file, { readonly: true });
    expect(copy.prepare('select count(*) from bay').pluck().get()).toBe(head);
    copy.close();
  });

  it('of a database with a broken page is none', async () => {
    closeDatabase(shop.db);
    const bytes = readFileSync(shop.file);
    const db = new Database(shop.file);
    const root = db.prepare(`select rootpage from sqlite_master where name = 'event_visit'`).pluck().get() as number;
    db.close();
    writeFileSync(shop.file, bytes.fill(0xa5, (root - 1) * 4_096, root * 4_096));
    expect(look(shop.file, KNOWN_SCHEMA).head, 'a look does not see it').toBe(EVENTS);
    await expect(backUp(shop.file, shop.backups, NOW)).rejects.toThrow(Damaged);
    expect(names()).toEqual([]);
  });

  it('of a database with an event that cannot be read is none', async () => {
    shop.db.$client.prepare(`update event set changes = '[{"t":' where seq = 3`).run();
    await expect(backUp(shop.file, shop.backups, NOW)).rejects.toThrow(Damaged);
  });

  it('has no name while it is half made; the next one clears away what an earlier life left', async () => {
    await backUp(shop.file, shop.backups, NOW);
    writeFileSync(join(shop.backups, partName(NOW + 1)), 'half');
    writeFileSync(join(shop.backups, 'notes.txt'), 'mine');
    expect(backupsIn(shop.backups)).toHaveLength(1);
    await backUp(shop.file, shop.backups, NOW + 2);
    expect(names().sort()).toEqual(['notes.txt', backupName(NOW, EVENTS), backupName(NOW + 2, EVENTS)].sort());
  });

  it('is newer than the ones before it, whatever the clock says', async () => {
    await backUp(shop.file, shop.backups, NOW);
    addBays(shop.db, 1);
    const { at } = await backUp(shop.file, shop.backups, NOW - 1_000_000);
    expect(at).toBe(NOW + 1);
    expect(backupsIn(shop.backups)[0]?.head).toBe(EVENTS + 1);
  });

  it('can be made at once from an open connection', () => {
    const { file, head } = backUpNow(shop.db.$client, shop.backups, NOW);
    expect([head, existsSync(file)]).toEqual([EVENTS, true]);
  });

  it('makes room for others (B3)', async () => {
    const backup = await backUp(shop.file, shop.backups, NOW);
    for (let i = 1; i <= 9; i++) writeFileSync(join(shop.backups, backupName(NOW + i, 1)), readFileSync(backup.file));
    expect(rotate(shop.backups)).toBe(4);
    expect(backupsIn(shop.backups).map(({ at }) => at - NOW)).toEqual([9, 8, 7, 6, 5, 4]);
  });
});

describe('a second folder (B1)', () => {
  it('gets the same bytes under the same name', async () => {
    const second = join(shop.dir, 'share');
    const backup = await backUp(shop.file, shop.backups, NOW);
    await carryOver(backup, second);
    const [there] = backupsIn(second) as [Backup];
    expect(names(second)).toEqual(names());
    expect(readFileSync(there.file).equals(readFileSync(backup.file))).toBe(true);
  });

  it('that is away says so', async () => {
    const backup = await backUp(shop.file, shop.backups, NOW);
    writeFileSync(join(shop.dir, 'file'), '');
    await expect(carryOver(backup, join(shop.dir, 'file', 'share'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
