import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { copySample } from '../support/sampleTemplate.ts';
import { type BenchHub, startBenchHub } from './benchHub.ts';
import { closeMonths } from './closedMonths.ts';
import { figuresOf, rounded, timed } from './figures.ts';
import { reportCases } from './reportCases.ts';
import { wrongVerdicts } from './sampleVerdicts.ts';
import { readSnapshot } from './snapshot.ts';
import { startTapping } from './taps.ts';
import { writeYears } from './tenYears.ts';
import { startWatched, type WatchedProcess } from './watchedProcess.ts';

/**
 * S10 measured: the reports of a shop with one and with ten years of history, asked of the built hub over HTTP while
 * somebody works, each beside a bare query of the same range. One line of JSON a figure, ms.
 * `--years 1,10 --runs 40 --keep DIR`: databases that lie in DIR already are not written again.
 */
const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '1,10' },
    runs: { type: 'string', default: '40' },
    keep: { type: 'string' },
  },
});
const runs = Number(values.runs);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'bayboard-bench-'));
const say = (line: Readonly<Record<string, unknown>>) => void process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  for (const years of values.years.split(',').map(Number)) await measure(years, await shopOf(years));
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

/** A data folder with so many years; 0: the sample shop as it is. */
async function shopOf(years: number): Promise<string> {
  const dir = join(folder, `${years}-years`);
  const file = join(dir, 'shop.db');
  if (existsSync(file)) return dir;
  mkdirSync(dir, { recursive: true });
  const source = join(folder, 'sample');
  if (!existsSync(join(source, 'shop.db'))) await copySample(source, async (at) => (await startBenchHub(at)).stop());
  if (years === 0) {
    copyFileSync(join(source, 'shop.db'), file);
    return dir;
  }
  const began = performance.now();
  const progress = (line: string) => void process.stderr.write(`${line}\n`);
  const size = { visitsAYear: 40_000, eventsAYear: 1_000_000 };
  writeYears({ source: join(source, 'shop.db'), file, years, ...size, progress });
  const sqlite = new Database(file);
  const db = drizzle(sqlite);
  const wrong = wrongVerdicts(db, 500);
  if (wrong.length > 0) throw new Error(`verdicts that the rules do not give: ${wrong.slice(0, 5).join()}`);
  const closed = await closeMonths(db, Date.now());
  sqlite.close();
  const seconds = Math.round((performance.now() - began) / 1000);
  say({ years, made: file, seconds, mb: Math.round(statSync(file).size / 2 ** 20), verdictsLookedAt: 500, closed });
  return dir;
}

async function measure(years: number, dir: string): Promise<void> {
  const hub = await startBenchHub(dir);
  const sqlite = new Database(join(dir, 'shop.db'), { readonly: true });
  try {
    const count = (table: string) => sqlite.prepare(`select count(*) from ${table}`).pluck().get();
    say({ years, what: 'size', visits: count('visit'), events: count('event') });
    say({ years, what: 'start of the hub', ms: rounded(hub.startMs), rssMb: (await hub.look()).rssMb });
    let rows = 0;
    const snapshots = await timed(20, async () => {
      rows = await readSnapshot(hub);
    });
    say({ years, what: 'snapshot of the board', rows, ...figuresOf(snapshots) });
    const bare = await startWatched([join(import.meta.dirname, 'bareCommits.ts'), dir], 'writing');
    try {
      await measureReports(years, hub, bare, sqlite);
    } finally {
      await bare.stop();
    }
  } finally {
    sqlite.close();
    await hub.stop();
  }
}

/** `bare`: a process that only writes a row ten times a second; it is held up by the machine alone. */
async function measureReports(years: number, hub: BenchHub, bare: WatchedProcess, sqlite: Database.Database) {
  const headers = { authorization: `Bearer ${hub.apiToken}` };
  const ask = async (path: string): Promise<number> => {
    const answer = await fetch(`${hub.url}/api/v1${path}`, { headers });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text}`);
    return text.length;
  };
  const taps = await startTapping(hub);
  try {
    await wait(2_000);
    const looked = async (what: string) => {
      const { taps: tapped, beats } = taps.take();
      const [{ heldUp }, yardstick] = await Promise.all([hub.look(), bare.look()]);
      say({ years, what, heldUp, bareHeldUp: yardstick.heldUp, tap: figuresOf(tapped), clock: figuresOf(beats) });
    };
    await looked('settling, not counted');
    await wait(10_000);
    await looked('work without reports');
    for (const { name, path, yardstick } of reportCases(sqlite)) {
      const [first = 0] = await timed(1, () => ask(path));
      let bytes = 0;
      const asked = await timed(runs, async () => {
        bytes = await ask(path);
      });
      const query = figuresOf(await timed(runs, yardstick));
      say({ years, what: name, first: rounded(first), ...figuresOf(asked), bytes, bareQuery: query.median });
    }
    await looked('work while reports are read');
    const [preview = 0] = await timed(1, () => ask('/reports/policy-preview?policy=%7B%22excused%22%3A%22late%22%7D'));
    say({ years, what: 'policy-preview', ms: rounded(preview) });
    await looked('work while a policy is tried');
  } finally {
    await taps.stop();
  }
}
