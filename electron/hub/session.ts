import type { Socket } from 'socket.io';
import type { Actor } from '../../shared/domain/decision.ts';
import type { Device } from '../../shared/domain/model.screens.ts';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import {
  type CommandAnswer,
  type Hello,
  type HubToScreen,
  hello,
  type ScreenState,
  type ScreenToHub,
  type Waiting,
  type Welcome,
} from '../../shared/protocol/messages.ts';
import type { View } from '../../shared/views/viewKeys.ts';
import { actorOf } from './actorOf.ts';
import type { Core } from './core.ts';
import { createPace } from './pace.ts';
import type { LiveView } from './views/liveView.ts';

export type HubSocket = Socket<ScreenToHub, HubToScreen>;

export type Session = {
  readonly socket: HubSocket;
  readonly deviceId: () => string | null;
  readonly role: () => Device['role'] | null;
  readonly state: () => ScreenState;
  readonly viewKey: () => string | null;
  /** Somebody uses the screen (A3). */
  readonly touched: () => void;
  /** Takes a screen that does not read out of its room (S6); one catch-up follows when it has drained. */
  readonly checkBackpressure: () => void;
  /** The day turned or the screen's job changed: it has to say hello again. */
  readonly refresh: () => void;
};

/** One screen's connection: at the door → live ↔ behind. Every step is synchronous (S5). */
export function createSession(core: Core, socket: HubSocket, token: string | null, address: string): Session {
  let device: Device | undefined = token === null ? undefined : core.deviceOfToken(token);
  let clientId: string | null = null;
  let live: LiveView | null = null;
  let behind = false;
  let greetedAt = 0;
  const pace = createPace(LIMITS.commandsPerSecond);
  const greetings = createPace(LIMITS.greetingsPerSecond, LIMITS.greetingsPerSecond * 5);
  /** A socket that never says who it is takes no place for long (A5). */
  const silent = setTimeout(() => socket.disconnect(true), LIMITS.helloWithinMs);

  const viewOf = ({ role, bayId }: Device): View => ({ role, bayId, day: core.today() });

  const join = (view: LiveView, epoch: string | null, cursor: number, held: string | null) => {
    if (live && live.key !== view.key) void socket.leave(live.key);
    live = view;
    behind = false;
    const handover = view.handover(epoch, cursor, held);
    if ('snapshot' in handover) for (const part of handover.snapshot) socket.emit('snapshot', part);
    if ('delta' in handover) socket.emit('delta', handover.delta);
    void socket.join(view.key);
    socket.emit('hub', core.state.for(view.view.role));
  };

  const greet = (message: Hello): Welcome | Waiting | { ok: false; code: ErrorCode } => {
    if (token !== null && !device) return { ok: false, code: 'token-unknown' };
    if (!device) return wait();
    device = core.device(device.id);
    if (!device || device.revoked) return { ok: false, code: 'token-revoked' };
    if (!core.isSetUp() && !device.local) return { ok: false, code: 'hub-busy' };
    clientId = message.clientId;
    greetedAt = core.clock.now();
    core.idle.arrives(device.id, core.idleMs(device.role));
    const view = core.registry.open(viewOf(device));
    const welcome: Welcome = {
      ok: true,
      epoch: core.epoch(),
      view: view.key,
      lastN: core.lastN(clientId),
      clock: core.clock.reading(),
      identity: {
        deviceId: device.id,
        deviceName: device.name,
        role: device.role,
        bayId: device.bayId,
        personId: device.personId,
        demo: core.isSample(),
      },
      language: core.language(),
    };
    queueMicrotask(() => core.wire.presenceChanged());
    join(view, message.epoch, message.cursor, message.view);
    return welcome;
  };

  const wait = (): Waiting | { ok: false; code: ErrorCode } => {
    const browser = String(socket.handshake.headers['user-agent'] ?? '').slice(0, 200);
    const admit = (given: string) => void socket.emit('admitted', { token: given });
    const turnAway = () => {
      socket.emit('bye', { code: 'hub-busy' });
      socket.disconnect(true);
    };
    const place = core.waitingRoom.enter(socket.id, { address, browser, admit, turnAway });
    if (!place) return { ok: false, code: 'hub-busy' };
    return { ok: false, waiting: true, ...place, clock: core.clock.reading() };
  };

  const actor = (): Actor | null => {
    const now = device && core.device(device.id);
    return !now || now.revoked ? null : actorOf(core, now);
  };

  /** `late`: a tap from before this screen came back. */
  const touched = (late: boolean) => {
    if (device) core.idle.touched(device.id, core.idleMs(device.role), late);
  };

  const command = async (raw: unknown): Promise<CommandAnswer> => {
    const n = typeof (raw as { n?: unknown } | null)?.n === 'number' ? (raw as { n: number }).n : 0;
    const asking = actor();
    if (!asking || clientId === null) return { n, ok: false, code: 'token-unknown' };
    if (!pace.take()) return { n, again: true };
    const release = await core.prepare(raw, asking);
    try {
      // making ready may have taken a while: what counts is who is here now (A1)
      const who = actor();
      if (!who) return { n, ok: false, code: 'token-revoked' };
      touched(Number((raw as { at?: unknown }).at ?? greetedAt) < greetedAt);
      return core.bus.run({ clientId, ownerId: who.deviceId as string, actor: who }, raw);
    } finally {
      release();
    }
  };

  socket.on('hello', (message, ack) => {
    if (typeof ack !== 'function') return;
    const parsed = hello.safeParse(message);
    if (!parsed.success) return ack({ ok: false, code: 'bad-message' });
    if (!greetings.take()) return ack({ ok: false, code: 'too-fast' });
    try {
      const answer = greet(parsed.data);
      if (answer.ok || 'waiting' in answer) clearTimeout(silent);
      ack(answer);
    } catch (error) {
      core.faults.met(error);
      core.log.error({ err: error }, 'hello failed');
      ack({ ok: false, code: 'hub-error' });
    }
  });
  socket.on('command', (message, ack) => {
    if (typeof ack !== 'function') return;
    command(message).then(ack, (error: unknown) => {
      core.log.error({ err: error }, 'command failed outside its transaction');
      ack({ n: 0, ok: false, code: 'hub-error' });
    });
  });
  socket.on('pull', (message) => {
    if (!live || !device || !greetings.take()) return;
    const cursor = Number.isSafeInteger(message?.cursor) ? message.cursor : 0;
    try {
      join(core.registry.open(live.view), typeof message?.epoch === 'string' ? message.epoch : null, cursor, live.key);
    } catch (error) {
      core.faults.met(error);
      core.log.error({ err: error }, 'pull failed');
    }
  });
  socket.conn.on('drain', () => {
    if (behind && live && unsent(socket).packets === 0) {
      behind = false;
      socket.emit('head', headOf(core, core.registry.open(live.view)));
      void socket.join(live.key);
      core.wire.presenceChanged();
    }
  });
  socket.on('disconnect', () => {
    clearTimeout(silent);
    core.waitingRoom.leave(socket.id);
  });

  return {
    socket,
    touched: () => touched(false),
    deviceId: () => device?.id ?? null,
    role: () => device?.role ?? null,
    state: () => (behind ? 'behind' : 'live'),
    viewKey: () => live?.key ?? null,
    checkBackpressure() {
      if (behind || !live) return;
      const { packets, bytes } = unsent(socket);
      if (packets <= LIMITS.unsentPackets && bytes <= LIMITS.unsentBytes) return;
      behind = true;
      void socket.leave(live.key);
      core.wire.presenceChanged();
    },
    refresh() {
      // what it may see follows from what it is now, not from when it chooses to ask again
      if (live) void socket.leave(live.key);
      live = null;
      device = device && core.device(device.id);
      socket.emit('identity');
    },
  };
}

/** What the screen has not read yet. The engine's buffer tells; the socket's own `bufferedAmount` does not. */
function unsent(socket: HubSocket): { packets: number; bytes: number } {
  const { writeBuffer } = socket.conn as unknown as { writeBuffer: readonly { data?: unknown }[] };
  const bytes = writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);
  return { packets: writeBuffer.length, bytes };
}

export function headOf(core: Core, view: LiveView) {
  return { view: view.key, epoch: core.epoch(), seq: view.head(), clock: core.clock.reading() };
}
