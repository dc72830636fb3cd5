import { join } from 'node:path';
import { startWatched, type WatchedProcess } from './watchedProcess.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export type BenchHub = Omit<WatchedProcess, 'said'> & {
  readonly url: string;
  readonly apiToken: string;
  readonly deskToken: string;
  /** From the start of the process to its announcement, ms. */
  readonly startMs: number;
};

/** The built hub in a process of its own, on the shop's database in `dataDir`. */
export async function startBenchHub(dataDir: string): Promise<BenchHub> {
  const began = performance.now();
  const flags = ['--demo', '--headless', '--lang', 'en', '--host', '127.0.0.1', '--port', '0', '--data', dataDir];
  const { said, look, stop } = await startWatched([join(ROOT, 'out/main/hub.cjs'), ...flags], 'Ctrl+C');
  const startMs = performance.now() - began;
  const [, url = '', deskToken = ''] = /desk: (\S+?)\/#token=(\S+)/.exec(said) ?? [];
  const [, apiToken = ''] = /API token[^:]*: (\S+)/.exec(said) ?? [];
  return { url, apiToken, deskToken, startMs, look, stop };
}
