import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Core } from '../core.ts';
import type { DataFolder } from '../dataFolder.ts';
import { tokenOf } from '../http/token.ts';
import type { Log } from '../log.ts';
import type { BackupKeeper } from './backupKeeper.ts';

/** A ticket is for one download, begun within so long, ms. */
const TICKET_MS = 60_000;

type ExportParts = { core: Core; keeper: BackupKeeper; folder: DataFolder; log: Log };

/**
 * B5, at the hub's own PC: the archive is written first, then fetched with a ticket of its own, because a download can
 * carry no token in its head and none belongs in an address. Nothing of it stays on the disk.
 */
export function exportRoutes({ core, keeper, folder, log }: ExportParts): Hono {
  const app = new Hono();
  const ready = new Map<string, string>();
  const forget = (ticket: string, path: string) => {
    ready.delete(ticket);
    void rm(path, { force: true });
  };

  app.post('/', async (c) => {
    const device = core.deviceOfToken(tokenOf(c));
    if (!device?.local) return c.json({ error: { code: 'not-allowed' } }, 403);
    const ticket = randomBytes(24).toString('base64url');
    const path = join(folder.dir, 'export', `${ticket}.zip`);
    log.info({ deviceId: device.id, personId: device.personId }, 'everything is taken out');
    if (!(await keeper.exportTo(path, folder.photos))) return c.json({ error: { code: 'hub-busy' } }, 503);
    ready.set(ticket, path);
    setTimeout(() => ready.has(ticket) && forget(ticket, path), TICKET_MS).unref();
    return c.json({ ticket });
  });
  app.get('/:ticket', async (c) => {
    const ticket = c.req.param('ticket');
    const path = ready.get(ticket);
    if (path === undefined) return c.json({ error: { code: 'not-found' } }, 404);
    ready.delete(ticket);
    const { size } = await stat(path);
    const stream = createReadStream(path);
    stream.once('close', () => forget(ticket, path));
    const name = `bayboard-${shopDate(Date.now(), 'UTC')}.zip`;
    return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
      'content-type': 'application/zip',
      'content-length': String(size),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    });
  });
  return app;
}
