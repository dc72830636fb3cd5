import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { rounded } from './figures.ts';

/** How long a process's thread was held up at most, ms, and how much of a hold-up was its own work, a core, the disk. */
export type HeldUp = {
  readonly maxMs: number;
  readonly p99Ms: number;
  readonly ownMs: number;
  readonly coreMs: number;
  readonly diskMs: number;
};
export type WatchedProcess = {
  /** What it had said when it was up. */
  readonly said: string;
  /** Its thread since the last look. */
  look: () => Promise<{ readonly heldUp: HeldUp; readonly rssMb: number }>;
  stop: () => Promise<void>;
};

/** A Node process of this version whose thread is watched from within (loopDelay.ts); up once it has said `word`. */
export async function startWatched(argv: readonly string[], word: string): Promise<WatchedProcess> {
  const watch = ['--import', join(import.meta.dirname, 'loopDelay.ts')];
  const child = spawn(process.execPath, [...watch, ...argv], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (data) => {
      text += data;
      if (text.includes(word)) resolve(text);
    });
    child.stderr?.on('data', (data) => {
      text += data;
    });
    child.once('exit', (code) => reject(new Error(`${argv[0]} ended with ${code}: ${text}`)));
  });
  return {
    said,
    look: () =>
      new Promise((resolve) => {
        child.once('message', (reading) => {
          const { rssMb, ...held } = reading as HeldUp & { rssMb: number };
          const heldUp = Object.fromEntries(Object.entries(held).map(([what, ms]) => [what, rounded(ms)]));
          resolve({ heldUp: heldUp as HeldUp, rssMb: Math.round(rssMb) });
        });
        child.send('read');
      }),
    stop() {
      child.kill('SIGTERM');
      return gone;
    },
  };
}
