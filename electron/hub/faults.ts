import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { faultOf } from '../../db/faults.ts';
import { writeMeta } from '../../db/meta.repo.ts';
import type { Trouble } from '../../shared/protocol/hubState.ts';
import type { Log } from './log.ts';

/** A write that is not even tried while the disk takes none (H3). */
export class PutOff extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(`put off: ${trouble}`);
    this.trouble = trouble;
  }
}

export type Faults = {
  /** Why nothing can be written now; null: it can. */
  trouble: () => Trouble | null;
  /** Says what an error means, and does what has to be done about it; null: neither the machine nor the data is at fault. */
  met: (error: unknown) => Trouble | 'damaged' | null;
  stop: () => void;
};

type FaultParts = {
  /** The shop's database. */
  file: string;
  log: Log;
  changed: (trouble: Trouble | null) => void;
  /** H2, H3: what is known of the database in memory is worth nothing any more. */
  beginAgain: (why: 'damaged' | 'reopen') => void;
};

/** While there is trouble, nobody but this asks the disk, so often, ms. */
const TRIAL_MS = 1_000;
/** A disk with less than this is full: the next commit but one would not fit. */
const ROOM_BYTES = 4 * 1024 * 1024;

/** What the machine does to the database, and what the hub does about it (H2, H3). */
export function createFaults({ file, log, changed, beginAgain }: FaultParts): Faults {
  let trouble: Trouble | null = null;
  let trying: NodeJS.Timeout | undefined;
  let isOver = false;

  const over = (why: 'damaged' | 'reopen') => {
    if (isOver) return;
    stop();
    beginAgain(why);
  };
  const set = (next: Trouble | null) => {
    if (next === trouble) return;
    log.warn({ trouble: next }, next === null ? 'the disk takes writes again' : 'the disk takes no writes');
    trouble = next;
    changed(next);
  };
  const tryDisk = () => {
    try {
      writeOnce(file);
    } catch (error) {
      const fault = faultOf(error) ?? 'disk-failing';
      if (fault === 'damaged') over('damaged');
      // what failed once to sync stays in doubt until the connection is another one, whatever fails now
      else if (trouble !== 'disk-failing') set(fault);
      return;
    }
    // after a failed sync, what SQLite has in memory may be more than the disk has (H3)
    if (trouble === 'disk-failing') return over('reopen');
    clearInterval(trying);
    trying = undefined;
    set(null);
  };
  const stop = () => {
    isOver = true;
    clearInterval(trying);
  };

  return {
    trouble: () => trouble,
    met(error) {
      if (error instanceof PutOff) return error.trouble;
      const fault = faultOf(error);
      if (fault === null || isOver) return fault;
      if (fault === 'damaged') {
        log.error({ err: error }, 'the database is damaged');
        over('damaged');
        return fault;
      }
      if (trouble !== 'disk-failing') set(fault);
      trying ??= setInterval(tryDisk, TRIAL_MS);
      return fault;
    },
    stop,
  };
}

/** A commit of its own over a connection of its own, waiting for nobody. @throws when the disk does not take it. */
function writeOnce(file: string): void {
  const { bavail, bsize } = statfsSync(dirname(file));
  if (bavail * bsize < ROOM_BYTES) throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
  const sqlite = new Database(file, { timeout: 0, fileMustExist: true });
  try {
    sqlite.pragma('synchronous = FULL');
    writeMeta(drizzle(sqlite), 'triedAt', String(Date.now()));
    sqlite.pragma('wal_checkpoint(PASSIVE)');
  } finally {
    sqlite.close();
  }
}
