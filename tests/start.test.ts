import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHubProcess } from './support/hubProcess.ts';

const HUB = join(import.meta.dirname, '..', 'out/main/hub.cjs');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bayboard-start-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Starts the hub where it cannot start; gives its exit code and all it said. */
function start(...flags: string[]) {
  const run = spawnSync(process.execPath, [HUB, '--host', '127.0.0.1', ...flags], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { code: run.status, said: run.stdout + run.stderr };
}
const oneSentence = (said: string) => expect(said.trim().split('\n')).toHaveLength(1);

describe('a start that cannot be: one clear sentence, exit code 1, nothing harmed', () => {
  it('port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { code, said } = start('--port', String(port), '--data', dir, '--lang', 'en');
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is in use`);
    oneSentence(said);
  });

  it('a folder that another hub is using, and that hub goes on', async () => {
    const first = await startHubProcess();
    const { code, said } = start('--port', '0', '--data', first.dataDir, '--lang', 'en');
    expect(code).toBe(1);
    expect(said).toContain('Another Bayboard');
    oneSentence(said);
    expect((await fetch(`${first.url}/status`)).status).toBe(200);
    await first.end();
  });

  it('a folder that cannot be written', () => {
    const file = join(dir, 'file');
    writeFileSync(file, 'x');
    const { code, said } = start('--port', '0', '--data', join(file, 'shop'), '--lang', 'zh-CN');
    expect(code).toBe(1);
    expect(said).toContain('数据文件夹无法写入');
    oneSentence(said);
  });

  it('a database from a newer version', () => {
    const file = join(dir, 'shop.db');
    const future = new Database(file);
    future.pragma('user_version = 999');
    future.close();
    const before = readFileSync(file);
    const { code, said } = start('--port', '0', '--data', dir, '--lang', 'en');
    expect(code).toBe(1);
    expect(said).toContain('newer version');
    oneSentence(said);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('a file that is no database', () => {
    writeFileSync(join(dir, 'shop.db'), 'this is a letter, not a database, and long enough to be looked at');
    const { code, said } = start('--port', '0', '--data', dir, '--lang', 'en');
    expect(code).toBe(1);
    expect(said).toContain('cannot be read, and there is no backup');
    expect(readFileSync(join(dir, 'shop.db'), 'utf8')).toContain('this is a letter');
  });

  it('a flag it does not know', () => {
    const { code, said } = start('--demmo');
    expect(code).toBe(1);
    expect(said).toContain('--demmo');
    oneSentence(said);
  });

  it('tells its flags when asked', () => {
    const { code, said } = start('--help', '--lang', 'en');
    expect(code).toBe(0);
    for (const flag of ['--demo', '--headless', '--port', '--data', '--lang', '--help']) expect(said).toContain(flag);
  });
});
