import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFile } from '../../db/durable.ts';

/** What must be readable when the database is not. Keys that this program does not know are kept. */
const hubFile = z.looseObject({
  /** A second folder for backups, on another disk or a share (B1). */
  backupFolder: z.string().min(1).nullable().default(null),
});
export type HubFile = z.infer<typeof hubFile>;

const pathIn = (dir: string) => join(dir, 'hub.json');

/** The settings of a data folder; the defaults where there are none, or none that can be understood. */
export function readHubFile(dir: string): HubFile {
  try {
    return hubFile.parse(JSON.parse(readFileSync(pathIn(dir), 'utf8')));
  } catch {
    return hubFile.parse({});
  }
}

/** Changes some of them. @throws what the disk throws; then nothing was changed. */
export function changeHubFile(dir: string, change: Partial<HubFile>): void {
  const half = `${pathIn(dir)}.half`;
  writeFileSync(half, `${JSON.stringify({ ...readHubFile(dir), ...change }, null, 2)}\n`);
  syncFile(half);
  renameSync(half, pathIn(dir));
}
