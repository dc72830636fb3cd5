import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A copy of the shop's database that was checked (B2). `at`: when it was made, epoch ms; `head`: its newest event. */
export type Backup = { readonly file: string; readonly at: number; readonly head: number };

const NAME = /^shop-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(\d+)\.db$/;
const PART = /^shop-.*\.part(-journal|-wal|-shm)?$/;

/** Names sort by time, and hold no character that a share refuses. */
export function backupName(at: number, head: number): string {
  return `shop-${new Date(at).toISOString().replace(/[:.]/g, '-')}-${head}.db`;
}

/** What a copy is called while nobody has checked it yet: no backup (B2). */
export function partName(at: number): string {
  return `shop-${at}.part`;
}

function read(name: string): Omit<Backup, 'file'> | null {
  const [, date, h, m, s, ms, head] = NAME.exec(name) ?? [];
  return date === undefined ? null : { at: Date.parse(`${date}T${h}:${m}:${s}.${ms}Z`), head: Number(head) };
}

/** The backups of a folder, newest first; none where there is no such folder. @throws what reading it throws. */
export function backupsIn(folder: string): Backup[] {
  return namesIn(folder)
    .flatMap((name) => {
      const said = read(name);
      return said ? [{ file: join(folder, name), ...said }] : [];
    })
    .sort((a, b) => b.at - a.at);
}

/** What earlier lives left half made. */
export function partsIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => PART.test(name))
    .map((name) => join(folder, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
