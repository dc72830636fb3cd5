import type { Hono } from 'hono';
import { createCustomersRepo } from '../../../db/customers.repo.ts';
import { eventsOfVisit } from '../../../db/events.repo.ts';
import { permit } from '../../../shared/domain/permission.ts';
import { normalisePlate } from '../../../shared/domain/plate.ts';
import type { CustomerExport, CustomerLines } from '../../../shared/views/customer.lists.ts';
import type { Core } from '../core.ts';
import { photosOf } from '../customerData/erasure.ts';
import type { PhotoStore } from '../photos/photoStore.ts';
import { type Env, fail } from './caller.ts';

/** As in `customer.erase`. */
const MOST = 200;

/** What the shop keeps of a customer, for whoever may erase it (A8): to be found, and to be handed out. */
export function customerReads(app: Hono<Env>, core: Core, photos: PhotoStore): void {
  const customers = createCustomersRepo(core.db);

  app.use('/customers/*', async (c, next) => {
    const permitted = permit('customer.erase', c.get('caller').actor);
    return permitted.ok ? next() : fail(c, permitted.refusal.code, 403);
  });

  app.get('/customers/visits', (c) => {
    const asked = (c.req.query('find') ?? '').trim();
    if (asked.length < 4) return c.json({ lines: [], more: 0 } satisfies CustomerLines);
    return c.json(customers.find(normalisePlate(asked), asked));
  });

  app.get('/customers/export', async (c) => {
    const ids = [...new Set((c.req.query('visits') ?? '').split(','))].slice(0, MOST);
    const files = ids.flatMap((id) => core.reader.visit(id) ?? []);
    if (files.length === 0) return fail(c, 'not-found', 404);
    const kept: Record<string, string> = {};
    for (const id of files.flatMap(photosOf)) {
      const jpeg = await photos.read(id);
      if (jpeg) kept[id] = Buffer.from(jpeg).toString('base64');
    }
    const visits = files.map((file) => ({
      file,
      signatures: customers.signatures(file.visit.id),
      complaints: customers.complaints(file.visit.id),
      history: eventsOfVisit(core.db, file.visit.id).map(({ happenedAt, kind, data }) => ({
        at: happenedAt,
        kind,
        data,
      })),
    }));
    return c.json({ madeAt: core.clock.now(), visits, photos: kept } satisfies CustomerExport);
  });
}
