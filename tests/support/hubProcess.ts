import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySample } from './sampleTemplate.ts';

/** A hub that has not said so by then will not come up any more; less than a test may take, which would leave it behind. */
const UP_WITHIN_MS = 45_000;

const ROOT = join(import.meta.dirname, '..', '..');

export type HubProcess = {
  readonly url: string;
  readonly port: number;
  readonly deskToken: string;
  readonly apiToken: string;
  readonly dataDir: string;
  readonly pid: number;
  /** As a power switch would. Resolves when the process is gone. */
  kill: () => Promise<void>;
  /** As Ctrl+C would. */
  stop: () => Promise<void>;
  /** Stops it and removes its folder. */
  end: () => Promise<void>;
};

/**
 * The built hub in a process of its own, on loopback: the sample shop in a folder of its own, or the shop in the folder
 * that is given.
 */
export async function startHubProcess(at: { dataDir?: string; port?: number } = {}): Promise<HubProcess> {
  const dataDir = at.dataDir ?? (await sampleFolder());
  const wasHere = ['shop.db', 'backups'].some((name) => existsSync(join(dataDir, name)));
  if (!wasHere) await copySampleInto(dataDir);
  return run(dataDir, at.port ?? 0);
}

/** A hub on an empty folder, as on the day it is installed: no shop yet, and no token for programs. */
export async function startNewHub(): Promise<HubProcess> {
  return run(mkdtempSync(join(tmpdir(), 'bayboard-')), 0, []);
}

/** The sample shop in this folder. */
export function copySampleInto(dataDir: string): Promise<void> {
  return copySample(dataDir, seed);
}

/** A new data folder that holds the sample shop, for whatever program is to be started on it. */
export async function sampleFolder(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bayboard-'));
  await copySampleInto(dataDir);
  return dataDir;
}

async function seed(dataDir: string): Promise<void> {
  await (await run(dataDir, 0)).stop();
}

async function run(dataDir: string, port: number, mode: readonly string[] = ['--demo']): Promise<HubProcess> {
  const where = ['--host', '127.0.0.1', '--port', String(port), '--data', dataDir];
  const flags = [...mode, '--headless', '--lang', 'en', ...where];
  const child = spawn(process.execPath, [join(ROOT, 'out/main/hub.cjs'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = await untilUp(child);
  const [, url = '', deskToken = ''] = /desk: (\S+?)\/#token=(\S+)/.exec(said) ?? [];
  const [, apiToken = ''] = /API token[^:]*: (\S+)/.exec(said) ?? [];
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const signal = (name: NodeJS.Signals) => () => {
    child.kill(name);
    return gone;
  };
  const stop = signal('SIGTERM');
  return {
    url,
    port: Number(new URL(url).port),
    deskToken,
    apiToken,
    dataDir,
    pid: child.pid ?? 0,
    kill: signal('SIGKILL'),
    stop,
    async end() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function untilUp(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the hub was not up after ${UP_WITHIN_MS / 1_000} s: ${said}`));
    }, UP_WITHIN_MS);
    child.stdout?.on('data', (data) => {
      said += data;
      if (!said.includes('Ctrl+C')) return;
      clearTimeout(limit);
      resolve(said);
    });
    child.stderr?.on('data', (data) => {
      said += data;
    });
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`the hub ended with ${code}: ${said}`));
    });
  });
}
