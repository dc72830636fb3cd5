import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { permit } from '../../../shared/domain/permission.ts';
import { programOrder } from '../../../shared/protocol/api.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { type HubStatus, setupOrder } from '../../../shared/protocol/setup.ts';
import { actorOf } from '../actorOf.ts';
import type { Core } from '../core.ts';
import type { Demo } from '../demo/demo.ts';
import type { PhotoStore } from '../photos/photoStore.ts';
import type { PlannerDesk } from '../planner/plannerDesk.ts';
import { addProgram } from '../programs.ts';
import type { ReportDesk } from '../reports/reportDesk.ts';
import { setUp } from '../setup.ts';
import { api } from './api.ts';
import { guarded } from './headers.ts';
import { pages } from './pages.ts';
import { photos } from './photos.api.ts';
import { tokenOf, wrongTokens } from './token.ts';

export type AppParts = {
  core: Core;
  demo: Demo;
  reports: ReportDesk;
  planner: PlannerDesk;
  photos: PhotoStore;
  backups: Hono;
  pagesDir: string;
  addresses: () => string[];
  /** Fills a fresh database with the sample day. */
  seedSample: () => void;
  /** An own shop takes the sample's place: its clock is the machine's. */
  realShopBegins: () => void;
  /** Something every screen must know: the shop was set up. */
  refreshAll: () => void;
};

/** All HTTP of the hub: pages, first start, the API of other programs. */
export function createApp(parts: AppParts): Hono {
  const { core, pagesDir, addresses, seedSample, realShopBegins, refreshAll } = parts;
  const app = new Hono();
  app.use(guarded, wrongTokens(core));
  // larger than a message, with a limit of its own
  app.route('/api/v1/photos', photos(core, parts.photos));
  app.use(bodyLimit({ maxSize: LIMITS.messageBytes, onError: (c) => c.json({ error: { code: 'too-large' } }, 413) }));

  app.get('/status', (c) => {
    const shop = core.isSetUp() ? core.reader.shop() : null;
    const status: HubStatus = {
      setUp: shop !== null,
      sample: shop?.sample ?? false,
      language: core.language(),
      name: shop?.name ?? '',
      addresses: addresses(),
    };
    return c.json(status, 200, { 'cache-control': 'no-store' });
  });

  app.post('/setup', async (c) => {
    if (core.deviceOfToken(tokenOf(c))?.local !== true) return c.json({ error: { code: 'not-allowed' } }, 403);
    const order = setupOrder.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return c.json({ error: { code: 'bad-message' } }, 400);
    const done = setUp(core, order.data, seedSample);
    if (!done.ok) return c.json({ error: done.refusal }, 409);
    if (order.data.choice === 'own') realShopBegins();
    refreshAll();
    return c.json({ ok: true });
  });

  app.post('/programs', async (c) => {
    const device = core.deviceOfToken(tokenOf(c));
    const actor = device && actorOf(core, device);
    // who may take a token away may give one
    if (!actor || !permit('program.revoke', actor).ok) return c.json({ error: { code: 'not-allowed' } }, 403);
    const order = programOrder.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return c.json({ error: { code: 'bad-message' } }, 400);
    return c.json(addProgram(core, order.data.name, actor));
  });

  app.route('/backups', parts.backups);
  app.route('/api/v1', api(parts));
  app.route('/', pages(pagesDir));
  app.notFound((c) => c.json({ error: { code: 'no-such-route' } }, 404));
  app.onError((error, c) => {
    core.faults.met(error);
    core.log.error({ err: error, path: c.req.path }, 'request failed');
    return c.json({ error: { code: 'hub-error' } }, 500);
  });
  return app;
}
