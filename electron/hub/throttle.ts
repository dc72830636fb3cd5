import { LIMITS } from '../../shared/protocol/limits.ts';
import { createPace } from './pace.ts';
import type { HubSocket } from './session.ts';

/** What engine.io's websocket transport holds: `ws`, which can stop reading. */
type Reading = { readonly pause: () => void; readonly resume: () => void };

/**
 * Reads no more from a screen that sends too much until its pace allows it (A5): the flood waits in the sender's own pipe,
 * nothing is lost, and nobody else notices. A screen that is not read for longer than a ping may take is gone anyway.
 */
export function throttle(socket: HubSocket): void {
  const pace = createPace(LIMITS.messagesPerSecond);
  const { socket: line } = socket.conn.transport as unknown as { socket: Reading };
  let paused: NodeJS.Timeout | null = null;
  socket.conn.on('packet', () => {
    const wait = pace.spend();
    if (wait === 0 || paused) return;
    line.pause();
    paused = setTimeout(() => {
      paused = null;
      line.resume();
    }, wait);
  });
  socket.on('disconnect', () => void (paused && clearTimeout(paused)));
}
