import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Welcome } from '../../shared/protocol/messages.ts';
import { silentLog, startHub } from './index.ts';
import { greet, startTestHub, type TestHub } from './testing/testHub.ts';

let hub: TestHub | null = null;
afterEach(async () => {
  await hub?.closeAndRemove();
  hub = null;
});

const day = { open: 480, close: 1080 };
const own = (timeZone = 'Europe/Berlin') => ({
  choice: 'own',
  language: 'en',
  name: 'My shop',
  hours: { timeZone, week: Array(7).fill(day), breaks: [], exceptions: [] },
});
const setUp = async (order: unknown) => {
  const test = hub as TestHub;
  return test.post('/setup', order, test.hub.localToken('dispatcher'));
};

describe('an own shop in the place of the sample', () => {
  it('begins with an empty log of its own, the time table, and the machine’s clock; the desk stays admitted', async () => {
    hub = await startTestHub();
    await hub.post('/api/v1/clock', { do: 'advance', minutes: 600 });
    const desk = await hub.connect(hub.hub.localToken('dispatcher'));
    const before = (await greet(desk, 'own-shop-1')) as Welcome;
    expect((await setUp(own())).status).toBe(200);
    const after = (await greet(desk, 'own-shop-1')) as Welcome;
    expect(after.epoch).not.toBe(before.epoch);
    expect(after.identity).toMatchObject({ role: 'dispatcher', demo: false });
    expect(Math.abs(after.clock.now - Date.now())).toBeLessThan(5_000);
    expect((await hub.request('/api/v1/visits')).status).toBe(401);
    const token = hub.hub.addProgram('after');
    const { events } = (await (await hub.request('/api/v1/events', { token })).json()) as {
      events: { kind: string }[];
    };
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['shop.saved', 'standard.saved', 'program.added']));
  });

  it('is refused with hours that no calendar can read, and the sample goes on as it was', async () => {
    hub = await startTestHub();
    await hub.post('/api/v1/clock', { do: 'speed', rate: 60 });
    const response = await setUp(own('Nowhere/Nothing'));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ error: { code: 'hours-invalid' } });
    expect(await hub.get('/clock')).toMatchObject({ rate: 60 });
    expect((await hub.get<{ visits: unknown[] }>('/visits')).visits.length).toBeGreaterThan(10);
  });

  it('is never replaced by anything, and its clock is nobody’s to turn', async () => {
    hub = await startTestHub();
    await setUp(own());
    expect((await setUp({ choice: 'sample', language: 'en' })).status).toBe(409);
    expect((await setUp(own())).status).toBe(409);
    const desk = await hub.connect(hub.hub.localToken('dispatcher'));
    await greet(desk, 'own-shop-2');
    expect(await desk.emitWithAck('demo', { do: 'advance', minutes: 60 })).toEqual({
      ok: false,
      code: 'clock-not-demo',
    });
    const token = hub.hub.addProgram('turner');
    expect((await hub.post('/api/v1/clock', { do: 'advance', minutes: 60 }, token)).status).toBe(409);
  });

  it('is not opened as a demo', async () => {
    hub = await startTestHub();
    await setUp(own());
    const { dataDir } = hub;
    await hub.close();
    hub = null;
    const pagesDir = mkdtempSync(join(tmpdir(), 'bayboard-pages-'));
    const options = { dataDir, port: 0, host: '127.0.0.1', log: silentLog, pagesDir, freshDemo: false } as const;
    await expect(startHub({ ...options, demo: true, language: 'en' })).rejects.toMatchObject({ code: 'not-a-sample' });
    rmSync(dataDir, { recursive: true, force: true });
  });
});
