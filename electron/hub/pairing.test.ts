import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandAnswer, Waiting, Welcome } from '../../shared/protocol/messages.ts';
import { greet, next, startTestHub, type TestHub, type TestSocket } from './testing/testHub.ts';

let hub: TestHub;
let desk: TestSocket;
let n = 0;
const command = (type: string, payload: unknown) => desk.emitWithAck('command', { n: ++n, type, at: null, payload });

beforeAll(async () => {
  hub = await startTestHub();
  desk = await hub.connect(hub.hub.localToken('dispatcher'));
  await greet(desk, 'desk-client-1');
});
afterAll(() => hub.closeAndRemove());

async function admitted(role: string, bayId: string | null = null) {
  const door = await hub.connect(null);
  const waiting = (await greet(door, 'new-screen-1')) as Waiting;
  const token = next(door, 'admitted');
  const answer = await command('device.admit', { code: waiting.code, name: `the ${role}`, role, bayId });
  return { answer, token: (await token).token, code: waiting.code };
}

describe('a screen is admitted, not trusted', () => {
  it('shows six digits and is told nothing else', async () => {
    const door = await hub.connect(null);
    const heard: string[] = [];
    door.onAny((event: string) => heard.push(event));
    const waiting = (await greet(door, 'new-screen-2')) as Waiting;
    expect(waiting.code).toMatch(/^\d{6}$/);
    expect(
      await door.emitWithAck('command', { n: 1, type: 'visit.ready', at: null, payload: { visitId: 'x' } }),
    ).toMatchObject({
      ok: false,
      code: 'token-unknown',
    });
    expect(heard.filter((event) => event === 'snapshot' || event === 'delta')).toEqual([]);
  });

  it('is seen by the dispatcher, gets a token by its code, and the code works once', async () => {
    const door = await hub.connect(null);
    const seen = next(desk, 'presence', ({ waiting }) => waiting.length > 0);
    const waiting = (await greet(door, 'new-screen-3')) as Waiting;
    expect((await seen).waiting.map(({ code }) => code)).toContain(waiting.code);
    const token = next(door, 'admitted');
    const order = { code: waiting.code, name: 'Lounge TV', role: 'lounge', bayId: null };
    expect(await command('device.admit', order)).toMatchObject({ ok: true });
    const lounge = await hub.connect((await token).token);
    const welcome = (await greet(lounge, 'lounge-client')) as Welcome;
    expect(welcome.identity).toMatchObject({ role: 'lounge', deviceName: 'Lounge TV' });
    expect(await command('device.admit', order)).toMatchObject({ ok: false, code: 'code-unknown' });
  });

  it('takes its role from the hub: a lounge may give no command and a bay needs somebody signed in', async () => {
    const lounge = await hub.connect((await admitted('lounge')).token);
    await greet(lounge, 'lounge-two');
    expect(
      await lounge.emitWithAck('command', { n: 1, type: 'help.ask', at: null, payload: { bayId: 'x', visitId: null } }),
    ).toMatchObject({
      code: 'not-allowed',
    });
    const { bays } = await hub.get<{ bays: { bay: { id: string } }[] }>('/board');
    const bay = await hub.connect((await admitted('bay', bays[0]?.bay.id ?? '')).token);
    await greet(bay, 'bay-client-1');
    const start = { operationId: 'x', bayId: null };
    expect(await bay.emitWithAck('command', { n: 1, type: 'operation.start', at: null, payload: start })).toMatchObject(
      {
        code: 'sign-in-first',
      },
    );
  });

  it('is moved to another role and thrown out at once', async () => {
    const { answer, token } = await admitted('wall');
    const deviceId = String('answer' in answer ? answer.answer.deviceId : '');
    const wall = await hub.connect(token);
    await greet(wall, 'wall-client-1');
    const told = next(wall, 'identity');
    await command('device.edit', { deviceId, name: 'Wash pad', role: 'wash', bayId: null });
    await told;
    const heard: string[] = [];
    wall.onAny((event: string) => heard.push(event));
    await command('help.ask', { bayId: 'none', visitId: null });
    const seen = next(desk, 'delta');
    await command('bay.save', { id: null, label: 'after', kind: 'general', position: 90, teamId: null });
    await seen;
    expect(heard).not.toContain('delta');
    expect(((await greet(wall, 'wall-client-1')) as Welcome).identity.role).toBe('wash');
    const bye = next(wall, 'bye');
    await command('device.revoke', { deviceId });
    expect((await bye).code).toBe('token-revoked');
    const again = await hub.connect(token);
    expect(await greet(again, 'wall-client-1')).toEqual({ ok: false, code: 'token-unknown' });
  });

  it('flashes when asked for', async () => {
    const { answer, token } = await admitted('lounge');
    const deviceId = String('answer' in answer ? answer.answer.deviceId : '');
    const screen = await hub.connect(token);
    await greet(screen, 'flash-client');
    const flash = next(screen, 'identify');
    expect(await desk.emitWithAck('identify', { deviceId })).toEqual({ ok: true });
    await flash;
  });
});

