import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MigrationChanged, migrate } from './migrate.ts';
import { closeDatabase, openDatabase } from './open.ts';
import { DatabaseTooNew } from './schemaVersion.ts';

const step = (name: string, sql: string) => ({ name, sql, hash: createHash('sha256').update(sql).digest('hex') });
const FIRST = step(
  '0000_first.sql',
  'create table parent (id integer primary key, n integer);\n--> statement-breakpoint\ncreate table child (id integer primary key, parent integer not null references parent (id) on delete cascade);',
);
/** How drizzle-kit rebuilds a table: with cascading foreign keys on, its drop would empty `child`. */
const REBUILD = step(
  '0001_rebuild.sql',
  `PRAGMA foreign_keys=OFF;--> statement-breakpoint
create table new_parent (id integer primary key, n integer default 7);--> statement-breakpoint
insert into new_parent select id, n from parent;--> statement-breakpoint
drop table parent;--> statement-breakpoint
alter table new_parent rename to parent;`,
);

const nothing = () => undefined;

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bayboard-migrate-'));
  file = join(dir, 'shop.db');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('migrations', () => {
  it('keep child rows when a table is rebuilt', () => {
    const db = new Database(file);
    migrate(db, nothing, [FIRST]);
    db.pragma('foreign_keys = ON');
    db.exec('insert into parent values (1, 1), (2, 2); insert into child values (1, 1), (2, 2)');
    migrate(db, nothing, [FIRST, REBUILD]);
    expect(db.prepare('select count(*) from child').pluck().get()).toBe(2);
    db.close();
  });

  it('let the shop be copied before they touch it, and a new one not (B1)', () => {
    const db = new Database(file);
    const seen: unknown[] = [];
    const before = () => void seen.push(db.pragma('user_version', { simple: true }));
    migrate(db, before, [FIRST]);
    expect(seen).toEqual([]);
    migrate(db, before, [FIRST, REBUILD]);
    expect(seen).toEqual([1]);
    migrate(db, before, [FIRST, REBUILD]);
    expect(seen).toEqual([1]);
    db.close();
  });

  it('leave the old schema whole when one fails', () => {
    const db = new Database(file);
    migrate(db, nothing, [FIRST]);
    const broken = step(
      '0001_broken.sql',
      'create table extra (id integer);--> statement-breakpoint\nselect nonsense from nowhere;',
    );
    expect(() => migrate(db, nothing, [FIRST, broken])).toThrow();
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare(`select count(*) from sqlite_master where name = 'extra'`).pluck().get()).toBe(0);
    db.close();
  });

  it('refuse a migration that leaves a reference hanging', () => {
    const db = new Database(file);
    migrate(db, nothing, [FIRST]);
    db.exec('insert into parent values (1, 1); insert into child values (1, 1)');
    expect(() => migrate(db, nothing, [FIRST, step('0001_orphans.sql', 'delete from parent;')])).toThrow(/references/);
    expect(db.prepare('select count(*) from parent').pluck().get()).toBe(1);
    db.close();
  });

  it('refuse a migration that was edited after it ran', () => {
    const db = new Database(file);
    migrate(db, nothing, [FIRST]);
    expect(() => migrate(db, nothing, [step(FIRST.name, `${FIRST.sql} -- edited`)])).toThrow(MigrationChanged);
    db.close();
  });

  it('refuse a database from the future and leave its file as it is', () => {
    const future = new Database(file);
    future.pragma('user_version = 999');
    future.close();
    const before = readFileSync(file);
    expect(() => openDatabase(file)).toThrow(DatabaseTooNew);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

describe('an opened database (S3)', () => {
  it('waits for the disk at every commit, and checks references', () => {
    const { db } = openDatabase(file);
    expect(db.$client.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.$client.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
    closeDatabase(db);
  });

  it('takes no asynchronous transaction', () => {
    const { db } = openDatabase(file);
    expect(() => db.$client.transaction(async () => undefined)()).toThrow();
    closeDatabase(db);
  });
});
