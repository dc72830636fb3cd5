import { io, type Socket } from 'socket.io-client';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';

/** A screen's line as far as a measurement needs it: what has come, and when. */
export type ScreenLine = {
  readonly socket: Socket;
  /** Resolves with the time (ms, performance.now) at which a change up to `seq` had come. */
  readonly until: (seq: number) => Promise<number>;
  /** The last change that came. */
  readonly last: () => unknown;
  readonly close: () => void;
};

type Heard = { readonly to?: number; readonly seq?: number };

/** Opens a line with a token; on a hub it says hello and is live when this resolves. */
export async function openLine(url: string, token: string | null, hello: boolean, i: number): Promise<ScreenLine> {
  const auth = { protocol: PROTOCOL_VERSION, token, version: 'bench' };
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  let cursor = 0;
  let last: unknown = null;
  let waiting: { seq: number; tell: (at: number) => void }[] = [];
  const heard = (to: number) => {
    cursor = Math.max(cursor, to);
    const at = performance.now();
    waiting = waiting.filter(({ seq, tell }) => {
      if (seq > cursor) return true;
      tell(at);
      return false;
    });
  };
  socket.on('delta', (delta: Heard & object) => {
    last = delta;
    heard(delta.to ?? 0);
  });
  socket.on('snapshot', (part: Heard & { last: boolean }) => {
    if (part.last) heard(part.to ?? 0);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
  if (hello) {
    const asked = { clientId: `bench-line-${i}`, view: null, epoch: null, cursor: 0 };
    const welcome = (await socket.timeout(30_000).emitWithAck('hello', asked)) as { ok: boolean };
    if (!welcome.ok) throw new Error(`not welcome: ${JSON.stringify(welcome)}`);
  }
  return {
    socket,
    until: (seq) =>
      seq <= cursor
        ? Promise.resolve(performance.now())
        : new Promise((tell) => {
            waiting.push({ seq, tell });
          }),
    last: () => last,
    close: () => void socket.disconnect(),
  };
}
