import type { Hono } from 'hono';
import type { Core } from '../core.ts';
import type { DataFolder } from '../dataFolder.ts';
import { readHubFile } from '../hubFile.ts';
import type { HubStateBook } from '../hubState.ts';
import type { Log } from '../log.ts';
import type { Again } from '../running.ts';
import { createWorkerDesk, startWorker } from '../workerDesk.ts';
import { backupRoutes } from './backup.api.ts';
import { createBackupKeeper } from './backupKeeper.ts';
import type { CopyReport, WorkerOrder } from './copies.ts';

type BackupParts = {
  folder: DataFolder;
  core: Core;
  state: HubStateBook;
  log: Log;
  isDoubted: boolean;
  beginAgain: (again: Again) => Promise<void>;
};

export type Backups = {
  readonly routes: Hono;
  startAfresh: () => void;
  close: (last: boolean) => Promise<void>;
};

/** Backups of a running hub: who makes them, and what the admin page asks about them. */
export function createBackups({ folder, core, state, log, isDoubted, beginAgain }: BackupParts): Backups {
  const desk = createWorkerDesk<WorkerOrder, CopyReport | boolean>({
    startWorker: () => startWorker('backup', 'backup', folder.database),
    log,
    nameOf: ({ of }) => of,
  });
  const keeper = createBackupKeeper({
    file: folder.database,
    folder: folder.backups,
    second: () => readHubFile(folder.dir).backupFolder,
    desk,
    head: core.head,
    isDoubted,
    changed: (backups) => state.change({ backups }),
    damaged: () => void beginAgain({ why: 'damaged', distrust: 'unreadable' }),
    log,
  });
  return {
    routes: backupRoutes({ core, keeper, folder, state, log, beginAgain }),
    startAfresh: keeper.startAfresh,
    close: keeper.close,
  };
}
