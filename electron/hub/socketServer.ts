import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { type HubToScreen, handshake, type ScreenToHub } from '../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { Core } from './core.ts';
import type { Demo } from './demo/demo.ts';
import { listenToDesk } from './deskMessages.ts';
import { isOwnRequest } from './originGuard.ts';
import { createSession, headOf, type Session } from './session.ts';

export type SocketServer = {
  /** All screens say hello again: the day turned, the shop was set up. */
  refreshAll: () => void;
  sendClock: () => void;
  close: () => Promise<void>;
};

/** Socket.IO as an ordered, framed pipe and nothing more: order, durability and recovery are ours (S1, S4, S6). */
export function createSocketServer(http: HttpServer, core: Core, demo: Demo): SocketServer {
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

  io.use((socket, next) => {
    const shaken = handshake.safeParse(socket.handshake.auth);
    if (!shaken.success) next(new Error('bad-message'));
    else if (shaken.data.protocol !== PROTOCOL_VERSION) next(new Error('protocol-old'));
    else next();
  });

  io.on('connection', (socket) => {
    const { token, version } = handshake.parse(socket.handshake.auth);
    const address = socket.handshake.address.replace(/^::ffff:/, '');
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
      if (presenceTimer) clearTimeout(presenceTimer);
      io.emit('bye', { code: 'hub-closing' });
      await io.close();
    },
  };
}
