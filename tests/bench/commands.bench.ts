/**
 * `npm run bench -- commands --commands 3000`: commands a second through the hub's command bus (schema, rights, rule,
 * rows, verdict, answer, commit) beside the bare transaction that writes the same rows, taken in turns on the same disk.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { createShopClock } from '../../electron/hub/clock.ts';
import { createCore } from '../../electron/hub/core.ts';
import { silentLog } from '../../electron/hub/log.ts';
import { sampleFolder } from '../support/hubProcess.ts';
import { prepareBareTap } from './bareRows.ts';
import { figuresOf } from './figures.ts';

const { values } = parseArgs({ options: { commands: { type: 'string', default: '3000' } } });
const COUNT = Number(values.commands);
const ROUNDS = 10;

const folder = await sampleFolder();
const bareFolder = mkdtempSync(join(tmpdir(), 'bayboard-'));
copyFileSync(join(folder, 'shop.db'), join(bareFolder, 'shop.db'));

const { db } = openDatabase(join(folder, 'shop.db'));
const clock = createShopClock();
const core = createCore({ db, clock, log: silentLog });
clock.set(core.lastEventAt());
const bare = openDatabase(join(bareFolder, 'shop.db')).db;
const visitIds = core.visits.openIds();
const desk = core.devices().find(({ role }) => role === 'dispatcher');
if (!desk) throw new Error('no desk in the sample');
const source = {
  clientId: 'bench-commands',
  ownerId: desk.id,
  actor: { deviceId: desk.id, deviceRole: 'dispatcher', bayId: null, person: null },
} as const;

const visitAt = (i: number) => visitIds[i % visitIds.length] as string;
function command(i: number): void {
  const colour = Math.floor(i / visitIds.length) % 2 ? '银' : '灰';
  const answer = core.bus.run(source, {
    n: i,
    type: 'visit.edit',
    at: null,
    payload: { visitId: visitAt(i), set: { colour } },
  });
  if (!('ok' in answer && answer.ok)) throw new Error(JSON.stringify(answer));
}
const tap = prepareBareTap(bare.$client);

type Round = { readonly runs: number[]; readonly cpuMs: number };
function round(from: number, one: (i: number) => void): Round {
  const before = process.cpuUsage();
  const runs: number[] = [];
  for (let i = from; i < from + COUNT / ROUNDS; i++) {
    const began = performance.now();
    one(i);
    runs.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  return { runs, cpuMs: (user + system) / 1_000 };
}

const hubRounds: Round[] = [];
const bareRounds: Round[] = [];
// the first round warms both up and is not counted
for (let r = 0; r <= ROUNDS; r++) {
  const from = 1 + (r * COUNT) / ROUNDS;
  const [hub, yardstick] = [round(from, command), round(from, (i) => tap(i, visitAt(i)))];
  if (r === 0) continue;
  hubRounds.push(hub);
  bareRounds.push(yardstick);
}
const told = (rounds: readonly Round[]) => {
  const runs = rounds.flatMap((one) => one.runs);
  const perSecond = Math.round(runs.length / (runs.reduce((sum, ms) => sum + ms, 0) / 1_000));
  const cpuMs = Math.round((rounds.reduce((sum, one) => sum + one.cpuMs, 0) / runs.length) * 100) / 100;
  return { perSecond, cpuMs, ...figuresOf(runs) };
};
const [hub, yardstick] = [told(hubRounds), told(bareRounds)];
const ratio = Math.round((hub.perSecond / yardstick.perSecond) * 100) / 100;
process.stdout.write(`${JSON.stringify({ what: 'commands', ratio, hub, bare: yardstick })}\n`);

core.registry.close();
core.verdicts.stop();
closeDatabase(db);
closeDatabase(bare);
for (const dir of [folder, bareFolder]) rmSync(dir, { recursive: true, force: true });
