// @vitest-environment node
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import type { HubToScreen, ScreenToHub } from '../../shared/protocol/messages.ts';
import { socketWire, type Wire, type WireEvents } from './wire.ts';

let http: HttpServer;
let hub: Server<ScreenToHub, HubToScreen>;
let url = '';
const wires: Wire[] = [];
const HELLO = { clientId: 'client-one', view: null, epoch: null, cursor: 0 };

beforeEach(async () => {
  http = createServer();
  hub = new Server(http, { transports: ['websocket'] });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const wire of wires.splice(0)) wire.close();
  await hub.close();
});

function open() {
  const events = {
    up: vi.fn(),
    down: vi.fn<(code: ErrorCode | null) => void>(),
    identity: vi.fn(),
    head: vi.fn(),
  };
  const silent = {
    delta() {},
    snapshot() {},
    clock() {},
    admitted() {},
    presence() {},
    hub() {},
    identify() {},
    bye() {},
  };
  const all: WireEvents = { ...silent, ...events };
  const wire = socketWire(url)({ protocol: 1, token: 'secret', version: '1' }, all);
  wires.push(wire);
  return { wire, ...events };
}
const soon = { timeout: 5_000, interval: 5 };

describe('a connection to a real socket server', () => {
  it('shakes hands with the token, asks and is told', async () => {
    hub.on('connection', (socket) => {
      socket.on('hello', (message, ack) => {
        socket.emit('identity');
        ack({ ok: false, code: message.clientId === 'client-one' ? 'hub-busy' : 'hub-error' });
      });
    });
    const auth = new Promise((resolve) => {
      hub.use((socket, next) => {
        resolve(socket.handshake.auth);
        next();
      });
    });
    const { wire, up, identity } = open();
    await vi.waitFor(() => expect(up).toHaveBeenCalled(), soon);
    expect(await auth).toEqual({ protocol: 1, token: 'secret', version: '1' });
    expect(await wire.ask('hello', HELLO, 2_000)).toEqual({ ok: false, code: 'hub-busy' });
    expect(identity).toHaveBeenCalledTimes(1);
  });

  it('says why it was turned away', async () => {
    hub.use((_socket, next) => next(new Error('protocol-old')));
    const { up, down } = open();
    await vi.waitFor(() => expect(down).toHaveBeenCalledWith('protocol-old'), soon);
    expect(up).not.toHaveBeenCalled();
  });

  it('says that nobody is there', async () => {
    await hub.close();
    const { down } = open();
    await vi.waitFor(() => expect(down).toHaveBeenCalledWith(null), soon);
  });

  it('gives up a question when the line ends, at once, and says so once', async () => {
    hub.on('connection', (socket) => {
      socket.on('hello', () => socket.disconnect(true));
    });
    const { wire, up, down } = open();
    await vi.waitFor(() => expect(up).toHaveBeenCalled(), soon);
    await expect(wire.ask('hello', HELLO, 60_000)).rejects.toThrow();
    expect(down).toHaveBeenCalledTimes(1);
  });

  it('gives up a question that is not answered in time', async () => {
    const { wire, up } = open();
    await vi.waitFor(() => expect(up).toHaveBeenCalled(), soon);
    await expect(wire.ask('hello', HELLO, 20)).rejects.toThrow();
  });

  it('S1: what could not leave at once never leaves', async () => {
    const heard = vi.fn();
    hub.on('connection', (socket) => {
      socket.onAny(heard);
    });
    const { wire, up } = open();
    await expect(wire.ask('command', { n: 1 }, 1_000)).rejects.toThrow('not connected');
    await vi.waitFor(() => expect(up).toHaveBeenCalled(), soon);
    await expect(wire.ask('hello', HELLO, 20)).rejects.toThrow();
    expect(heard.mock.calls.map(([event]) => event)).toEqual(['hello']);
  });

  it('is silent after it was closed', async () => {
    const { wire, up, down, head } = open();
    await vi.waitFor(() => expect(up).toHaveBeenCalled(), soon);
    wire.close();
    hub.emit('head', { view: '', epoch: '', seq: 0, clock: { now: 0, rate: 1, playing: false } });
    await vi.waitFor(() => expect(hub.sockets.sockets.size).toBe(0), soon);
    await expect(wire.ask('hello', HELLO, 1_000)).rejects.toThrow();
    expect(head).not.toHaveBeenCalled();
    expect(down).not.toHaveBeenCalled();
  });
});
