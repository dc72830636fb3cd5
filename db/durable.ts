import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What Windows says where a folder cannot be opened or synced: it needs no such thing. */
const NO_FOLDER_SYNC: readonly unknown[] = ['EPERM', 'EACCES', 'EISDIR', 'EINVAL'];

/** The bytes of a file survive a power cut when this returns. */
export function syncFile(file: string): void {
  sync(file, 'r+');
}

/** New names in a folder do too. */
export function syncFolder(dir: string): void {
  try {
    sync(dir, 'r');
  } catch (error) {
    if (!NO_FOLDER_SYNC.includes((error as NodeJS.ErrnoException).code)) throw error;
  }
}

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
