import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { headOf } from '../sync/crowd.ts';
import { listenAtDesk } from './desk.ts';
import { howMany, report } from './scale.ts';
import { expectNothingLost } from './underFire.ts';

const LOCK_MS = howMany(3_000, 30_000);
const LIMIT_MS = 60_000 + LOCK_MS;

it('row 15: locked by another program: the hub goes on talking, and takes the taps when it may', {
  timeout: LIMIT_MS + 30_000,
}, async () => {
  let worst = 0;
  let heartbeats = 0;
  const settled = await expectNothingLost({
    seed: 15,
    limitMs: LIMIT_MS,
    async fault({ shop, isOut }) {
      const desk = listenAtDesk(shop.hub);
      const other = new Database(join(shop.hub.dataDir, 'shop.db'));
      try {
        await pause(1_000);
        other.pragma('busy_timeout = 10000');
        other.exec('begin exclusive');
        expect(await desk.until(({ trouble }) => trouble === 'disk-busy', isOut)).toBe(true);
        const until = performance.now() + LOCK_MS;
        const before = desk.heartbeats();
        const head = await headOf(shop.hub);
        const given = shop.given;
        while (performance.now() < until && !isOut()) {
          const asked = performance.now();
          await fetch(`${shop.hub.url}/status`);
          worst = Math.max(worst, performance.now() - asked);
          await pause(20);
        }
        heartbeats = desk.heartbeats() - before;
        expect(await headOf(shop.hub), 'nothing is settled meanwhile').toBe(head);
        other.exec('commit');
        expect(await desk.until(({ trouble }) => trouble === null, isOut)).toBe(true);
        while (shop.given === given && !isOut()) await pause(10);
      } finally {
        other.close();
        desk.close();
      }
    },
  });
  expect(worst, 'the lock is not waited for by the hub’s thread').toBeLessThan(LOCK_MS / 2);
  report(15, { lockMs: LOCK_MS, worstAnswerMs: Math.round(worst), heartbeats, settled });
});
