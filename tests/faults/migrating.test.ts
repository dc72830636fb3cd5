import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { backupsIn } from '../../db/backupName.ts';
import { checkWhole } from '../../db/damage.ts';
import { random } from '../support/random.ts';
import { howMany, report } from './scale.ts';

const KILLS = howMany(6, 60);
const ROWS = howMany(20_000, 200_000);
/** Kills come so long after the copy at most, ms. */
const MIGRATING_MS = howMany(40, 150);
const UP_WITHIN_MS = 60_000;
const ROOT = join(import.meta.dirname, '..', '..');
const MIGRATIONS = join(ROOT, 'db/migrations');
const files = readdirSync(MIGRATIONS)
  .filter((name) => name.endsWith('.sql'))
  .sort();

/** A shop of the first release, with something in it for every later schema to rebuild. */
function makeOld(file: string): void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  const [name = ''] = files;
  const sql = readFileSync(join(MIGRATIONS, name), 'utf8').replaceAll('\r\n', '\n');
  for (const statement of sql.split('--> statement-breakpoint')) db.exec(statement);
  db.exec('create table migration (n integer primary key, name text not null, hash text not null)');
  db.prepare('insert into migration values (0, ?, ?)').run(name, createHash('sha256').update(sql).digest('hex'));
  db.pragma('user_version = 1');
  const event = db.prepare(
    `insert into event (kind, recorded_at, happened_at, data, changes) values ('device.signedIn', ?, ?, '{}', '[]')`,
  );
  const answer = db.prepare(`insert into command_result (client_id, n, answer, at) values ('client', ?, '{}', 1)`);
  db.transaction(() => {
    for (let n = 1; n <= ROWS; n++) {
      event.run(n, n);
      answer.run(n);
    }
  })();
  db.close();
}

/** What is there now: the schema's version, and everything that names it. */
function stateOf(file: string) {
  const db = new Database(file, { readonly: true });
  const state = {
    version: db.pragma('user_version', { simple: true }) as number,
    migrations: db.prepare('select count(*) from migration').pluck().get() as number,
    events: db.prepare(`select count(*) from event where kind = 'device.signedIn'`).pluck().get() as number,
    schema: (
      db.prepare(`select sql from sqlite_master where sql is not null order by name`).pluck().all() as string[]
    ).join(),
    check: db.pragma('quick_check(1)', { simple: true }),
  };
  db.close();
  return state;
}

it(`row 18: killed ${KILLS} times over its migrations: one schema or the next, never half`, {
  timeout: 60_000 + KILLS * 10_000,
}, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'bayboard-migrating-'));
  const old = join(dir, 'old.db');
  makeOld(old);
  const dice = random(18);
  const seen: Record<number, number> = {};
  const schemas = new Map<number, string>();
  try {
    const span = await howLongAStartTakes(old, dir);
    for (let kill = 0; kill < KILLS; kill++) {
      const dataDir = mkdtempSync(join(dir, 'kill-'));
      const file = join(dataDir, 'shop.db');
      copy(old, file);
      // every other kill comes once the copy before the migrations is made, and so among them
      await startAndKill(
        dataDir,
        kill % 2 === 0 ? pause(dice.below(span)) : copied(dataDir).then(() => pause(dice.below(MIGRATING_MS))),
      );
      const state = stateOf(file);
      seen[state.version] = (seen[state.version] ?? 0) + 1;
      expect(state).toMatchObject({ migrations: state.version, events: ROWS, check: 'ok' });
      expect(state.schema, 'the same schema for the same version').toBe(schemas.get(state.version) ?? state.schema);
      schemas.set(state.version, state.schema);
      for (const backup of backupsIn(join(dataDir, 'backups')))
        expect(checkWhole(backup.file, files.length).head).toBe(ROWS);
      await startAndKill(dataDir, 'up');
      expect(stateOf(file)).toMatchObject({ version: files.length, check: 'ok' });
      rmSync(dataDir, { recursive: true });
    }
    report(18, { kills: KILLS, rows: ROWS, versionsFound: seen, spanMs: span });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

function copy(from: string, to: string): void {
  const db = new Database(from, { readonly: true });
  db.prepare('vacuum into ?').run(to);
  db.close();
}

async function copied(dataDir: string): Promise<void> {
  for (let tries = 0; tries < 10_000 && backupsIn(join(dataDir, 'backups')).length === 0; tries++) await pause(1);
}

/** Starts a hub and kills it then, or as soon as it is up, which it has to be in time. @returns how long it lived, ms. */
async function startAndKill(dataDir: string, when: Promise<void> | 'up'): Promise<number> {
  const flags = ['--headless', '--lang', 'en', '--host', '127.0.0.1', '--port', '0', '--data', dataDir];
  const child = spawn(process.execPath, [join(ROOT, 'out/main/hub.cjs'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const began = performance.now();
  let said = '';
  const up = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.stdout.on('data', () => said.includes('Ctrl+C') && resolve(true));
    child.once('exit', () => resolve(false));
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (when === 'up')
    expect({ isUp: await Promise.race([up, pause(UP_WITHIN_MS, false)]), said }).toMatchObject({ isUp: true });
  else await when;
  const lived = performance.now() - began;
  child.kill('SIGKILL');
  await gone;
  return lived;
}

async function howLongAStartTakes(old: string, dir: string): Promise<number> {
  const dataDir = mkdtempSync(join(dir, 'whole-'));
  copy(old, join(dataDir, 'shop.db'));
  return Math.ceil(await startAndKill(dataDir, 'up'));
}
