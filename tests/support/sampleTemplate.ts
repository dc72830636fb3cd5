import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { shopDate } from '../../shared/domain/calendar.ts';

const PROGRAM = join(import.meta.dirname, '../../out/main');
/** Where the sample shop stands: its day turns with this clock. */
const SAMPLE_ZONE = 'Asia/Shanghai';
const PREFIX = 'bayboard-sample-';
const DAY_MS = 24 * 3_600_000;
/** Whoever holds the lock for longer has died over it, ms. */
const LOCK_MS = 90_000;

/**
 * Puts the sample shop's database into `dataDir`. Inventing the sample takes seconds of work, so it is done once for a
 * program and a day (`seed` is given an empty folder) and copied ever after; test processes that come at once wait for
 * the first.
 */
export async function copySample(dataDir: string, seed: (dir: string) => Promise<void>): Promise<void> {
  const template = join(tmpdir(), PREFIX + programAndDay());
  const lock = `${template}.lock`;
  while (!existsSync(template)) {
    if (take(lock)) await make(template, lock, seed);
    else await wait(100);
  }
  mkdirSync(dataDir, { recursive: true });
  copyFileSync(join(template, 'shop.db'), join(dataDir, 'shop.db'));
}

async function make(template: string, lock: string, seed: (dir: string) => Promise<void>): Promise<void> {
  try {
    if (existsSync(template)) return;
    dropOldOnes();
    const raw = `${template}.${process.pid}`;
    await seed(raw);
    renameSync(raw, template);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Another program makes another sample, and so does another day. */
function programAndDay(): string {
  const hash = createHash('sha256').update(shopDate(Date.now(), SAMPLE_ZONE));
  for (const file of readdirSync(PROGRAM).sort()) hash.update(file).update(readFileSync(join(PROGRAM, file)));
  return hash.digest('hex').slice(0, 16);
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    if (ageOf(lock) > LOCK_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function dropOldOnes(): void {
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name);
    if (name.startsWith(PREFIX) && ageOf(path) > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** Ms since it was made; 0 for what is gone. */
function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}
