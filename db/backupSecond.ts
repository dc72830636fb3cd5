import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Backup, partName, partsIn } from './backupName.ts';
import { syncFile, syncFolder } from './durable.ts';

/**
 * Carries a backup over into a second folder, a disk or a share: byte by byte, read back before it gets its name (B2).
 * SQLite itself never opens it there: its locks are not to be trusted on shares. @throws what the folder throws.
 */
export async function carryOver(backup: Backup, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const left of partsIn(folder)) rmSync(left, { force: true });
  const part = join(folder, partName(backup.at));
  try {
    await pipeline(createReadStream(backup.file), createWriteStream(part));
    syncFile(part);
    if ((await hashOf(part)) !== (await hashOf(backup.file))) throw new Error('what was written is not what is read');
    renameSync(part, join(folder, basename(backup.file)));
    syncFolder(folder);
  } finally {
    rmSync(part, { force: true });
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
