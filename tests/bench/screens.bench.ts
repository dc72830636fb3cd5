/**
 * `npm run bench -- screens --screens 50,200,500 --taps 200`: from a tap to the answer and to every screen, beside a bare
 * Socket.IO server that writes the same rows and sends such a change to as many screens, taken in turns; then how fast all
 * screens are right again after the hub was killed. One line of JSON each; times in ms.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { VisitFile } from '../../shared/domain/model.ts';
import { isOpen } from '../../shared/domain/stage.ts';
import { createApi } from '../support/api.ts';
import { sampleFolder } from '../support/hubProcess.ts';
import { type BenchHub, startBenchHub } from './benchHub.ts';
import { figuresOf, rounded } from './figures.ts';
import { openLine, type ScreenLine } from './screenLines.ts';
import { type AdmittedScreen, admitMany } from './screens.fixture.ts';
import { startWatched, type WatchedProcess } from './watchedProcess.ts';

const { values } = parseArgs({
  options: { screens: { type: 'string', default: '50,200,500' }, taps: { type: 'string', default: '200' } },
});
const TAPS = Number(values.taps);
const PAUSE_MS = 30;
const WARM_UP = 20;

type Tapped = { readonly answer: number; readonly all: number };

const open = (url: string, screens: readonly AdmittedScreen[], hello: boolean) =>
  Promise.all(screens.map(({ token }, i) => openLine(url, token, hello, i)));

/** One tap: until its answer, and until the last screen has it, ms. */
async function tapped(desk: ScreenLine, lines: readonly ScreenLine[], message: unknown): Promise<Tapped> {
  const began = performance.now();
  const answer = (await desk.socket.timeout(20_000).emitWithAck('command', message)) as { ok?: boolean; seq: number };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const answered = performance.now() - began;
  const came = await Promise.all(lines.map((line) => line.until(answer.seq)));
  return { answer: answered, all: Math.max(...came) - began };
}

async function measure(count: number): Promise<void> {
  const folder = await sampleFolder();
  const bareFolder = mkdtempSync(join(tmpdir(), 'bayboard-'));
  copyFileSync(join(folder, 'shop.db'), join(bareFolder, 'shop.db'));
  const { screens, terminals } = admitMany(folder, count);
  const hub = await startBenchHub(folder);
  const bare = await startBare(bareFolder);
  const atRest = (await hub.look()).rssMb;
  const lines = await open(hub.url, screens, true);
  const beside = await open(hub.url, terminals, true);
  const bareLines = await open(bare.url, screens, false);
  const perScreenKb = rounded((((await hub.look()).rssMb - atRest) * 1_024) / (lines.length + beside.length));
  const desk = await openLine(hub.url, hub.deskToken, true, count);
  const bareDesk = bareLines[0] as ScreenLine;

  const visits = (await createApi(hub).visits()).filter(isOpen);
  const message = (n: number) => {
    const { visit } = visits[n % visits.length] as VisitFile;
    const colour = Math.floor(n / visits.length) % 2 ? '银' : '灰';
    return { n, type: 'visit.edit', at: null, payload: { visitId: visit.id, set: { colour } } };
  };
  const hubTaps: Tapped[] = [];
  const bareTaps: Tapped[] = [];
  for (let n = 1; n <= WARM_UP + TAPS; n++) {
    const hubTap = await tapped(desk, lines, message(n));
    await bareDesk.socket.emitWithAck('like', middling(lines.map((line) => line.last())));
    await wait(PAUSE_MS);
    const bareTap = await tapped(bareDesk, bareLines, message(n));
    await wait(PAUSE_MS);
    if (n <= WARM_UP) continue;
    hubTaps.push(hubTap);
    bareTaps.push(bareTap);
  }
  const told = (taps: readonly Tapped[]) => ({
    all: figuresOf(taps.map(({ all }) => all)),
    answer: figuresOf(taps.map(({ answer }) => answer)),
  });
  const [ours, theirs] = [told(hubTaps), told(bareTaps)];
  const ratio = (of: 'median' | 'p99') => Math.round((ours.all[of] / theirs.all[of]) * 100) / 100;
  const { heldUp, rssMb } = await hub.look();
  say({ what: 'tap', screens: count, median: ratio('median'), p99: ratio('p99'), hub: ours, bare: theirs });
  say({ what: 'memory', screens: lines.length + beside.length, atRestMb: atRest, rssMb, perScreenKb, heldUp });

  for (const line of [...lines, ...beside, ...bareLines, desk]) line.close();
  await bare.stop();
  await again(hub, folder, screens);
  for (const dir of [folder, bareFolder]) rmSync(dir, { recursive: true, force: true });
}

/** All screens come back at once, as after a power cut: until each holds the whole view again. */
async function again(hub: BenchHub, folder: string, screens: readonly AdmittedScreen[]): Promise<void> {
  await hub.stop();
  const restarted = await startBenchHub(folder);
  const began = performance.now();
  const took = await Promise.all(
    screens.map(async ({ token }, i) => {
      const line = await openLine(restarted.url, token, true, i);
      await line.until(1);
      const ms = performance.now() - began;
      return { line, ms };
    }),
  );
  const figures = figuresOf(took.map(({ ms }) => ms));
  say({ what: 'all back', screens: screens.length, startMs: Math.round(restarted.startMs), ...figures });
  for (const { line } of took) line.close();
  await restarted.stop();
}

/** Of the changes that the screens were sent, the one in the middle by size. */
function middling(changes: readonly unknown[]): unknown {
  const sized = changes.map((change) => ({ change, bytes: JSON.stringify(change).length }));
  return sized.sort((a, b) => a.bytes - b.bytes)[Math.floor(sized.length / 2)]?.change;
}

async function startBare(folder: string): Promise<WatchedProcess & { url: string }> {
  const at = (path: string) => join(import.meta.dirname, '..', '..', path);
  const bare = await startWatched(
    [at('scripts/lib/runTs.mjs'), 'tests/bench/bareHub.ts', join(folder, 'shop.db')],
    'up ',
  );
  const [, port = ''] = /up (\d+)/.exec(bare.said) ?? [];
  return { ...bare, url: `http://127.0.0.1:${port}` };
}

function say(line: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

for (const count of values.screens.split(',').map(Number)) await measure(count);
