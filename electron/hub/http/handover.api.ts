import type { Hono } from 'hono';
import { createExcusesRepo } from '../../../db/excuses.repo.ts';
import { addDays, atShopTime } from '../../../shared/domain/calendar.ts';
import { minutesReady, notCollected } from '../../../shared/domain/collection.ts';
import { permit } from '../../../shared/domain/permission.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { spotCheckQueue } from '../../../shared/domain/spotCheck.ts';
import type {
  NotCollectedList,
  SignatureSeen,
  SpotCheckList,
  ToSignList,
} from '../../../shared/views/handover.lists.ts';
import type { Core } from '../core.ts';
import { type Env, fail } from './caller.ts';

/** Reads of the hand-over desk: what is to sign, to check and to collect, and what a signature looks like. */
export function handoverReads(app: Hono<Env>, core: Core): void {
  const excuses = createExcusesRepo(core.db);
  const shop = () => core.reader.shop();
  const monthStart = (month: string) => atShopTime(`${month}-01`, 0, shop().hours.timeZone);
  const thisMonth = () => core.today().slice(0, 7);
  const monthBefore = (month: string) => addDays(`${month}-01`, -1).slice(0, 7);

  app.get('/lists/to-sign', (c) => {
    const closed = excuses.lastClosedMonth();
    return c.json(excuses.unsigned(closed === null ? 0 : monthStart(closed), shop().policy) satisfies ToSignList);
  });

  app.get('/lists/spot-check', (c) => {
    // whoever may not check is not told what is to be checked
    const allowed = permit('excuse.check', c.get('caller').actor);
    if (!allowed.ok) return fail(c, allowed.refusal.code, 403);
    const month = thisMonth();
    const { lines: unchecked, more } = excuses.unchecked(monthStart(monthBefore(month)), shop().policy);
    const candidates = unchecked.map((line) => ({ ...line, minutesLate: line.minutesLate ?? 0, line }));
    const queue = spotCheckQueue(candidates, excuses.advisorMonths(`${month}-01`, core.today()), month);
    const lines = queue.map(({ candidate: { line }, marks }) => ({ ...line, marks }));
    return c.json({ lines, more } satisfies SpotCheckList);
  });

  app.get('/lists/ready-not-collected', (c) => {
    const now = core.clock.now();
    const { policy } = shop();
    const files = core.visits.openIds().flatMap((id) => core.visits.record(id)?.file ?? []);
    const lines = notCollected(files).map((file) => {
      const { id: visitId, pickup, plate, model, colour, customer, advisorId, readyAt } = file.visit;
      const promise = basisPromise(file, policy)?.at ?? null;
      const car = { visitId, pickup, plate, model, colour, customer, advisorId };
      return { ...car, readyAt: readyAt ?? now, minutesReady: minutesReady(file, now), promise };
    });
    return c.json({ lines } satisfies NotCollectedList);
  });

  app.get('/signatures/:id', (c) => {
    const row = core.work.rows.read('signature', c.req.param('id'));
    if (!row) return fail(c, 'not-found', 404);
    const { signer, at, strokes } = row;
    return c.json({ signer, at, strokes } satisfies SignatureSeen);
  });
}
