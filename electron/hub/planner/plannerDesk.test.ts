import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLog } from '../log.ts';
import { openSampleCore, type SampleCore } from '../testing/sampleCore.ts';
import { createPlannerDesk, type PlannerDesk } from './plannerDesk.ts';

let sample: SampleCore;
let desk: PlannerDesk;
beforeAll(() => {
  sample = openSampleCore();
  desk = createPlannerDesk({ file: sample.file, log: silentLog });
});
afterAll(async () => {
  await desk.close();
  sample.close();
});

it('stops a search that nobody waits for any more: one asked for later is answered before its time is up', async () => {
  const stop = new AbortController();
  const now = sample.clock.now();
  const order: string[] = [];
  const long = desk
    .suggest(now, { budgetMs: 10_000, goOn: null }, stop.signal)
    .then((answer) => order.push(`stopped ${answer.ok}`));
  const short = desk
    .suggest(now, { budgetMs: 2_000, goOn: null }, new AbortController().signal)
    .then((answer) => order.push(`answered ${answer.ok}`));
  stop.abort();
  await Promise.all([long, short]);
  expect(order).toEqual(['stopped true', 'answered true']);
});

it('hears of a page that hangs up', async () => {
  const stop = new AbortController();
  const app = new Hono();
  const heard = new Promise<void>((resolve) => {
    app.post('/', async (c) => {
      await c.req.json();
      c.req.raw.signal.addEventListener('abort', () => resolve());
      stop.abort();
      await heard;
      return c.body(null);
    });
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked = fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}', signal: stop.signal });
  await expect(asked).rejects.toThrow();
  await heard;
  server.close();
});
