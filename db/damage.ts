import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { refuseNewer } from './schemaVersion.ts';

/**
 * What is wrong with a database (H1). `missing`, `empty`: there is no file, or nothing in it; `foreign`: it is another
 * program's; `truncated`: its end is gone; `unreadable`: SQLite says so, or what it reads is not what was written.
 */
export type Damage = 'missing' | 'empty' | 'foreign' | 'truncated' | 'unreadable';

export class Damaged extends Error {
  readonly damage: Damage;
  constructor(damage: Damage, options?: { cause?: unknown }) {
    super(`The database is ${damage}.`, options);
    this.damage = damage;
  }
}

/** What a look at a database tells: its newest event, and when that was recorded, epoch ms; 0 for an empty log. */
export type Seen = { readonly head: number; readonly recordedAt: number };

/** Can an event be read? */
const SOUND = 'json_valid(data) and json_valid(changes)';
const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
/** How far back a look goes, events: what is damaged further back is found by whoever copies (B2). */
const NEWEST_EVENTS = 200;

/** Does SQLite say that what it reads is broken, or no database at all? */
export function isDamage(error: unknown): boolean {
  const said = (error as { code?: unknown } | null)?.code;
  const code = typeof said === 'string' ? said : '';
  // the file was taken away under its connection: what is written now reaches nobody
  const lost = code === 'SQLITE_READONLY_DBMOVED';
  return error instanceof Damaged || lost || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

/**
 * A quick look at the shop's database, writing nothing (H1): header and length before SQLite sees it (of an empty file
 * it would delete the WAL), then schema, both ends of every table, the newest events, the open visits. Milliseconds,
 * however long the history; a whole check takes a minute and is the backup thread's (B2). `known`: the newest schema that
 * may be looked at.
 * @throws Damaged; DatabaseTooNew; SQLite's own error when the machine is at fault.
 */
export function look(file: string, known: number): Seen {
  const length = lengthOf(file);
  if (!length && lengthOf(`${file}-wal`)) throw new Damaged('truncated');
  if (!length) throw new Damaged(length === null ? 'missing' : 'empty');
  const header = headerOf(file);
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Damaged('unreadable');
  // while there is a WAL, pages beyond the file's end may stand in it; SQLite itself finds those that do not
  if (length < bytesSaid(header) && !lengthOf(`${file}-wal`)) throw new Damaged('truncated');
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return lookInto(sqlite, known);
  } catch (error) {
    throw isDamage(error) && !(error instanceof Damaged) ? new Damaged('unreadable', { cause: error }) : error;
  } finally {
    sqlite.close();
  }
}

function lookInto(sqlite: Database.Database, known: number): Seen {
  refuseNewer(sqlite, known);
  const tables = sqlite
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
    .pluck()
    .all() as string[];
  if (tables.length === 0) throw new Damaged('empty');
  if (!tables.includes('migration') || !tables.includes('event')) throw new Damaged('foreign');
  for (const table of tables)
    for (const end of ['asc', 'desc']) sqlite.prepare(`select * from "${table}" order by rowid ${end} limit 1`).get();
  sqlite.prepare('select * from visit indexed by visit_open where delivered_at is null and cancelled_at is null').all();
  return newestEvents(sqlite);
}

function newestEvents(sqlite: Database.Database): Seen {
  const events = sqlite
    .prepare(
      `select seq, recorded_at as recordedAt, ${SOUND} as sound
       from event order by seq desc limit ${NEWEST_EVENTS}`,
    )
    .all() as { seq: number; recordedAt: number; sound: number }[];
  if (events.some(({ sound }) => sound !== 1)) throw new Damaged('unreadable');
  return { head: events[0]?.seq ?? 0, recordedAt: events[0]?.recordedAt ?? 0 };
}

/** Bytes; null where there is no file. */
export function lengthOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

function headerOf(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(handle);
  }
  return header;
}

/**
 * How long the file's header says it is, bytes (SQLite's file format, 1.3: a page of 64 KB is written as 1); 0 where it
 * says nothing sensible, which SQLite will notice.
 */
function bytesSaid(header: Buffer): number {
  const page = header.readUInt16BE(16);
  const isSize = page === 1 || (page >= 512 && Number.isInteger(Math.log2(page)));
  return isSize ? header.readUInt32BE(28) * (page === 1 ? 65_536 : page) : 0;
}

/** Is a file a whole shop? Every page, every reference and every event is read. @throws Damaged, DatabaseTooNew. */
export function checkWhole(file: string, known: number): Seen {
  const seen = look(file, known);
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const said = sqlite.pragma('quick_check(1)', { simple: true });
    if (said !== 'ok') throw new Damaged('unreadable', { cause: said });
    const [broken] = sqlite.pragma('foreign_key_check') as unknown[];
    if (broken !== undefined) throw new Damaged('unreadable', { cause: broken });
    // a garbled page that only holds the rest of a long text breaks no structure
    const garbled = sqlite.prepare(`select seq from event where not (${SOUND}) limit 1`).pluck().get();
    if (garbled !== undefined) throw new Damaged('unreadable', { cause: garbled });
    return seen;
  } catch (error) {
    throw isDamage(error) && !(error instanceof Damaged) ? new Damaged('unreadable', { cause: error }) : error;
  } finally {
    sqlite.close();
  }
}
