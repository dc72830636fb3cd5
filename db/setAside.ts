import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './durable.ts';

/** All that belongs to a database file; the WAL may hold what the file does not. */
const PARTS = ['', '-wal', '-shm', '-journal'];

/**
 * H1, B4: moves a database away whole, to `set-aside/<time>/` beside it; it is never overwritten or deleted. `now`: epoch
 * ms. @returns the folder it is in now; null when there was nothing to move.
 */
export function setAside(file: string, now: number): string | null {
  const there = PARTS.map((suffix) => file + suffix).filter((part) => existsSync(part));
  if (there.length === 0) return null;
  const aside = freeFolder(join(dirname(file), 'set-aside'), new Date(now).toISOString().replace(/[:.]/g, '-'));
  // the file first: nobody may ever open it without its WAL
  for (const part of there) renameSync(part, join(aside, basename(part)));
  syncFolder(aside);
  syncFolder(dirname(file));
  return aside;
}

function freeFolder(within: string, name: string): string {
  mkdirSync(within, { recursive: true });
  for (let n = 1; ; n++) {
    const folder = join(within, n === 1 ? name : `${name}-${n}`);
    if (existsSync(folder)) continue;
    mkdirSync(folder);
    syncFolder(within);
    return folder;
  }
}
