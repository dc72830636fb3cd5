import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seedSampleShop } from '../../db/demo/sampleShop.ts';
import { openDatabase } from '../../db/open.ts';
import { createVisitsRepo } from '../../db/visits.repo.ts';
import { random } from '../../tests/support/random.ts';
import { createShopClock } from './clock.ts';
import { createCore } from './core.ts';
import { createDemo } from './demo/demo.ts';
import { silentLog } from './log.ts';

const PROGRAM = { deviceId: null, deviceRole: 'program', bayId: null, person: null } as const;
const TICK_MS = 250;
let real = 0;

beforeEach(() => {
  real = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('visits kept in memory follow every tap and every undo of a played day as the database has them', () => {
  const { db } = openDatabase(':memory:');
  const start = seedSampleShop({ db, date: '2026-11-21', pinHash: 'salt:key' });
  const clock = createShopClock(() => real);
  clock.set(start);
  const core = createCore({ db, clock, log: silentLog });
  const demo = createDemo(core, clock);
  const dice = random(7);
  let n = 0;
  const undo = () => {
    const seq = core.head() - dice.below(6);
    return core.bus.run(
      { clientId: 'kept-visits', ownerId: 'test', actor: PROGRAM },
      { n: ++n, type: 'undo', at: null, payload: { seq, reason: 'x' } },
    );
  };
  const ids = () => [...core.visits.openIds(), ...core.visits.closedSince(core.dayStart())];

  const begun = core.head();
  let undone = 0;
  for (const id of ids()) core.visits.record(id);
  demo.apply({ do: 'play' });
  for (let tick = 0; tick < 240; tick++) {
    real += TICK_MS;
    vi.advanceTimersByTime(TICK_MS);
    if (dice.chance(0.2) && 'seq' in undo()) undone += 1;
    if (tick % 6 !== 5) continue;
    const fresh = createVisitsRepo(db);
    for (const id of ids()) expect(JSON.stringify(core.visits.record(id))).toBe(JSON.stringify(fresh.record(id)));
  }
  demo.stop();
  expect(core.head()).toBeGreaterThan(begun + 250);
  expect(undone).toBeGreaterThan(10);
});
