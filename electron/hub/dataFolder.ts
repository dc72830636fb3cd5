import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The hub cannot start, and the person can do something about it: one sentence, exit code 1. */
export class StartError extends Error {
  readonly code: StartErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: StartErrorCode, params: Readonly<Record<string, string | number>>, options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}

export type StartErrorCode =
  | 'already-running'
  | 'folder-unwritable'
  | 'port-in-use'
  | 'port-unusable'
  | 'database-too-new'
  | 'database-unusable'
  | 'database-lost'
  | 'database-keeps-failing'
  | 'backup-unreadable'
  | 'not-a-sample';

export type DataFolder = {
  readonly dir: string;
  readonly database: string;
  readonly photos: string;
  readonly backups: string;
  readonly tokenFile: string;
};

/** Makes the folder if need be, and tries it: rights alone do not tell on every system. @throws StartError. */
export function openDataFolder(dir: string): DataFolder {
  const trial = join(dir, `.trial-${process.pid}`);
  try {
    mkdirSync(dir, { recursive: true });
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (cause) {
    throw new StartError('folder-unwritable', { dir }, { cause });
  }
  return {
    dir,
    database: join(dir, 'shop.db'),
    photos: join(dir, 'photos'),
    backups: join(dir, 'backups'),
    tokenFile: join(dir, 'desk.token'),
  };
}

/**
 * The token of this PC's own desk. It lies beside the database, readable for its owner only: whoever can read this
 * folder has the shop anyway.
 */
export function deskToken({ tokenFile }: DataFolder): string {
  if (existsSync(tokenFile)) return readFileSync(tokenFile, 'utf8').trim();
  const token = randomBytes(32).toString('base64url');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  chmodSync(tokenFile, 0o600);
  return token;
}

/**
 * Keeps a second hub off this folder for as long as this one lives; the system lets go of the lock when the process
 * ends, however it ends. @throws StartError 'already-running'.
 */
export function lockFolder({ dir }: DataFolder): () => void {
  const lock = new Database(join(dir, 'hub.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
    return () => void lock.close();
  } catch (cause) {
    lock.close();
    throw new StartError('already-running', { dir }, { cause });
  }
}

/** Removes all that is left of an earlier sample day. Only ever called for a folder that the demo made itself. */
export function removeDatabase({ dir, database, photos, backups }: DataFolder): void {
  for (const left of [photos, backups, join(dir, 'set-aside')]) rmSync(left, { recursive: true, force: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
}
