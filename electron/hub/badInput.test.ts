import fc from 'fast-check';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_TYPES } from '../../shared/protocol/commands.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { greet, startTestHub, type TestHub, type TestSocket } from './testing/testHub.ts';

let hub: TestHub;
let desk: TestSocket;
let n = 0;

beforeAll(async () => {
  hub = await startTestHub();
  desk = await hub.connect(hub.hub.localToken('dispatcher'));
  await greet(desk, 'bad-client-1');
});
afterAll(() => hub.closeAndRemove());

const head = async () => (await hub.get<{ head: number }>('/events?limit=1')).head;

/** Runs `attack` and checks that the log did not grow and the hub still answers. */
async function leavesNoTrace(attack: () => Promise<void>) {
  const before = await head();
  await attack();
  const { events } = await hub.get<{ events: { kind: string }[] }>(`/events?since=${before}&limit=1000`);
  // the hub goes on looking ahead by itself
  expect(events.filter(({ kind }) => kind !== 'forecast.made')).toEqual([]);
}

const junk = fc.oneof(
  fc.jsonValue(),
  fc.string({ maxLength: 2_000, unit: 'grapheme' }),
  fc.dictionary(fc.constantFrom('visitId', 'operationId', 'id', '__proto__', 'payload', 'at'), fc.jsonValue()),
  fc.constantFrom(
    'x'.repeat(40_000),
    '\u202E\u200B',
    '<img src=x onerror=alert(1)>',
    "'; drop table visit;--",
    -1,
    1e308,
    null,
  ),
);

describe('bad input: a clear error, nothing changed, the hub lives', () => {
  it('payloads of every command, over the API (150 cases)', () =>
    leavesNoTrace(async () => {
      let client = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...COMMAND_TYPES.filter((t) => t !== 'shop.save' && t !== 'device.signOut')),
          junk,
          async (type, payload) => {
            const response = await hub.post('/api/v1/commands', {
              client: `junk-${client++}-0000`,
              n: 1,
              type,
              payload,
            });
            expect([400, 403, 404, 422]).toContain(response.status);
            expect(await response.json()).toMatchObject({ ok: false, code: expect.any(String) });
          },
        ),
        { numRuns: 150, seed: 1 },
      );
    }));

  it('bodies that are no command (80 cases)', () =>
    leavesNoTrace(async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            junk,
            fc.uint8Array({ maxLength: 500 }).map((bytes) => ({ bytes })),
          ),
          async (body) => {
            const response = await hub.post('/api/v1/commands', body);
            expect(response.status).toBe(400);
            expect(await response.json()).toMatchObject({ error: { code: 'bad-message' } });
          },
        ),
        { numRuns: 80, seed: 2 },
      );
    }));

  it('commands over the socket (120 cases)', () =>
    leavesNoTrace(async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...COMMAND_TYPES, 'no.such'), junk, async (type, payload) => {
          if (type === 'shop.save' || type === 'device.signOut') return;
          const answer = await desk.emitWithAck('command', { n: n + 1, type, at: Number.NaN, payload });
          if ('again' in answer) return;
          expect(answer).toMatchObject({ ok: false });
          if (!('ok' in answer && !answer.ok && answer.code === 'bad-message')) n += 1;
        }),
        { numRuns: 120, seed: 3 },
      );
    }));

  it('messages of every kind over the socket (120 cases)', () =>
    leavesNoTrace(async () => {
      const names = ['hello', 'command', 'signIn', 'identify', 'demo'] as const;
      const edges = fc.constantFrom(
        { do: 'set', at: 9e15 },
        { do: 'set', at: -1 },
        { do: 'advance', minutes: 1e9 },
        { do: 'speed', rate: -1 },
        { do: 'speed', rate: 1e9 },
        { deviceId: { toString: null } },
      );
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...names), fc.oneof(junk, edges), async (name, message) => {
          const answer = await desk.timeout(5_000).emitWithAck(name as 'hello', message as never);
          expect(answer).not.toMatchObject({ ok: true });
        }),
        { numRuns: 120, seed: 4 },
      );
      for (const cursor of [Number.NaN, -1, 1e308, '7', null]) desk.emit('pull', { epoch: 7, cursor } as never);
      expect(await greet(desk, 'bad-client-1')).toMatchObject({ ok: true });
    }));

  it('a body of one megabyte', () =>
    leavesNoTrace(async () => {
      const body = JSON.stringify({ client: 'big-client', n: 1, type: 'bay.save', payload: 'x'.repeat(1_000_000) });
      const headers = { 'content-type': 'application/json', connection: 'close' };
      expect((await hub.request('/api/v1/commands', { method: 'POST', body, headers })).status).toBe(413);
    }));

  it('a socket message of one megabyte closes that socket only', () =>
    leavesNoTrace(async () => {
      const flood = await hub.connect(hub.hub.localToken('dispatcher'));
      const closed = new Promise<void>((resolve) => flood.once('disconnect', () => resolve()));
      flood.emit('pull', 'x'.repeat(1_000_000) as never);
      await closed;
      expect(desk.connected).toBe(true);
    }));

  it('no token, a wrong token, a revoked one: on every route', () =>
    leavesNoTrace(async () => {
      const routes = [
        '/visits',
        '/visits/x',
        '/visits/x/events',
        '/operations',
        '/board',
        '/devices',
        '/events',
        '/clock',
        '/clients/x',
      ];
      for (const route of routes) {
        for (const token of [null, 'wrong', '', `${hub.apiToken}x`]) {
          const response = await hub.request(`/api/v1${route}`, { token });
          expect([route, token, response.status]).toEqual([route, token, 401]);
        }
      }
      expect(
        (await hub.post('/api/v1/commands', { client: 'no-token-1', n: 1, type: 'bay.save', payload: {} }, 'wrong'))
          .status,
      ).toBe(401);
      expect((await hub.post('/setup', { choice: 'sample', language: 'en' }, hub.apiToken)).status).toBe(403);
    }));

  it('unknown routes and files outside the pages', async () => {
    for (const path of [
      '/nowhere',
      '/../package.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/../../shop.db',
      '/api/v1/nothing',
      '/shop.db',
    ]) {
      expect([path, (await hub.request(path)).status]).toEqual([path, 404]);
    }
  });

  it('a foreign origin and a foreign host name, by HTTP and by socket', async () => {
    const foreign = await hub.request('/api/v1/visits', { headers: { origin: 'http://evil.example' } });
    expect(foreign.status).toBe(403);
    const { port } = new URL(hub.hub.url);
    const strangers: Record<string, string>[] = [{ origin: 'http://evil.example' }, { host: `evil.example:${port}` }];
    for (const extraHeaders of strangers) {
      const socket = io(hub.hub.url, {
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        extraHeaders,
        auth: { protocol: PROTOCOL_VERSION, token: null, version: 'test' },
      });
      await new Promise<void>((resolve, reject) => {
        socket.once('connect_error', () => resolve());
        socket.once('connect', () => reject(new Error('let in')));
      });
      socket.disconnect();
    }
  });

  it('an old protocol version is told so', async () => {
    const socket = io(hub.hub.url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: { protocol: PROTOCOL_VERSION - 1, token: null, version: 'test' },
    });
    const error = await new Promise<Error>((resolve) => socket.once('connect_error', resolve));
    expect(error.message).toBe('protocol-old');
    socket.disconnect();
  });
});
