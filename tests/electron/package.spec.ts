import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');
const work = join(tmpdir(), `bayboard-package-${process.pid}`);
const MOST_BYTES = 15 * 1024 * 1024;

/** Folder with our files, and the program, as electron-builder lays them on this system. */
const [resources = '', program = ''] =
  {
    win32: ['win-unpacked/resources', 'win-unpacked/Bayboard.exe'],
    linux: ['linux-unpacked/resources', 'linux-unpacked/bayboard'],
  }[String(process.platform)]?.map((path) => join(work, path)) ?? [];

test.describe('the packaged program', () => {
  test.skip(!program, 'only where the folder to start from is known');
  let app: ChildProcess | undefined;

  test.beforeAll(() => {
    test.setTimeout(180_000);
    const args = [join(root, 'scripts/package.mjs'), '--dir', `-c.directories.output=${work}`];
    const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect(run.status, run.stdout + run.stderr).toBe(0);
  });

  test.afterAll(async () => {
    const ended = app && app.exitCode === null ? new Promise((resolve) => app?.once('close', resolve)) : undefined;
    app?.kill('SIGKILL');
    await ended;
    rmSync(work, { recursive: true, force: true });
  });

  test('carries less than 15 MB of ours beside Electron', () => {
    expect(bytesIn(resources)).toBeLessThan(MOST_BYTES);
  });

  test('has its fuses set: no plain Node, no inspector, encrypted cookies, only its own checked archive', () => {
    const binary = readFileSync(program);
    const wire = binary.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
    expect(wire).toBeGreaterThan(0);
    // after the 32 letters come the version, the number of fuses, and one digit a fuse in Electron's order
    expect(binary.toString('latin1', wire + 34, wire + 40)).toBe('010011');
  });

  test('starts, opens its window on the hub, and the hub answers', async () => {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [];
    const looking = await freePort();
    const args = [
      ...asRoot,
      `--remote-debugging-port=${looking}`,
      '--demo',
      '--port=0',
      `--data=${join(work, 'data')}`,
    ];
    app = spawn(program, args, { stdio: 'ignore' });
    const page = await firstPage(looking);
    expect((await fetch(new URL('/', page))).status).toBe(200);
  });
});

/** The address the program's first window shows, once it shows one of the hub's pages. */
async function firstPage(debuggingPort: number): Promise<string> {
  let address = '';
  const look = async () => {
    const answer = await fetch(`http://127.0.0.1:${debuggingPort}/json`).catch(() => undefined);
    const targets = ((await answer?.json()) ?? []) as { type: string; url: string }[];
    address = targets.find(({ type }) => type === 'page')?.url ?? '';
    return address;
  };
  await expect.poll(look, { timeout: 30_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
  return address;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function bytesIn(path: string): number {
  const stat = statSync(path);
  return stat.isFile() ? stat.size : readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}
