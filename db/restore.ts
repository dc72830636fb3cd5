import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { type Backup, backupsIn } from './backupName.ts';
import { checkWhole, type Damage, isDamage, lengthOf, look } from './damage.ts';
import { syncFile, syncFolder } from './durable.ts';
import { eventBySeq, headSeq } from './events.repo.ts';
import { readMeta, writeMeta } from './meta.repo.ts';
import { KNOWN_SCHEMA } from './migrate.ts';
import { type Db, openDatabase } from './open.ts';
import { salvage } from './salvage.ts';
import { DatabaseTooNew } from './schemaVersion.ts';
import { setAside } from './setAside.ts';

/**
 * What desks are told until a person has read it (H1, B4). `why`: what was wrong, or that somebody asked for it. `backup`:
 * when the copy was made; `upTo`: up to when the shop is known now; `carried`: events that were newer than the copy and
 * could be read out of the damaged database. Times are epoch ms. `aside`: the folder the old database is in.
 */
export type Restored = {
  readonly at: number;
  readonly why: Damage | 'asked';
  readonly backup: number;
  readonly upTo: number;
  readonly carried: number;
  readonly aside: string | null;
};

/** Damage that leaves something to read. */
const CAN_TELL: readonly Restored['why'][] = ['truncated', 'unreadable'];

/** There are backups, and none of them can be read; or none at all of a shop that was there. */
export class NothingToRestore extends Error {
  readonly damage: Damage;
  constructor(damage: Damage, options?: { cause?: unknown }) {
    super(`The database is ${damage}, and there is no backup that can be read.`, options);
    this.damage = damage;
  }
}

export type Places = {
  /** The shop's database. */
  readonly file: string;
  /** Folders that hold backups. */
  readonly backups: readonly string[];
  /** Epoch ms. */
  readonly now: number;
};

/** Has there been a shop in this folder? Then a database that is missing is damaged too (H1). */
export function wasHere({ file, backups }: Places): boolean {
  return existsSync(join(dirname(file), 'set-aside')) || newestFirst(backups).length > 0;
}

/**
 * H1: the newest backup that can be read takes the place of a damaged database, which is moved aside; what the damaged one
 * can still tell of the time after is carried over. Nothing is touched where there is no such backup.
 * @throws NothingToRestore; what the disk throws.
 */
export function restoreNewest(places: Places, why: Damage): Restored {
  const copy = newestFirst(places.backups).find(isSound);
  if (!copy) throw new NothingToRestore(why);
  return putInPlace(copy.file, places, why, copy.at);
}

/** `isChecked`: every page of it has been read already. */
export type ToRestore = { readonly file: string; readonly isChecked?: boolean };

/**
 * B4: this file takes the place of the shop's database, which is moved aside. @throws Damaged, DatabaseTooNew when it is
 * no shop's: nothing was touched then.
 */
export function restoreFrom({ file: from, isChecked = false }: ToRestore, places: Places): Restored {
  if (isChecked) look(from, KNOWN_SCHEMA);
  else checkWhole(from, KNOWN_SCHEMA);
  const known = newestFirst(places.backups).find(({ file }) => file === from);
  return putInPlace(from, places, 'asked', known?.at ?? 0);
}

/** The note that desks are shown; null when there is nothing to read. */
export function restoredNote(db: Db): Restored | null {
  const said = readMeta(db, 'restored');
  return said ? (JSON.parse(said) as Restored) : null;
}

/** Checked when it was made (B2), so that looking at it is enough: cars wait. The next copy is checked whole again. */
function isSound(backup: Backup): boolean {
  try {
    return look(backup.file, KNOWN_SCHEMA).head === backup.head;
  } catch (error) {
    if (isDamage(error) || error instanceof DatabaseTooNew) return false;
    throw error;
  }
}

function newestFirst(folders: readonly string[]): Backup[] {
  return folders.flatMap(readable).sort((a, b) => b.at - a.at);
}

/** A share that is away has no backups now. */
function readable(folder: string): Backup[] {
  try {
    return backupsIn(folder);
  } catch {
    return [];
  }
}

/** Everything is ready and on the disk before the name changes: killed at any point, there is one shop or the other. */
function putInPlace(from: string, { file, now }: Places, why: Restored['why'], backup: number): Restored {
  const ready = `${file}.restoring`;
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(ready + suffix, { force: true });
  copyWhole(from, ready);
  const { db } = openDatabase(ready);
  try {
    const carried = CAN_TELL.includes(why) ? salvage(file, db) : 0;
    const upTo = eventBySeq(db, headSeq(db))?.recordedAt ?? 0;
    const aside = setAside(file, now);
    const note: Restored = { at: now, why, backup: backup || upTo, upTo, carried, aside };
    writeMeta(db, 'epoch', randomUUID());
    writeMeta(db, 'restored', JSON.stringify(note));
    db.$client.pragma('journal_mode = DELETE');
    db.$client.close();
    syncFile(ready);
    renameSync(ready, file);
    syncFolder(dirname(file));
    return note;
  } finally {
    db.$client.close();
  }
}

/** One that was set aside has its WAL beside it. */
function copyWhole(from: string, to: string): void {
  if (!lengthOf(`${from}-wal`)) {
    copyFileSync(from, to);
    return;
  }
  const sqlite = new Database(from, { readonly: true, fileMustExist: true });
  try {
    sqlite.prepare('vacuum into ?').run(to);
  } finally {
    sqlite.close();
  }
}
