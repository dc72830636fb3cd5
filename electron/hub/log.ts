import { join } from 'node:path';
import pino from 'pino';
import { createStream } from 'rotating-file-stream';

export type Log = pino.Logger;

const SECRET = ['pin', '*.pin', 'payload.pin', 'token', '*.token', 'phone', '*.phone', '*.*.phone', 'authorization'];

/** The hub's log: JSON lines in `dir`, rotated, with PINs, tokens and phones left out. */
export function createLog(dir: string): Log {
  const stream = createStream('hub.log', { path: join(dir, 'log'), size: '5M', maxFiles: 10 });
  // A full disk must not take the hub down with its log; the disk itself is reported by the command that fails on it.
  stream.on('error', () => undefined);
  return pino({ redact: { paths: SECRET, remove: true }, base: undefined }, stream);
}

/** For tests and tools that keep no log. */
export const silentLog: Log = pino({ level: 'silent' });
