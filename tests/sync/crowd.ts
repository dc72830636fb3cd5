import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { rowKey, type ViewRow } from '../../shared/views/rows.ts';
import { createApi } from '../support/api.ts';
import type { HubProcess } from '../support/hubProcess.ts';
import { random } from '../support/random.ts';
import { admitScreens } from './admitScreens.ts';
import { expectLogMatches, expectShopPossible, expectTablesMatchLog, type Logged } from './aftermath.ts';
import type { Fire } from './fire.ts';
import { randomCommand } from './randomCommands.ts';
import { createSimScreen, type SimScreen } from './simScreen.ts';

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

/** The hub is another process after it was killed; its port and folder stay. */
export type ShopUnderFire = { hub: HubProcess; given: number };

/** Screens of every role, some of which give commands, sensible or not. */
export type Crowd = {
  readonly senders: number;
  /** Every sender gives command after command until it has given `each`, or `isOver`. */
  work: (until: { each?: number; isOver?: () => boolean }) => Promise<void>;
  /**
   * Nothing acknowledged is lost, nothing was done twice, every screen shows what one shows that has just come; and more
   * than `enough` commands were done.
   */
  expectRight: (enough: number) => Promise<void>;
  close: () => void;
};

/** Comes into a shop that is right in every screen; whatever happens to the hub after that is the caller's to arrange. */
export async function gatherCrowd(shop: ShopUnderFire, seed: number, fire: Fire, patienceMs?: number): Promise<Crowd> {
  const { url } = shop.hub;
  const admitted = await admitScreens(shop.hub, [...SENDERS, ...WATCHERS]);
  const screens = admitted.map((one, i) =>
    createSimScreen({ url, clientId: `sim-${seed}-client-${i}`, ...one }, random(seed * 1_000 + i), fire, patienceMs),
  );
  const startedAt = (await createApi(shop.hub).clock()).now;
  for (const screen of screens) screen.connect();
  const senders = screens.slice(0, SENDERS.length);
  return {
    senders: senders.length,
    async work({ each = Number.POSITIVE_INFINITY, isOver = () => false }) {
      const one = async (screen: SimScreen, i: number) => {
        const own = random(seed * 77 + i);
        while (!screen.isLive() && !fire.isOut()) await pause(5);
        for (let k = 0; k < each && !isOver() && !fire.isOut(); k++) {
          await screen.give(randomCommand(screen, own, startedAt));
          shop.given += 1;
        }
      };
      await Promise.all(senders.map(one));
    },
    async expectRight(enough) {
      expect(fire.complaints, 'S1, S2: every command is settled, once').toEqual([]);
      expectLogMatches(await allEvents(shop.hub), senders, enough);
      for (const [i, screen] of screens.entries()) {
        const token = admitted[i]?.token ?? '';
        const another = { url, role: screen.role, token, clientId: `fresh-${screen.clientId}` };
        const { shown, fresh } = await settle(screen, createSimScreen(another, random(1), fire));
        expect({ screen: screen.clientId, rows: shown }, 'S4: a screen shows what one is shown that just came').toEqual(
          {
            screen: screen.clientId,
            rows: fresh,
          },
        );
      }
    },
    close() {
      for (const screen of screens) screen.close();
    },
  };
}

/** Of a stopped hub: the tables are what the log adds up to, and the shop a possible one. */
export function expectSoundFile(dataDir: string, atLeast: number): void {
  expectTablesMatchLog(join(dataDir, 'shop.db'));
  expectShopPossible(join(dataDir, 'shop.db'), atLeast);
}

/** The newest event of a hub. */
export async function headOf(hub: HubProcess): Promise<number> {
  return (await createApi(hub).get<{ head: number }>('/events?limit=1')).head;
}

async function allEvents(hub: HubProcess): Promise<Logged[]> {
  const { get } = createApi(hub);
  const events: Logged[] = [];
  for (;;) {
    const page = await get<{ events: Logged[] }>(`/events?limit=1000&since=${events.at(-1)?.seq ?? 0}`);
    if (page.events.length === 0) return events;
    events.push(...page.events);
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
