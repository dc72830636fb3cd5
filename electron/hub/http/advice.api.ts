import type { Hono } from 'hono';
import { createAdviceRepo } from '../../../db/advice.repo.ts';
import { normalisePlate } from '../../../shared/domain/plate.ts';
import type { AdviceList } from '../../../shared/views/advice.list.ts';
import type { Core } from '../core.ts';
import type { Env } from './caller.ts';

/** What a customer declined before, for the desks: of a car that is here, or of one that is just being taken in. */
export function adviceReads(app: Hono<Env>, core: Core): void {
  const adviceFor = createAdviceRepo(core.db, core.visits);
  app.get('/vehicles/:id/advice', (c) => c.json({ advice: adviceFor(c.req.param('id')) } satisfies AdviceList));
  app.get('/advice', (c) => {
    const plate = normalisePlate(c.req.query('plate') ?? '');
    const vehicle = core.reader.vehicleBy(plate, c.req.query('vin') ?? null);
    return c.json({ advice: vehicle ? adviceFor(vehicle.id) : [] } satisfies AdviceList);
  });
}
