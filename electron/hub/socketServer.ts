import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { type HubToScreen, handshake, type ScreenToHub } from '../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { Core } from './core.ts';
import type { Demo } from './demo/demo.ts';
import { listenToDesk } from './deskMessages.ts';
import { createDoor, guardConnections } from './door.ts';
import { isOwnRequest } from './originGuard.ts';
import { createSession, type HubSocket, headOf, type Session } from './session.ts';
import { throttle } from './throttle.ts';

export type SocketServer = {
  /** All screens say hello again: the day turned, the shop was set up. */
  refreshAll: () => void;
  sendClock: () => void;
  close: () => Promise<void>;
};

/** Socket.IO as an ordered, framed pipe and nothing more: order, durability and recovery are ours (S1, S4, S6). */
export function createSocketServer(http: HttpServer, core: Core, demo: Demo): SocketServer {
  guardConnections(http);
  const io = new Server<ScreenToHub, HubToScreen>(http, {
    transports: ['websocket'],
    perMessageDeflate: false,
    serveClient: false,
    pingInterval: LIMITS.pingMs,
    pingTimeout: LIMITS.pingMs,
    maxHttpBufferSize: LIMITS.messageBytes,
    connectTimeout: 10_000,
    allowRequest: (request, callback) => callback(null, isOwnRequest(request.headers)),
  });
  const sessions = new Map<string, Session>();
  const strangers = createDoor(LIMITS.strangersPerAddress);

  io.use((socket, next) => {
    const refused = refusalAt(socket);
    next(refused === null ? undefined : new Error(refused));
  });

  /** Why this one may not come in, or null. Whoever has no token, or a wrong one, shares its address's places (A5). */
  const refusalAt = (socket: HubSocket): ErrorCode | null => {
    const shaken = handshake.safeParse(socket.handshake.auth);
    if (!shaken.success) return 'bad-message';
    if (shaken.data.protocol !== PROTOCOL_VERSION) return 'protocol-old';
    const { token } = shaken.data;
    if (token !== null && core.deviceOfToken(token)) return null;
    const address = addressOf(socket);
    if (token !== null && core.wrongTokens.take(address) !== null) return 'too-fast';
    const leave = strangers.enter(address);
    if (!leave) return 'hub-busy';
    socket.conn.once('close', leave);
    return null;
  };

  io.on('connection', (socket) => {
    const { token, version } = handshake.parse(socket.handshake.auth);
    const address = addressOf(socket);
    throttle(socket);
    const session = createSession(core, socket, token, address);
    sessions.set(socket.id, session);
    const { deviceId } = session;
    const id = deviceId();
    if (id !== null) {
      core.screens.add({
        socketId: socket.id,
        deviceId: id,
        address,
        version,
        state: session.state,
        refresh: session.refresh,
        drop: () => {
          socket.emit('bye', { code: 'token-revoked' });
          socket.disconnect(true);
        },
        identify: () => void socket.emit('identify'),
      });
    }
    listenToDesk(core, session, demo);
    socket.on('disconnect', () => {
      sessions.delete(socket.id);
      core.screens.remove(socket.id);
      core.wire.presenceChanged();
    });
  });

  core.wire.send = (view, delta) => {
    io.to(view.key).emit('delta', delta);
    for (const session of sessions.values()) if (session.viewKey() === view.key) session.checkBackpressure();
  };

  const presence = () => core.screens.presence(core.devices(), core.waitingRoom.list());
  let presenceTimer: NodeJS.Timeout | null = null;
  core.wire.presenceChanged = () => {
    presenceTimer ??= setTimeout(() => {
      presenceTimer = null;
      const now = presence();
      for (const session of sessions.values())
        if (session.role() === 'dispatcher') session.socket.emit('presence', now);
    }, 100);
  };

  core.state.tell.changed = () => {
    for (const session of sessions.values()) {
      const role = session.role();
      if (role !== null) session.socket.emit('hub', core.state.for(role));
    }
  };

  const sendHeads = () => {
    for (const view of core.registry.all()) io.to(view.key).volatile.emit('head', headOf(core, view));
    core.registry.prune((key) => (io.sockets.adapter.rooms.get(key)?.size ?? 0) > 0);
    core.wire.presenceChanged();
  };
  const heart = setInterval(sendHeads, LIMITS.headEveryMs);

  return {
    refreshAll: () => void io.emit('identity'),
    sendClock: () => void io.emit('clock', core.clock.reading()),
    async close() {
      clearInterval(heart);
      // screens that leave from here on change nothing that anybody could still be told
      core.wire.presenceChanged = () => undefined;
      core.state.tell.changed = () => undefined;
      if (presenceTimer) clearTimeout(presenceTimer);
      io.emit('bye', { code: 'hub-closing' });
      await io.close();
    },
  };
}

function addressOf(socket: HubSocket): string {
  return socket.handshake.address.replace(/^::ffff:/, '');
}
