import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/domain/model.ts';
import type { DeviceRole } from '../../../shared/domain/vocabulary.ts';
import type { Waiting } from '../../../shared/protocol/messages.ts';
import type { LateList, OnTimeReport, PolicyPreview, VisitReport } from '../../../shared/protocol/reports.ts';
import { greet, next, startTestHub, type TestHub } from '../testing/testHub.ts';

let hub: TestHub;
let desk: string;
let month: string;

beforeAll(async () => {
  hub = await startTestHub();
  desk = hub.hub.localToken('dispatcher');
  const { now } = await hub.get<{ now: number }>('/clock');
  month = `period=month&date=${new Date(now).toISOString().slice(0, 10)}`;
});
afterAll(() => hub.closeAndRemove());

const read = (path: string, token?: string) =>
  hub.request(`/api/v1/reports/${path}`, token === undefined ? {} : { token });
const json = async <T>(path: string, token?: string) => (await (await read(path, token)).json()) as T;

/** A screen of this role, and a person of that role signed in on it. */
async function screen(role: DeviceRole, personRole?: Person['role']) {
  const door = await hub.connect(null);
  const waiting = (await greet(door, `door-${role}-${personRole ?? 'nobody'}`)) as Waiting;
  const admitted = next(door, 'admitted');
  await hub.command('device.admit', { code: waiting.code, name: `the ${role}`, role, bayId: null });
  const { token } = await admitted;
  if (personRole === undefined) return { token, personId: '' };
  const socket = await hub.connect(token);
  await greet(socket, `screen-${role}-${personRole}`);
  const personId = (await people()).find((person) => person.role === personRole)?.id ?? '';
  expect(await socket.emitWithAck('signIn', { personId, pin: '1234', badge: null })).toMatchObject({ ok: true });
  return { token, personId };
}

async function people(): Promise<Person[]> {
  const { events } = await hub.get<{ events: { changes: { t: string; ins?: Person }[] }[] }>('/events?limit=200');
  return events.flatMap(({ changes }) => changes.flatMap(({ t, ins }) => (t === 'person' && ins ? [ins] : [])));
}

describe('reports over HTTP', () => {
  it('a program and the dispatcher read everything', async () => {
    const report = await json<OnTimeReport>(`on-time?${month}`);
    expect(report.totals.settled).toBeGreaterThan(20);
    expect(report.advisors.length).toBe(4);
    expect(await json<OnTimeReport>(`on-time?${month}`, desk)).toMatchObject({ totals: report.totals });
    const list = await json<LateList>(`late-list?${month}`, desk);
    expect(list.total).toBe(report.totals.late);
    const [line] = list.lines;
    const { file } = await json<VisitReport>(`visit?visitId=${line?.visitId}`, desk);
    expect(file.visit.plate).toBe(line?.plate);
  });

  it('a settlement is in the figures as soon as it is answered', async () => {
    const before = await json<OnTimeReport>(`on-time?${month}`);
    const { visits } = await hub.get<{ visits: { visit: { id: string }; stage: string }[] }>('/visits');
    const ready = visits.find(({ stage }) => stage === 'ready')?.visit.id ?? '';
    expect(await hub.command('visit.settle', { visitId: ready })).toMatchObject({ ok: true });
    const after = await json<OnTimeReport>(`on-time?${month}`);
    const all = ({ totals }: OnTimeReport) => totals.settled + totals.leftOut;
    expect(all(after)).toBe(all(before) + 1);
    expect(after.seq).toBeGreaterThan(before.seq);
  });

  it('an advisor reads the own figures and the totals of the shop', async () => {
    const { token, personId } = await screen('advisor', 'advisor');
    const own = await json<OnTimeReport>(`on-time?${month}`, token);
    const all = await json<OnTimeReport>(`on-time?${month}`);
    expect(own.totals).toEqual(all.totals);
    expect(own.advisors.map(({ id }) => id)).toEqual([personId]);
    expect(own.teams).toEqual([]);
    const list = await json<LateList>(`late-list?${month}&limit=1000`, token);
    expect(list.lines.every(({ advisorId }) => advisorId === personId)).toBe(true);
    expect((await read('policy-preview?policy={}', token)).status).toBe(403);
  });

  it('a manager at an office desk reads everything; without anybody signed in it has the totals alone', async () => {
    const manager = await screen('office', 'manager');
    expect((await json<OnTimeReport>(`on-time?${month}`, manager.token)).advisors).toHaveLength(4);
    const nobody = await screen('office');
    expect(await json<OnTimeReport>(`on-time?${month}`, nobody.token)).toMatchObject({ advisors: [], technicians: [] });
    const refused = await read(`late-list?${month}`, nobody.token);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({ error: { code: 'sign-in-first' } });
  });

  it.each(['bay', 'wash', 'inspector', 'wall', 'lounge'] as const)('a %s screen reads none', async (role) => {
    const { bays } = await hub.get<{ bays: { bay: { id: string } }[] }>('/board');
    const door = await hub.connect(null);
    const waiting = (await greet(door, `door-${role}-none`)) as Waiting;
    const admitted = next(door, 'admitted');
    const bayId = role === 'bay' ? (bays[0]?.bay.id ?? null) : null;
    await hub.command('device.admit', { code: waiting.code, name: `no ${role}`, role, bayId });
    expect((await read(`on-time?${month}`, (await admitted).token)).status).toBe(401);
  });

  it.each([
    ['no-such-report', 404],
    ['on-time?period=month', 400],
    ['on-time?period=decade&date=2026-11-20', 400],
    ['on-time?date=2026-02-31', 400],
    ['on-time?date=2026-11-20&x=1', 400],
    ["on-time?date=2026-11-20'%3B--", 400],
    ['late-list?date=2026-11-20&cause=magic', 400],
    ['late-list?date=2026-11-20&limit=100000', 400],
    ['late-list?date=2026-11-20&offset=-1', 400],
    ['visit?visitId=nobody', 404],
    ['visit', 400],
    ['policy-preview?policy=nonsense', 400],
    ['policy-preview?policy={"excused":"always"}', 400],
    ['policy-preview?policy={"escalateMinutes":[10,5]}', 400],
  ])('%s is answered %i', async (path, status) => {
    expect((await read(path)).status).toBe(status);
  });

  it('a policy is tried without changing anything, and saved it does what was foretold', async () => {
    const policy = encodeURIComponent(JSON.stringify({ leftOut: ['pdi', 'internal', 'maintenance'] }));
    const before = await json<OnTimeReport>(`on-time?${month}`);
    const foretold = await json<PolicyPreview>(`policy-preview?policy=${policy}`, desk);
    expect(foretold.changed).toBeGreaterThan(10);
    expect((await json<OnTimeReport>(`on-time?${month}`)).totals).toEqual(before.totals);
    expect(await hub.command('shop.save', { policy: { leftOut: ['pdi', 'internal', 'maintenance'] } })).toMatchObject({
      ok: true,
    });
    await expect
      .poll(async () => (await json<PolicyPreview>('policy-preview?policy={}')).before, { timeout: 20_000 })
      .toEqual(foretold.after);
  });
});
