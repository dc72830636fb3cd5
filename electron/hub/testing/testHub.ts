import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import type { CommandType, PayloadInput } from '../../../shared/protocol/commands.ts';
import type { CommandAnswer, HubToScreen, ScreenToHub, Waiting, Welcome } from '../../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../../shared/protocol/version.ts';
import { type Hub, silentLog, startHub } from '../index.ts';

export type TestSocket = Socket<HubToScreen, ScreenToHub>;
export type Greeting = Welcome | Waiting | { ok: false; code: string };

/** A real hub with the sample shop, a real database file and a real port, in a folder of its own. */
export async function startTestHub(dataDir = mkdtempSync(join(tmpdir(), 'bayboard-hub-'))) {
  const hub: Hub = await startHub({
    dataDir,
    port: 0,
    host: '127.0.0.1',
    log: silentLog,
    pagesDir: mkdtempSync(join(tmpdir(), 'bayboard-pages-')),
    demo: true,
    freshDemo: false,
    language: 'en',
  });
  const apiToken = hub.addProgram('test');
  const sockets: TestSocket[] = [];
  const counters = new Map<string, number>();

  const request = (path: string, init: RequestInit & { token?: string | null } = {}) => {
    const { token = apiToken, ...rest } = init;
    const headers = { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...rest.headers };
    return fetch(`${hub.url}${path}`, { ...rest, headers });
  };
  const post = (path: string, body: unknown, token?: string | null) =>
    request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      ...(token === undefined ? {} : { token }),
    });

  return {
    hub,
    dataDir,
    apiToken,
    request,
    post,
    /** Reads of the API. */
    get: async <T>(path: string) => (await (await request(`/api/v1${path}`)).json()) as T,
    /** Gives a command as a program; `n` counts by itself per client. */
    async command<T extends CommandType>(type: T, payload: PayloadInput<T>, client = 'test-program') {
      const n = (counters.get(client) ?? 0) + 1;
      counters.set(client, n);
      return (await (await post('/api/v1/commands', { client, n, type, payload })).json()) as CommandAnswer;
    },
    /** A browser's socket, at the door. */
    async connect(token: string | null): Promise<TestSocket> {
      const socket: TestSocket = io(hub.url, {
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        auth: { protocol: PROTOCOL_VERSION, token, version: 'test' },
      });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return socket;
    },
    async close() {
      for (const socket of sockets) socket.disconnect();
      await hub.close();
    },
    async closeAndRemove() {
      await this.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type TestHub = Awaited<ReturnType<typeof startTestHub>>;

/** Says hello; `cursor` and the rest of an earlier life may be given. */
export function greet(
  socket: TestSocket,
  clientId: string,
  held: { view?: string; epoch?: string; cursor?: number } = {},
): Promise<Greeting> {
  const { view = null, epoch = null, cursor = 0 } = held;
  return socket.emitWithAck('hello', { clientId, view, epoch, cursor }) as Promise<Greeting>;
}

/** The next message of a kind that `accepts` takes. */
export function next<E extends keyof HubToScreen>(
  socket: TestSocket,
  event: E,
  accepts: (message: Parameters<HubToScreen[E]>[0]) => boolean = () => true,
): Promise<Parameters<HubToScreen[E]>[0]> {
  return new Promise((resolve) => {
    const listener = ((message: Parameters<HubToScreen[E]>[0]) => {
      if (!accepts(message)) return;
      socket.off(event, listener as never);
      resolve(message);
    }) as never;
    socket.on(event, listener);
  });
}
