import { Hono } from 'hono';
import type { Change as LoggedChange } from '../../../db/changes.ts';
import { eventsOfVisit, eventsSince, type LoggedEvent } from '../../../db/events.repo.ts';
import { remainingForVisit, riskOfVisit } from '../../../shared/domain/forecast.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise, toldPromise } from '../../../shared/domain/promise.ts';
import { stageOf } from '../../../shared/domain/stage.ts';
import { apiCommand } from '../../../shared/protocol/api.ts';
import type { ErrorCode } from '../../../shared/protocol/errors.ts';
import { demoOrder } from '../../../shared/protocol/messages.ts';
import type { Core } from '../core.ts';
import type { Demo } from '../demo/demo.ts';
import type { PhotoStore } from '../photos/photoStore.ts';
import type { PlannerDesk } from '../planner/plannerDesk.ts';
import type { ReportDesk } from '../reports/reportDesk.ts';
import { adviceReads } from './advice.api.ts';
import { callerOf, type Env, fail, mayAsk } from './caller.ts';
import { customerReads } from './customers.api.ts';
import { followUpReads } from './followUp.api.ts';
import { handoverReads } from './handover.api.ts';
import { heavyReads } from './heavy.ts';
import { lookups } from './lookups.ts';
import { openapi } from './openapi.ts';
import { plannerReads } from './planner.api.ts';
import { reportReads } from './reports.api.ts';
import { shiftReads } from './shift.api.ts';

const STATUS: Partial<Record<ErrorCode, 400 | 403 | 404 | 409 | 503>> = {
  'bad-message': 400,
  invalid: 400,
  'not-found': 404,
  'not-allowed': 403,
  'client-foreign': 403,
  'hub-error': 503,
};

type ApiParts = { core: Core; demo: Demo; reports: ReportDesk; planner: PlannerDesk; photos: PhotoStore };

/** The API of other programs: every command a screen can give, and reads. One token per program. */
export function api({ core, demo, reports, planner, photos }: ApiParts): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/openapi.json', (c) => c.json(openapi()));

  app.use(async (c, next) => {
    const caller = callerOf(core, c);
    if (!caller) return fail(c, 'token-unknown', 401);
    if (!mayAsk(caller, c.req.method, c.req.path)) return fail(c, 'not-allowed', 403);
    c.set('caller', caller);
    await next();
    // names and phones stay in no cache
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    return undefined;
  });
  app.use(heavyReads(), lookups(core));

  app.post('/commands', async (c) => {
    const body = apiCommand.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return fail(c, 'bad-message', 400, { field: body.error.issues[0]?.path.join('.') ?? '' });
    const { client, ...command } = body.data;
    const release = await core.prepare(command, c.get('caller').actor);
    try {
      // making ready may have taken a while: what counts is who may ask now (A1)
      const caller = callerOf(core, c);
      if (!caller) return fail(c, 'token-unknown', 401);
      const { ownerId, actor } = caller;
      const answer = core.bus.run({ clientId: client, ownerId, actor }, command);
      if ('gap' in answer) return c.json(answer, 409);
      if ('again' in answer) return c.json(answer, 503);
      return c.json(answer, answer.ok ? 200 : (STATUS[answer.code] ?? 422));
    } finally {
      release();
    }
  });

  app.get('/clients/:id', (c) => c.json({ client: c.req.param('id'), lastN: core.lastN(c.req.param('id')) }));
  app.get('/visits', (c) => {
    const ids = core.roots.live('visit', core.dayStart());
    return c.json({ seq: core.head(), visits: ids.flatMap((id) => summary(core, core.reader.visit(id)) ?? []) });
  });
  app.get('/visits/:id', (c) => {
    const found = summary(core, core.reader.visit(c.req.param('id')));
    return found ? c.json(found) : fail(c, 'not-found', 404);
  });
  app.get('/visits/:id/events', (c) => c.json({ events: eventsOfVisit(core.db, c.req.param('id')).map(named(core)) }));
  app.get('/operations', (c) => {
    const files = core.visits.openIds().flatMap((id) => core.reader.visit(id) ?? []);
    return c.json({ seq: core.head(), operations: files.flatMap((file) => file.operations) });
  });
  app.get('/board', (c) => c.json(board(core)));
  adviceReads(app, core);
  handoverReads(app, core);
  followUpReads(app, core);
  shiftReads(app, core);
  reportReads(app, core, reports);
  plannerReads(app, core, planner);
  customerReads(app, core, photos);
  app.get('/devices', (c) => c.json({ devices: core.devices(), ...core.screens.presence(core.devices(), []) }));
  app.get('/events', (c) => {
    const since = Number(c.req.query('since') ?? 0);
    const limit = Math.min(1_000, Number(c.req.query('limit') ?? 500));
    if (!Number.isSafeInteger(since) || since < 0 || !Number.isSafeInteger(limit) || limit < 1)
      return fail(c, 'bad-message', 400);
    return c.json({
      epoch: core.epoch(),
      head: core.head(),
      events: eventsSince(core.db, since, limit).map(named(core)),
    });
  });

  app.get('/clock', (c) => c.json(core.clock.reading()));
  app.post('/clock', async (c) => {
    if (!core.isSample()) return fail(c, 'clock-not-demo', 409);
    const order = demoOrder.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return fail(c, 'bad-message', 400);
    demo.apply(order.data);
    return c.json(core.clock.reading());
  });
  return app;
}

function summary(core: Core, file: VisitFile | undefined) {
  if (!file) return undefined;
  const now = core.clock.now();
  const shop = core.reader.shop();
  return {
    ...file,
    stage: stageOf(file),
    risk: riskOfVisit(file, shop, now),
    remainingMinutes: remainingForVisit(file, shop, now),
    promise: basisPromise(file, shop.policy) ?? null,
    told: toldPromise(file) ?? null,
  };
}

function board(core: Core) {
  const now = core.clock.now();
  const bays = core.reader.bays().filter((bay) => !bay.retired);
  return {
    seq: core.head(),
    now,
    bays: bays.map((bay) => ({
      bay,
      cars: core.reader
        .carsIn(bay.id)
        .map(({ visit }) => ({ visitId: visit.id, pickup: visit.pickup, plate: visit.plate })),
      operations: core.reader.plannedOn(bay.id).map(({ operation }) => operation),
    })),
  };
}

/** An event with the names of who did it, as people read it. */
function named(core: Core) {
  return ({ deviceId, personId, changes, ...event }: LoggedEvent) => ({
    ...event,
    changes: changes.map(asTold),
    actor: {
      deviceId,
      personId,
      device:
        deviceId === null ? null : (core.device(deviceId)?.name ?? core.roots.row('program', deviceId)?.name ?? null),
      person: personId === null ? null : (core.reader.person(personId)?.name ?? null),
    },
  });
}

/**
 * A badge opens terminals: it is in the log for the log's own sake, and told to nobody. What a signature looks like is
 * asked for by itself: its strokes would outweigh the history.
 */
function asTold(change: LoggedChange): LoggedChange {
  if (change.t === 'signature' && 'ins' in change) return { ...change, ins: { ...change.ins, strokes: [] } };
  if (change.t !== 'person') return change;
  if ('ins' in change) return { ...change, ins: { ...change.ins, badge: null } };
  if ('del' in change) return { ...change, del: { ...change.del, badge: null } };
  const { badge: _, ...set } = change.set;
  return { ...change, set };
}
