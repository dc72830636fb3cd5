import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { replayLog } from '../../db/replay.ts';
import { TABLE_NAMES } from '../../db/rows.codec.ts';
import { createVisitsRepo } from '../../db/visits.repo.ts';
import { checkFile, checkTogether } from '../../shared/domain/testing/invariants.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { rowKey, type ViewRow } from '../../shared/views/rows.ts';
import { type HubProcess, startHubProcess } from '../support/hubProcess.ts';
import { type Random, random } from '../support/random.ts';
import { admitScreens } from './admitScreens.ts';
import { randomCommand } from './randomCommands.ts';
import { createSimScreen, type SimScreen } from './simScreen.ts';

/** Seeds that ever failed stay here. `FUZZ_SEED` adds one. */
const SEEDS = [1, 2, ...(process.env.FUZZ_SEED ? [Number(process.env.FUZZ_SEED)] : [])];
const COMMANDS_PER_SCREEN = 300;
const KILLS = 4;
const SENDERS: readonly DeviceRole[] = [
  'dispatcher',
  'dispatcher',
  'dispatcher',
  'advisor',
  'advisor',
  'bay',
  'bay',
  'wash',
];
const WATCHERS: readonly DeviceRole[] = ['lounge', 'wall', 'inspector'];

type Logged = { seq: number; clientId: string | null; n: number | null };

async function allEvents(hub: HubProcess): Promise<Logged[]> {
  const events: Logged[] = [];
  for (;;) {
    const response = await fetch(`${hub.url}/api/v1/events?limit=1000&since=${events.at(-1)?.seq ?? 0}`, {
      headers: { authorization: `Bearer ${hub.apiToken}` },
    });
    const page = ((await response.json()) as { events: Logged[] }).events;
    if (page.length === 0) return events;
    events.push(...page);
  }
}

/** Kills the hub a few times while commands flow, and starts it again on the same file and port. */
async function keepKilling(first: HubProcess, progress: () => number, dice: Random): Promise<HubProcess> {
  let hub = first;
  for (let kill = 1; kill <= KILLS; kill++) {
    const due = (kill - 0.5 + dice.next() * 0.4) / (KILLS + 0.5);
    while (progress() < due) await new Promise((resolve) => setTimeout(resolve, 5));
    await hub.kill();
    hub = await startHubProcess({ dataDir: hub.dataDir, port: hub.port });
  }
  return hub;
}

const sorted = (rows: readonly ViewRow[]) => [...rows].sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1));

/** Waits until the screen shows what a screen shows that has just come (the deltas of the last commands are in). */
async function settle(
  screen: SimScreen,
  hub: HubProcess,
  token: string,
): Promise<{ shown: ViewRow[]; fresh: ViewRow[] }> {
  const fresh = createSimScreen(hub.url, screen.role, token, `fresh-${screen.clientId}`, random(1));
  fresh.connect();
  try {
    for (let patience = 0; ; patience++) {
      const rows = { shown: sorted(screen.rows()), fresh: sorted(fresh.rows()) };
      const same = fresh.isLive() && rows.fresh.length > 0 && JSON.stringify(rows.shown) === JSON.stringify(rows.fresh);
      if (same || patience > 200) return rows;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  } finally {
    fresh.close();
  }
}

describe('S1 to S6 under fire: lost lines, duplicates, replays, a hub killed at any moment', () => {
  it.each(SEEDS)(
    'seed %i: nothing acknowledged is lost or done twice, and every screen is right',
    { timeout: 180_000 },
    async (seed) => {
      const dice = random(seed);
      let hub = await startHubProcess();
      try {
        const admitted = await admitScreens(hub, [...SENDERS, ...WATCHERS]);
        const screens = admitted.map(({ role, token }, i) =>
          createSimScreen(hub.url, role, token, `sim-${seed}-client-${i}`, random(seed * 1_000 + i)),
        );
        for (const screen of screens) screen.connect();
        const senders = screens.slice(0, SENDERS.length);
        let given = 0;
        const total = senders.length * COMMANDS_PER_SCREEN;
        const startedAt = await clockOf(hub);
        const work = senders.map(async (screen, i) => {
          const own = random(seed * 77 + i);
          while (!screen.isLive()) await new Promise((resolve) => setTimeout(resolve, 5));
          for (let k = 0; k < COMMANDS_PER_SCREEN; k++) {
            await screen.give(randomCommand(screen, own, startedAt));
            given += 1;
          }
        });
        hub = await keepKilling(hub, () => given / total, dice);
        await Promise.all(work);

        expect(screens.flatMap(({ complaints }) => complaints)).toEqual([]);
        expectLogMatches(await allEvents(hub), senders);
        for (const [i, screen] of screens.entries()) {
          const { shown, fresh } = await settle(screen, hub, admitted[i]?.token ?? '');
          expect({ screen: screen.clientId, rows: shown }).toEqual({ screen: screen.clientId, rows: fresh });
        }
        for (const screen of screens) screen.close();
        await hub.stop();
        expectTablesMatchLog(join(hub.dataDir, 'shop.db'));
        expectShopPossible(join(hub.dataDir, 'shop.db'));
      } finally {
        await hub.end();
      }
    },
  );
});

async function clockOf(hub: HubProcess): Promise<number> {
  const response = await fetch(`${hub.url}/api/v1/clock`, { headers: { authorization: `Bearer ${hub.apiToken}` } });
  return ((await response.json()) as { now: number }).now;
}

/** Every acknowledged command stands in the log exactly once, with the number that was answered; refused ones do not. */
function expectLogMatches(events: readonly Logged[], senders: readonly SimScreen[]) {
  let done = 0;
  for (const { clientId, settled } of senders) {
    expect([clientId, settled.size]).toEqual([clientId, COMMANDS_PER_SCREEN]);
    for (const [n, { answer }] of settled) {
      const mine = events.filter((event) => event.clientId === clientId && event.n === n).map(({ seq }) => seq);
      if (!('ok' in answer && answer.ok)) continue;
      done += 1;
      expect([clientId, n, mine.at(-1)]).toEqual([clientId, n, answer.seq]);
      const first = mine[0] ?? 0;
      expect([clientId, n, mine]).toEqual([clientId, n, mine.map((_, k) => first + k)]);
    }
  }
  expect(done).toBeGreaterThan(COMMANDS_PER_SCREEN);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => (events[0]?.seq ?? 1) + i));
}

function expectTablesMatchLog(file: string) {
  const { db } = openDatabase(file);
  const { db: rebuilt } = openDatabase(':memory:');
  replayLog(db, rebuilt);
  for (const table of TABLE_NAMES) {
    const rows = (of: typeof db) => of.$client.prepare(`select * from "${table}" order by id`).all();
    expect({ table, rows: rows(rebuilt) }).toEqual({ table, rows: rows(db) });
  }
  db.$client.close();
  rebuilt.$client.close();
}

/** Whatever was tapped, and taken back, the shop is still a possible one (J2, J6, J8, V6). */
function expectShopPossible(file: string) {
  const { db } = openDatabase(file);
  const visits = createVisitsRepo(db);
  const ids = db.$client.prepare('select id from visit').pluck().all() as string[];
  const files = ids.flatMap((id) => visits.file(id) ?? []);
  expect(files.length).toBeGreaterThan(COMMANDS_PER_SCREEN / 10);
  for (const one of files) checkFile(one);
  checkTogether(files);
  db.$client.close();
}
