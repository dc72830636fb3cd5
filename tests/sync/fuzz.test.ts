import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { rowKey, type ViewRow } from '../../shared/views/rows.ts';
import { type HubProcess, startHubProcess } from '../support/hubProcess.ts';
import { type Random, random } from '../support/random.ts';
import { admitScreens } from './admitScreens.ts';
import { expectLogMatches, expectShopPossible, expectTablesMatchLog, type Logged } from './aftermath.ts';
import { type Fire, lightFire } from './fire.ts';
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
const TOTAL = SENDERS.length * COMMANDS_PER_SCREEN;

/** Many times what a run takes; the runner's own time limit would say nothing and leave the hub, ms. */
const LIMIT_MS = 150_000;

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

async function clockOf(hub: HubProcess): Promise<number> {
  const response = await fetch(`${hub.url}/api/v1/clock`, { headers: { authorization: `Bearer ${hub.apiToken}` } });
  return ((await response.json()) as { now: number }).now;
}

/** Kills the hub a few times while commands flow, and starts it again on the same file and port. */
async function keepKilling(shop: Shop, progress: () => number, dice: Random, fire: Fire): Promise<void> {
  for (let kill = 1; kill <= KILLS; kill++) {
    const due = (kill - 0.5 + dice.next() * 0.4) / (KILLS + 0.5);
    while (progress() < due && !fire.isOut()) await pause(5);
    if (fire.isOut()) return;
    await shop.hub.kill();
    shop.hub = await startHubProcess({ dataDir: shop.hub.dataDir, port: shop.hub.port });
  }
}

const sorted = (rows: readonly ViewRow[]) => [...rows].sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1));

/** Waits until the screen shows what a screen shows that has just come (the deltas of the last commands are in). */
async function settle(screen: SimScreen, fresh: SimScreen): Promise<{ shown: ViewRow[]; fresh: ViewRow[] }> {
  fresh.connect();
  try {
    for (let patience = 0; ; patience++) {
      const rows = { shown: sorted(screen.rows()), fresh: sorted(fresh.rows()) };
      const same = fresh.isLive() && rows.fresh.length > 0 && JSON.stringify(rows.shown) === JSON.stringify(rows.fresh);
      if (same || patience > 200) return rows;
      await pause(25);
    }
  } finally {
    fresh.close();
  }
}

type Shop = { hub: HubProcess; given: number };

/** Screens give commands while the hub is killed; afterwards everything has to be right. */
async function burn(seed: number, shop: Shop, fire: Fire): Promise<void> {
  const { url, dataDir } = shop.hub;
  const admitted = await admitScreens(shop.hub, [...SENDERS, ...WATCHERS]);
  const screens = admitted.map((one, i) =>
    createSimScreen({ url, clientId: `sim-${seed}-client-${i}`, ...one }, random(seed * 1_000 + i), fire),
  );
  try {
    for (const screen of screens) screen.connect();
    const senders = screens.slice(0, SENDERS.length);
    const startedAt = await clockOf(shop.hub);
    const work = senders.map(async (screen, i) => {
      const own = random(seed * 77 + i);
      while (!screen.isLive() && !fire.isOut()) await pause(5);
      for (let k = 0; k < COMMANDS_PER_SCREEN && !fire.isOut(); k++) {
        await screen.give(randomCommand(screen, own, startedAt));
        shop.given += 1;
      }
    });
    await keepKilling(shop, () => shop.given / TOTAL, random(seed), fire);
    await Promise.all(work);

    expect(fire.complaints, 'S1, S2: every command is settled, once').toEqual([]);
    expectLogMatches(await allEvents(shop.hub), senders, COMMANDS_PER_SCREEN);
    for (const [i, screen] of screens.entries()) {
      const token = admitted[i]?.token ?? '';
      const another = { url, role: screen.role, token, clientId: `fresh-${screen.clientId}` };
      const { shown, fresh } = await settle(screen, createSimScreen(another, random(1), fire));
      expect({ screen: screen.clientId, rows: shown }, 'S4: a screen shows what one is shown that just came').toEqual({
        screen: screen.clientId,
        rows: fresh,
      });
    }
  } finally {
    for (const screen of screens) screen.close();
  }
  await shop.hub.stop();
  expectTablesMatchLog(join(dataDir, 'shop.db'));
  expectShopPossible(join(dataDir, 'shop.db'), COMMANDS_PER_SCREEN / 10);
}

describe('S1 to S6 under fire: lost lines, duplicates, replays, a hub killed at any moment', () => {
  it.each(SEEDS)(
    'seed %i: nothing acknowledged is lost or done twice, and every screen is right',
    { timeout: LIMIT_MS + 30_000 },
    async (seed) => {
      const shop: Shop = { hub: await startHubProcess(), given: 0 };
      const fire = lightFire(LIMIT_MS, () => `${shop.given} of ${TOTAL} commands are settled`);
      const burning = burn(seed, shop, fire);
      try {
        await Promise.race([burning, fire.out]);
        expect(fire.complaints, 'S1, S2: every command is settled, once').toEqual([]);
      } finally {
        fire.putOut();
        // a hub that is being started again has to be there before it can be ended
        await Promise.race([burning.catch(() => undefined), pause(15_000)]);
        await shop.hub.kill();
        await shop.hub.end();
      }
    },
  );
});
