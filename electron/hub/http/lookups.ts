import type { MiddlewareHandler } from 'hono';
import { isOpen } from '../../../shared/domain/stage.ts';
import type { Core } from '../core.ts';
import type { Env } from './caller.ts';

/** Reads that tell who a customer is beyond the rows of the screen: its rows hold the cars that are here, and of today. */
const TELLING =
  /^\/api\/v1\/(visits|signatures|lists\/(?:calls|complaints|comebacks|to-sign|spot-check)|customers)(?:\/|$)/;
const OF_VISIT = /^\/api\/v1\/visits\/([^/]+)/;

/**
 * A6: who looked a customer up stands in the log, once a day for each person and thing. What a screen masks it is not sent
 * at all (`views/`), so a look-up is always one of these reads. Programs are the shop's own systems: their tokens stand there.
 */
export function lookups(core: Core): MiddlewareHandler<Env> {
  let day = '';
  const noted = new Set<string>();
  return async (c, next) => {
    await next();
    const { actor } = c.get('caller');
    const what = TELLING.exec(c.req.path)?.[1];
    if (what === undefined || actor.deviceRole === 'program' || c.res.status !== 200) return;
    const visitId = OF_VISIT.exec(c.req.path)?.[1] ?? null;
    const file = visitId === null ? undefined : core.reader.visit(visitId);
    if (file && isOpen(file)) return;
    if (day !== core.today()) noted.clear();
    day = core.today();
    const key = [actor.deviceId, actor.person?.id, what, c.req.path].join('|');
    if (noted.has(key)) return;
    try {
      core.bus.recordOwn(actor, [{ kind: 'customer.looked-up', visitId, data: { what }, changes: [] }]);
      noted.add(key);
    } catch (error) {
      // a disk that is full must not hide the shop's cars from those who work on them
      core.log.warn({ err: error, what, deviceId: actor.deviceId }, 'a look-up is not in the log');
    }
  };
}