describe('guessing codes (A1)', () => {
  it('ends after ten wrong ones, also for a desk, while the right one lives', async () => {
    const { token } = await admitted('dispatcher');
    const guesser = await hub.connect(token);
    await greet(guesser, 'guessing-desk');
    const answers: CommandAnswer[] = [];
    for (let i = 1; i <= 12; i++) {
      const payload = { code: String(i).padStart(6, '0'), name: 'x', role: 'wall', bayId: null };
      answers.push(await guesser.emitWithAck('command', { n: i, type: 'device.admit', at: null, payload }));
    }
    const codes = answers.map((answer) => 'code' in answer && answer.code);
    expect(codes).toEqual([...Array(10).fill('code-unknown'), 'code-tries', 'code-tries']);
    expect((await admitted('wall')).answer).toMatchObject({ ok: true });
  });
});

describe('what a desk of the shop may ask of the API (S9)', () => {
  it('is a visit and its history: not the log, not the clock, no command', async () => {
    const { token } = await admitted('advisor');
    const [visit] = (await hub.get<{ visits: { visit: { id: string } }[] }>('/visits')).visits;
    const status = async (path: string) => (await hub.request(`/api/v1${path}`, { token })).status;
    expect(await status(`/visits/${visit?.visit.id}`)).toBe(200);
    expect(await status(`/visits/${visit?.visit.id}/events`)).toBe(200);
    for (const path of ['/events', '/visits', '/devices', '/operations', '/board', '/clock'])
      expect([path, await status(path)]).toEqual([path, 403]);
    expect(
      (await hub.post('/api/v1/commands', { client: 'from-a-desk', n: 1, type: 'bay.save', payload: {} }, token))
        .status,
    ).toBe(403);
    expect((await hub.post('/programs', { name: 'mine' }, token)).status).toBe(403);
  });

  it('never tells a badge, in no event', async () => {
    await command('person.save', {
      id: null,
      name: 'Badge',
      role: 'advisor',
      trade: null,
      level: null,
      certificates: [],
      teamId: null,
      badge: 'SECRETBADGE',
    });
    const { head } = await hub.get<{ head: number }>('/events?limit=1');
    expect(JSON.stringify(await hub.get(`/events?limit=1000&since=${head - 20}`))).not.toContain('SECRETBADGE');
  });

  it('does not turn this PC’s own desk into something else', async () => {
    const desks = await hub.get<{ devices: { id: string; local: boolean }[] }>('/devices');
    const deviceId = desks.devices.find(({ local }) => local)?.id ?? '';
    expect(await command('device.edit', { deviceId, name: 'x', role: 'lounge', bayId: null })).toMatchObject({
      code: 'not-allowed',
    });
    expect(
      await command('device.edit', { deviceId, name: 'Front desk', role: 'dispatcher', bayId: null }),
    ).toMatchObject({ ok: true });
  });
});

describe('signing in', () => {
  it('by PIN, with five tries, not more, and no lock-out of others', async () => {
    const { answer, token } = await admitted('inspector');
    expect(answer).toMatchObject({ ok: true });
    const pad = await hub.connect(token);
    await greet(pad, 'pad-client-1');
    const person = await command('person.save', {
      id: null,
      name: 'Inspector',
      role: 'inspector',
      trade: null,
      level: null,
      certificates: [],
      teamId: null,
      badge: '0012345678',
    });
    const personId = String('answer' in person ? person.answer.personId : '');
    await command('person.setPin', { personId, pin: '4711' });
    const tries = [];
    for (let i = 0; i < 6; i++) tries.push(await pad.emitWithAck('signIn', { personId, pin: '0000', badge: null }));
    expect(tries.slice(0, 5).map((t) => !t.ok && t.code)).toEqual(Array(5).fill('pin-wrong'));
    expect(tries[5]).toMatchObject({ ok: false, code: 'pin-tries' });

    const other = await hub.connect((await admitted('inspector')).token);
    await greet(other, 'pad-client-2');
    expect(await other.emitWithAck('signIn', { personId: null, pin: null, badge: '0012345678' })).toEqual({
      ok: true,
      personId,
    });
    expect(((await greet(other, 'pad-client-2')) as Welcome).identity.personId).toBe(personId);
  });

  it('not on a screen where nobody could sign out again', async () => {
    const lounge = await hub.connect((await admitted('lounge')).token);
    await greet(lounge, 'lounge-signs-in');
    const { ok, ...answer } = await lounge.emitWithAck('signIn', { personId: 'x', pin: '1234', badge: null });
    expect([ok, answer]).toEqual([false, { code: 'not-allowed' }]);
  });

  it('keeps PINs and tokens out of the log and of every row', async () => {
    const { head } = await hub.get<{ head: number }>('/events?limit=1');
    const { events } = await hub.get<{ events: unknown[] }>(`/events?limit=1000&since=${head - 50}`);
    const written = JSON.stringify(events);
    expect(written).not.toContain('"4711"');
    expect(written).not.toContain(hub.apiToken);
    expect(written).toContain('person.pin-set');
  });
});
