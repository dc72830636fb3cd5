import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export type LoopReading = { readonly maxMs: number; readonly p99Ms: number; readonly rssMb: number };
export type BenchHub = {
  readonly url: string;
  readonly apiToken: string;
  readonly deskToken: string;
  /** From the start of the process to its announcement, ms. */
  readonly startMs: number;
  /** The hub's thread since the last reading, or since `forget`. */
  loop: () => Promise<LoopReading>;
  forget: () => void;
  stop: () => Promise<void>;
};

/** The built hub in a process of its own, on the shop's database in `dataDir`. */
export async function startBenchHub(dataDir: string): Promise<BenchHub> {
  const began = performance.now();
  const flags = ['--demo', '--headless', '--lang', 'en', '--host', '127.0.0.1', '--port', '0', '--data', dataDir];
  const watch = ['--import', join(import.meta.dirname, 'loopDelay.ts')];
  const child = spawn(process.execPath, [...watch, join(ROOT, 'out/main/hub.cjs'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (data) => {
      text += data;
      if (text.includes('Ctrl+C')) resolve(text);
    });
    child.stderr?.on('data', (data) => {
      text += data;
    });
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}: ${text}`)));
  });
  const startMs = performance.now() - began;
  const [, url = '', deskToken = ''] = /desk: (\S+?)\/#token=(\S+)/.exec(said) ?? [];
  const [, apiToken = ''] = /API token[^:]*: (\S+)/.exec(said) ?? [];
  return {
    ...{ url, apiToken, deskToken, startMs },
    loop: () =>
      new Promise((resolve) => {
        child.once('message', (reading) => resolve(reading as LoopReading));
        child.send('read');
      }),
    forget: () => void child.send('forget'),
    stop() {
      child.kill('SIGTERM');
      return gone;
    },
  };
}
