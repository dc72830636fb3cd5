import { io } from 'socket.io-client';
import { type ErrorCode, WIRE_ERROR_CODES } from '../../shared/protocol/errors.ts';
import type { HubToScreen, ScreenToHub } from '../../shared/protocol/messages.ts';

/** Messages that are answered: name → what is asked, what comes back. */
type Asked = {
  [E in keyof ScreenToHub as Parameters<ScreenToHub[E]>['length'] extends 2 ? E : never]: Parameters<
    ScreenToHub[E]
  > extends [infer M, (answer: infer A) => void]
    ? { message: M; answer: A }
    : never;
};

/** What one connection tells its owner. After `down` it says nothing more. */
export type WireEvents = HubToScreen & {
  up: () => void;
  /** Ended or never came up; `code` when the hub said why. */
  down: (code: ErrorCode | null) => void;
};

/** One connection to the hub, from its opening to its end; a new one is made for every try. */
export interface Wire {
  /** Rejects when no answer came within `withinMs`, or the connection is not up or ends. Nothing is ever sent later (S1). */
  ask: <E extends keyof Asked>(event: E, message: Asked[E]['message'], withinMs: number) => Promise<Asked[E]['answer']>;
  pull: (message: { epoch: string | null; cursor: number }) => void;
  close: () => void;
}

type Handshake = { protocol: number; token: string | null; version: string };
export type OpenWire = (handshake: Handshake, events: WireEvents) => Wire;

const isCode = (text: unknown): text is ErrorCode => (WIRE_ERROR_CODES as readonly unknown[]).includes(text);

const HUB_EVENTS = [
  'delta',
  'snapshot',
  'head',
  'clock',
  'admitted',
  'identity',
  'presence',
  'hub',
  'identify',
  'bye',
] as const;

/**
 * Socket.IO as an ordered, framed pipe. Its own reconnecting and its offline buffer are switched off: one state machine
 * decides when to try again, and a packet that could not leave at once never leaves (S1).
 */
export function socketWire(url: string): OpenWire {
  return (handshake, events) => {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      timeout: 10_000,
      auth: handshake,
    });
    let over = false;

    function end(code: ErrorCode | null) {
      if (over) return;
      over = true;
      socket.sendBuffer = [];
      socket.disconnect();
      events.down(code);
    }

    socket.on('connect', () => !over && events.up());
    socket.on('connect_error', (error) => end(isCode(error.message) ? error.message : null));
    socket.on('disconnect', () => end(null));
    for (const event of HUB_EVENTS) {
      const hear = events[event] as (message: unknown) => void;
      socket.on(event, (message: unknown) => !over && hear(message));
    }

    return {
      async ask(event, message, withinMs) {
        if (over || !socket.connected) throw new Error('not connected');
        const answer = socket.timeout(withinMs).emitWithAck(event, message);
        // The engine may know already that the line is dead; then the packet was put aside instead of sent.
        if (socket.sendBuffer.length > 0) end(null);
        return answer;
      },
      pull(message) {
        if (!over && socket.connected) socket.emit('pull', message);
      },
      close() {
        over = true;
        socket.sendBuffer = [];
        socket.disconnect();
      },
    };
  };
}
