import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from './testing/testHub.ts';

let hub: TestHub;
/** The last event of the sample shop: what tests do comes after it. */
let sampleEnd = 0;
beforeAll(async () => {
  hub = await startTestHub();
  sampleEnd = (await hub.get<{ head: number }>('/events?limit=1')).head;
});
afterAll(() => hub.closeAndRemove());

const bay = (label: string) => ({ id: null, label, kind: 'general', position: 99, teamId: null });
const send = async (client: string, n: number, type: string, payload: unknown, token?: string) =>
  (await hub.post('/api/v1/commands', { client, n, type, payload }, token)).json();
const eventsOf = async (client: string) => {
  const { events } = await hub.get<{ events: { clientId: string; n: number }[] }>(
    `/events?limit=1000&since=${sampleEnd}`,
  );
  return events.filter((event) => event.clientId === client);
};

describe('S1 a command is decided exactly once', () => {
  it('gives a repeated command the first answer, and no second effect', async () => {
    const first = await send('repeat-1', 1, 'bay.save', bay('X1'));
    expect(first).toMatchObject({ ok: true, n: 1 });
    expect(await send('repeat-1', 1, 'bay.save', bay('X2'))).toEqual(first);
    expect(await eventsOf('repeat-1')).toHaveLength(1);
  });

  it('says from where to send after a gap', async () => {
    await send('gap-client', 1, 'bay.save', bay('G1'));
    expect(await send('gap-client', 3, 'bay.save', bay('G3'))).toEqual({ n: 3, gap: true, expected: 2 });
    expect(await send('gap-client', 2, 'bay.save', bay('G2'))).toMatchObject({ ok: true });
  });

  it('refuses a client id that belongs to somebody else', async () => {
    const stranger = hub.hub.addProgram('stranger');
    await send('owned-client', 1, 'bay.save', bay('O1'));
    expect(await send('owned-client', 1, 'bay.save', bay('O1'), stranger)).toMatchObject({ code: 'client-foreign' });
    expect(await send('owned-client', 2, 'bay.save', bay('O2'), stranger)).toMatchObject({ code: 'client-foreign' });
    expect(await eventsOf('owned-client')).toHaveLength(1);
  });

  it('keeps everything over a restart on the same file', async () => {
    const answer = await send('restart-1', 1, 'bay.save', bay('R1'));
    await hub.close();
    hub = await startTestHub(hub.dataDir);
    expect(await hub.get('/clients/restart-1')).toEqual({ client: 'restart-1', lastN: 1 });
    const stranger = await send('restart-1', 1, 'bay.save', bay('R1'));
    expect(stranger).toMatchObject({ code: 'client-foreign' });
    expect(answer).toMatchObject({ ok: true });
    expect(await eventsOf('restart-1')).toHaveLength(1);
  });
});

describe('S2 a refusal is a result', () => {
  it('is stored, and the next command goes on', async () => {
    const refused = await send('refused-1', 1, 'visit.ready', { visitId: 'nobody' });
    expect(refused).toMatchObject({ n: 1, ok: false, code: 'not-found' });
    expect(await send('refused-1', 1, 'visit.ready', { visitId: 'nobody' })).toEqual(refused);
    expect(await send('refused-1', 2, 'bay.save', bay('N1'))).toMatchObject({ ok: true, n: 2 });
  });

  it('also when the payload makes no sense', async () => {
    expect(await send('nonsense', 1, 'visit.ready', { visitId: 7 })).toMatchObject({
      n: 1,
      ok: false,
      code: 'invalid',
    });
    expect(await send('nonsense', 2, 'bay.save', bay('N2'))).toMatchObject({ ok: true, n: 2 });
  });
});
