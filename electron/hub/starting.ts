import type { Server } from 'node:http';
import { Damaged } from '../../db/damage.ts';
import type { ShopPlaces } from '../../db/openShop.ts';
import { NothingToRestore } from '../../db/restore.ts';
import { DatabaseTooNew } from '../../db/schemaVersion.ts';
import { type DataFolder, StartError } from './dataFolder.ts';
import { readHubFile } from './hubFile.ts';

/** Opens the database; what can go wrong becomes a sentence, and the file stays as it is. */
export function databaseError<T>(folder: DataFolder, open: (places: ShopPlaces) => T): T {
  const { backupFolder } = readHubFile(folder.dir);
  const backups = backupFolder === null ? [folder.backups] : [folder.backups, backupFolder];
  try {
    return open({ file: folder.database, folder: folder.backups, backups, now: Date.now() });
  } catch (cause) {
    throw sentenceOf(cause, folder);
  }
}

function sentenceOf(cause: unknown, { database }: DataFolder): StartError {
  if (cause instanceof DatabaseTooNew)
    return new StartError('database-too-new', { found: cause.found, known: cause.known }, { cause });
  if (cause instanceof NothingToRestore) return new StartError('database-lost', { file: database }, { cause });
  if (cause instanceof Damaged) return new StartError('backup-unreadable', {}, { cause });
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StartError('database-unusable', { reason }, { cause });
}

/** Listens; answers with the port. @throws StartError 'port-in-use', 'port-unusable'. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') reject(new StartError('port-in-use', { port }, { cause }));
      else reject(new StartError('port-unusable', { port, host, reason: cause.code ?? cause.message }, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
