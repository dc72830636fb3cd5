import { io } from 'socket.io-client';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { BenchHub } from './benchHub.ts';

/** A new screen at the dispatcher's desk: from connecting to the last part of its first snapshot. @returns rows. */
export async function readSnapshot({ url, deskToken }: BenchHub): Promise<number> {
  const socket = io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { protocol: PROTOCOL_VERSION, token: deskToken, version: 'bench' },
  });
  let rows = 0;
  const whole = new Promise<void>((resolve) => {
    socket.on('snapshot', ({ puts, last }: { puts: unknown[]; last: boolean }) => {
      rows += puts.length;
      if (last) resolve();
    });
  });
  await new Promise((resolve) => socket.once('connect', () => resolve(undefined)));
  await socket.emitWithAck('hello', { clientId: `bench-${performance.now()}`, view: null, epoch: null, cursor: 0 });
  socket.emit('pull', { epoch: null, cursor: 0 });
  await whole;
  socket.disconnect();
  return rows;
}
