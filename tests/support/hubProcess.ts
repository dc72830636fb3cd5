import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export type HubProcess = {
  readonly url: string;
  readonly port: number;
  readonly deskToken: string;
  readonly apiToken: string;
  readonly dataDir: string;
  /** As a power switch would. Resolves when the process is gone. */
  kill: () => Promise<void>;
  /** As Ctrl+C would. */
  stop: () => Promise<void>;
  /** Stops it and removes its folder. */
  end: () => Promise<void>;
};

/** The built hub in a process of its own: sample shop, loopback, a folder of its own unless one is given. */
export async function startHubProcess(at: { dataDir?: string; port?: number } = {}): Promise<HubProcess> {
  const dataDir = at.dataDir ?? mkdtempSync(join(tmpdir(), 'bayboard-'));
  const flags = [
    '--demo',
    '--headless',
    '--lang',
    'en',
    '--host',
    '127.0.0.1',
    '--port',
    String(at.port ?? 0),
    '--data',
    dataDir,
  ];
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
    child.stdout?.on('data', (data) => {
      said += data;
      if (said.includes('Ctrl+C')) resolve(said);
    });
    child.stderr?.on('data', (data) => {
      said += data;
    });
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}: ${said}`)));
  });
}
