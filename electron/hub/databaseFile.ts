import { statSync } from 'node:fs';

const EVERY_MS = 1_000;

/**
 * Sees to it that the database's name still leads to the file that is open: under a WAL SQLite goes on acknowledging what
 * it writes into a file that somebody deleted or put another one in the place of. `moved` is called once.
 */
export function watchDatabaseFile(file: string, moved: () => void): { stop: () => void } {
  const inode = inodeOf(file);
  const look = () => {
    if (inodeOf(file) === inode) return;
    clearInterval(timer);
    moved();
  };
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

function inodeOf(file: string): bigint | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}
