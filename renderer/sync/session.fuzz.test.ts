import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeHub } from './fake.hub.ts';
import { openPage, type Page, rest, settle, tabMemory } from './fake.page.ts';

/** The same numbers for the same seed. */
function seeded(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, below: (limit: number) => Math.floor(next() * limit), chance: (part: number) => next() < part };
}

type Tapped = { key: string; tab: number; saved: boolean; takenBack: boolean; told: boolean };
type Faults = { restore: boolean };

/** One random life of two tabs and a hub; returns what has to be true at its end. */
async function live(seed: number, { restore }: Faults) {
  const random = seeded(seed);
  const hub = createFakeHub();
  const tabs: { page: Page; line: number }[] = [];
  const tapped: Tapped[] = [];
  const forgotten = new Set<string>();
  let made = 0;
  let backup = hub.backup();

  const openTab = (at: number, tab = tabMemory()) => {
    made += 1;
    tabs[at] = { page: openPage(hub, { tab }), line: made };
  };
  openTab(0);
  openTab(1);

  function tap(at: number) {
    const tab = tabs[at]!;
    const kind = random.chance(0.2) ? 'no' : random.chance(0.15) ? 'del' : 'k';
    const entry: Tapped = {
      key: `${kind}${tapped.length}`,
      tab: tab.line,
      saved: false,
      takenBack: false,
      told: false,
    };
    tapped.push(entry);
    const { n, done } = tab.page.tap(entry.key);
    void n.then(async (id) => {
      entry.saved = true;
      if (random.chance(0.1)) entry.takenBack = await tab.page.session.takeBack(id);
    });
    void done.then(() => {
      entry.told = true;
    });
  }

  function carry() {
    const [line] = [...hub.lines].sort(() => random.next() - 0.5);
    if (!line) return;
    const way = random.chance(0.5) ? 'toHub' : 'toScreen';
    const conflated = ['delta', 'head', 'clock'].includes(line[way][0]?.what ?? '') && random.chance(0.2);
    hub.deliver(line, way, conflated);
  }

  async function step() {
    const at = random.below(2);
    const dice = random.below(100);
    if (dice < 30) tap(at);
    else if (dice < 60) for (let i = random.below(6); i >= 0; i -= 1) carry();
    else if (dice < 72) hub.flush();
    else if (dice < 78) hub.head();
    else if (dice < 82) [...hub.lines][random.below(hub.lines.size)]?.cut();
    else if (dice < 85) hub.restart();
    else if (dice < 88) hub.down = !hub.down;
    else if (dice < 91) {
      const { page } = tabs[at]!;
      await page.close();
      openTab(at, page.tab);
    } else if (dice < 93) {
      tabs[at]!.page.kill();
      openTab(at);
    } else if (dice < 94 && restore) {
      const before = hub.disk().log.map(({ key }) => key);
      hub.restore(backup);
      const kept = new Set(hub.disk().log.map(({ key }) => key));
      for (const key of before) if (!kept.has(key)) forgotten.add(key);
    } else if (dice < 95) backup = hub.backup();
    else await vi.advanceTimersByTimeAsync(random.below(7_000));
    await rest(random.below(8));
  }

  for (let i = 0; i < 120; i += 1) await step();
  hub.down = false;
  for (let i = 0; i < 40; i += 1) {
    await settle(hub, 2_000);
    hub.head();
  }
  await settle(hub);

  const pages = tabs.map(({ page }) => page);
  for (const page of pages) page.kill();
  return { hub, pages, tapped, forgotten, alive: tabs.map(({ line }) => line) };
}

const FIRST = Number(process.env.FUZZ_FROM ?? 1);
const SEEDS = Array.from({ length: Number(process.env.FUZZ_SEEDS ?? 25) }, (_, i) => FIRST + i);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each([{ restore: false }, { restore: true }])(
  'two tabs, a bad line and a hub that dies (restore: $restore)',
  (faults) => {
    it.each(SEEDS)('seed %i', async (seed) => {
      const { hub, pages, tapped, forgotten, alive } = await live(seed, faults);
      const log = hub.disk().log.map(({ key }) => key);

      // S1: once each, except what was never kept, was taken back, or went with the restored backup (S8).
      for (const entry of tapped) {
        const times = log.filter((key) => key === entry.key).length;
        expect(times, entry.key).toBeLessThanOrEqual(1);
        if (entry.takenBack) expect(times, `${entry.key} was taken back`).toBe(0);
        else if (entry.saved && !forgotten.has(entry.key)) expect(times, `${entry.key} was kept`).toBe(1);
        if (alive.includes(entry.tab) && entry.saved && !entry.takenBack)
          expect(entry.told || !log.includes(entry.key) || forgotten.has(entry.key), `${entry.key} was answered`).toBe(
            true,
          );
      }
      // In the order in which they were tapped.
      for (const tab of new Set(tapped.map((entry) => entry.tab))) {
        const mine = tapped.filter((entry) => entry.tab === tab).map(({ key }) => key);
        const decided = log.filter((key) => mine.includes(key));
        expect(decided).toEqual(mine.filter((key) => decided.includes(key)));
      }
      // S4: every screen shows what the hub has.
      const rows = [...hub.disk().rows.values()].map(({ row }) => row).sort((a, b) => a.id.localeCompare(b.id));
      for (const page of pages) {
        expect(page.session.waiting.get().count).toBe(0);
        expect([...page.session.rows.all('help')].sort((a, b) => a.id.localeCompare(b.id))).toEqual(rows);
      }
    });
  },
);
