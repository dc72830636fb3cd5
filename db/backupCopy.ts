import { mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Backup, backupName, backupsIn, partName, partsIn } from './backupName.ts';
import { superfluous } from './backupRotation.ts';
import { checkWhole, Damaged, isDamage } from './damage.ts';
import { syncFile, syncFolder } from './durable.ts';

/** Pages between two looks at the thread's messages; the copy is of one moment all the same. */
const PAGES_AT_ONCE = 4_096;

/**
 * Copies the shop's database into `folder` (B1, B2): pages as they are, under one read transaction, so that writers go on,
 * nothing begins again when they write, and a broken page of the shop's is a broken page of the copy, which the check
 * finds. VACUUM INTO takes as long and would rebuild the indexes, and so hide what is wrong with them. `now`: epoch ms.
 * @throws Damaged when the copy, and so the shop's database, is broken; what the disk throws.
 */
export async function backUp(source: string, folder: string, now: number): Promise<Backup> {
  const part = beginPart(folder, now);
  try {
    await copyPages(source, part);
    return finishPart(part, folder, now);
  } catch (error) {
    throw isDamage(error) && !(error instanceof Damaged) ? new Damaged('unreadable', { cause: error }) : error;
  } finally {
    dropPart(part);
  }
}

async function copyPages(source: string, part: string): Promise<void> {
  const from = new Database(source, { readonly: true, fileMustExist: true });
  try {
    from.exec('begin');
    from.prepare('select count(*) from sqlite_master').get();
    await from.backup(part, { progress: () => PAGES_AT_ONCE });
  } finally {
    from.close();
  }
}

/**
 * The same from an open connection, at once, for a database whose schema is about to change. SQLite reads and writes
 * every row anew, and so cannot make a copy of what it cannot read.
 */
export function backUpNow(sqlite: Database.Database, folder: string, now: number): Backup {
  const part = beginPart(folder, now);
  try {
    sqlite.prepare('vacuum into ?').run(part);
    return finishPart(part, folder, now);
  } finally {
    dropPart(part);
  }
}

function beginPart(folder: string, now: number): string {
  mkdirSync(folder, { recursive: true });
  for (const left of partsIn(folder)) rmSync(left, { force: true });
  return join(folder, partName(now));
}

/** B2: a copy has its name only after it was opened, checked and synced. */
function finishPart(part: string, folder: string, now: number): Backup {
  // one file, which can be opened where nothing may be written
  const copy = new Database(part);
  copy.pragma('journal_mode = DELETE');
  copy.close();
  // its schema is the running program's, whatever that is
  const { head } = checkWhole(part, Number.POSITIVE_INFINITY);
  syncFile(part);
  // names rise, whatever the clock does
  const at = Math.max(now, (backupsIn(folder)[0]?.at ?? 0) + 1);
  const file = join(folder, backupName(at, head));
  renameSync(part, file);
  syncFolder(folder);
  return { file, at, head };
}

function dropPart(part: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(part + suffix, { force: true });
}

/** Removes what B3 does not keep. @returns how many went. */
export function rotate(folder: string): number {
  const backups = backupsIn(folder);
  const newest = backups[0];
  if (!newest) return 0;
  const { bavail, bsize } = statfsSync(folder);
  const gone = superfluous(backups, { free: bavail * bsize, copy: statSync(newest.file).size });
  for (const { file } of gone) rmSync(file, { force: true });
  return gone.length;
}
