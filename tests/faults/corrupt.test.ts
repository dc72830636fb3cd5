import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { HubState } from '../../shared/protocol/hubState.ts';
import { createApi, type ShopApi } from '../support/api.ts';
import { type HubProcess, startHubProcess } from '../support/hubProcess.ts';
import { type Random, random } from '../support/random.ts';
import { expectSoundFile, headOf } from '../sync/crowd.ts';
import { listenAtDesk } from './desk.ts';
import { howMany, report } from './scale.ts';

const ROUNDS = howMany(4, 60);
const SEED = Number(process.env.FUZZ_SEED ?? 14);
const PAGE = 4_096;
/** Longer than opening, checking and opening again take on a busy machine, ms. */
const PATIENCE_MS = 30_000;

type Harm = { name: string; do: (file: string, dice: Random) => void };
const HARMS: readonly Harm[] = [
  { name: 'a page of garbage', do: garble },
  { name: 'header zeroed', do: (file) => writeFileSync(file, readFileSync(file).fill(0, 0, 100)) },
  { name: 'cut short', do: (file, dice) => truncateSync(file, PAGE * (1 + dice.below(pagesOf(file) - 1))) },
  { name: 'gone', do: (file) => rmSync(file) },
];

const pagesOf = (file: string) => Math.floor(readFileSync(file).length / PAGE);

function garble(file: string, dice: Random): void {
  const all = readFileSync(file);
  const at = PAGE * dice.below(all.length / PAGE);
  for (let i = at; i < at + PAGE; i++) all[i] = dice.below(256);
  writeFileSync(file, all);
}

/** Nothing is in the WAL any more, as after an hour of quiet. */
function fold(file: string): void {
  const db = new Database(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

let bays = 0;
/** Gives commands that all succeed; what was acknowledged last. */
async function work(api: ShopApi, commands: number): Promise<number> {
  let seq = 0;
  for (let i = 0; i < commands; i++)
    ({ seq } = await api.done('bay.save', {
      id: null,
      label: `F${bays++}`,
      kind: 'general',
      position: 1,
      teamId: null,
    }));
  return seq;
}

const makeBackup = (hub: HubProcess) =>
  fetch(`${hub.url}/backups/now`, { method: 'POST', headers: { authorization: `Bearer ${hub.deskToken}` } });

/** Until every page has been read: by the opening, a tap, or the thread that makes the backups. */
async function checked(hub: HubProcess): Promise<HubState> {
  const desk = listenAtDesk(hub);
  try {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const said = await makeBackup(hub).then(
        (response) => response.json() as Promise<{ notices?: unknown[] }>,
        () => null,
      );
      const state = desk.state();
      if (said?.notices?.length === 0 && state) return state;
      if (performance.now() > until) throw new Error(`no sound backup: ${JSON.stringify({ said, state })}`);
      await pause(100);
    }
  } finally {
    desk.close();
  }
}

it(`row 14: damaged ${ROUNDS} times`, { timeout: 60_000 + ROUNDS * 45_000 }, async () => {
  const dice = random(SEED);
  const tally: Record<string, { times: number; restored: number; lost: number }> = {};
  let hub = await startHubProcess();
  const { dataDir } = hub;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const harm = HARMS[round % HARMS.length] as Harm;
      const api = createApi(hub);
      await work(api, 10);
      const copied = await headOf(hub);
      expect((await makeBackup(hub)).status).toBe(200);
      const acknowledged = await work(api, 10);
      await hub.kill();
      const before = new Set(existsSync(join(dataDir, 'set-aside')) ? readdirSync(join(dataDir, 'set-aside')) : []);
      if (round % 2 === 0) fold(join(dataDir, 'shop.db'));
      harm.do(join(dataDir, 'shop.db'), dice);
      hub = await startHubProcess({ dataDir });
      const { restored } = await checked(hub);
      const head = await headOf(hub);
      const lost = Math.max(0, acknowledged - head);
      const so = tally[harm.name] ?? { times: 0, restored: 0, lost: 0 };
      tally[harm.name] = {
        times: so.times + 1,
        restored: so.restored + (restored === null ? 0 : 1),
        lost: so.lost + lost,
      };
      expect(head, 'the backup at least').toBeGreaterThanOrEqual(copied);
      if (lost > 0) expect(restored, `${lost} lost and not said (round ${round}, ${harm.name})`).not.toBeNull();
      if (restored !== null) {
        const aside = readdirSync(join(dataDir, 'set-aside')).filter((name) => !before.has(name));
        expect(aside.length + (harm.name === 'gone' ? 1 : 0), 'H1: moved aside').toBeGreaterThan(0);
      }
      await fetch(`${hub.url}/backups/read`, { method: 'POST', headers: { authorization: `Bearer ${hub.deskToken}` } });
    }
    await hub.stop();
    expectSoundFile(dataDir, 0);
    report(14, { rounds: ROUNDS, tally });
  } finally {
    await hub.kill();
    await hub.end();
  }
});
