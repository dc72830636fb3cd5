import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { type Context, Hono } from 'hono';
import { type Backup, backupsIn } from '../../../db/backupName.ts';
import { writeMeta } from '../../../db/meta.repo.ts';
import type { Device } from '../../../shared/domain/model.screens.ts';
import { permit } from '../../../shared/domain/permission.ts';
import {
  type BackupLine,
  type BackupOverview,
  type BackupPlace,
  restoreOrder,
  secondFolderOrder,
} from '../../../shared/protocol/backups.ts';
import type { ErrorCode } from '../../../shared/protocol/errors.ts';
import { actorOf } from '../actorOf.ts';
import type { Core } from '../core.ts';
import type { DataFolder } from '../dataFolder.ts';
import { tokenOf } from '../http/token.ts';
import { changeHubFile, readHubFile } from '../hubFile.ts';
import type { HubStateBook } from '../hubState.ts';
import type { Log } from '../log.ts';
import type { Again } from '../running.ts';
import type { BackupKeeper } from './backupKeeper.ts';
import { exportRoutes } from './export.api.ts';

type RouteParts = {
  core: Core;
  keeper: BackupKeeper;
  folder: DataFolder;
  state: HubStateBook;
  log: Log;
  beginAgain: (again: Again) => Promise<void>;
};

const fail = (c: Context, code: ErrorCode, status: 400 | 403 | 404) => c.json({ error: { code } }, status);

/**
 * Backups on the admin page (B1, B4). To see them and to have one made is for whoever administers the shop; a folder on
 * the hub's disk and what the shop goes back to are chosen at the hub's own PC.
 */
export function backupRoutes({ core, keeper, folder, state, log, beginAgain }: RouteParts): Hono {
  const app = new Hono();
  const second = () => readHubFile(folder.dir).backupFolder;
  const folderOf = (place: BackupPlace) => (place === 'first' ? folder.backups : second());
  const asking = (c: Context): Device | null => {
    const device = core.deviceOfToken(tokenOf(c));
    return device && permit('shop.save', actorOf(core, device)).ok ? device : null;
  };
  const overview = ({ local }: Device): BackupOverview => ({
    now: Date.now(),
    folder: folder.backups,
    second: second(),
    head: core.head(),
    lines: (['first', 'second'] as const).flatMap((place) => linesOf(place, folderOf(place))),
    notices: keeper.notices(),
    isOwnPc: local,
  });

  app.get('/', (c) => {
    const device = asking(c);
    return device ? c.json(overview(device), 200, { 'cache-control': 'no-store' }) : fail(c, 'not-allowed', 403);
  });
  app.post('/now', async (c) => {
    const device = asking(c);
    if (!device) return fail(c, 'not-allowed', 403);
    await keeper.now();
    return c.json(overview(device));
  });
  app.post('/read', (c) => {
    const device = asking(c);
    if (!device) return fail(c, 'not-allowed', 403);
    writeMeta(core.db, 'restored', '');
    log.info({ deviceId: device.id, personId: device.personId }, 'the notice of the restored shop was read');
    state.change({ restored: null });
    return c.json({ ok: true });
  });
  app.post('/second', async (c) => {
    const device = asking(c);
    if (!device?.local) return fail(c, 'not-allowed', 403);
    const order = secondFolderOrder.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return fail(c, 'bad-message', 400);
    const { folder: wanted } = order.data;
    if (wanted !== null && !canWrite(wanted)) return fail(c, 'folder-unwritable', 400);
    changeHubFile(folder.dir, { backupFolder: wanted === null ? null : resolve(wanted) });
    await keeper.now();
    return c.json(overview(device));
  });
  app.post('/restore', async (c) => {
    const device = asking(c);
    if (!device?.local) return fail(c, 'not-allowed', 403);
    const order = restoreOrder.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return fail(c, 'bad-message', 400);
    const from = folderOf(order.data.place);
    const backup = from === null ? undefined : backupsIn(from).find(({ at }) => at === order.data.at);
    if (!backup) return fail(c, 'not-found', 404);
    if (!(await keeper.isWhole(backup.file))) return fail(c, 'backup-unreadable', 400);
    log.warn({ backup, deviceId: device.id, personId: device.personId }, 'restoring');
    // after the answer has left: the hub closes every connection over it
    setImmediate(() => void beginAgain({ why: 'restore', restore: { file: backup.file, isChecked: true } }));
    return c.json({ ok: true });
  });
  app.route('/export', exportRoutes({ core, keeper, folder, log }));
  return app;
}

function linesOf(place: BackupPlace, folder: string | null): BackupLine[] {
  return folder === null
    ? []
    : readable(folder).map(({ file, at, head }) => ({ place, at, head, bytes: sizeOf(file) }));
}

/** A share that is away has none now. */
function readable(folder: string): Backup[] {
  try {
    return backupsIn(folder);
  } catch {
    return [];
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function canWrite(folder: string): boolean {
  if (!isAbsolute(folder)) return false;
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
