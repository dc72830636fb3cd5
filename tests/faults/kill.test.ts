import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startHubProcess } from '../support/hubProcess.ts';
import { random } from '../support/random.ts';
import { howMany, report } from './scale.ts';
import { expectNothingLost } from './underFire.ts';

const KILLS = howMany(3, 200);
/** A kill comes so long after the hub is up again, at most, ms. */
const LATEST_MS = 2_000;
const SEED = Number(process.env.FUZZ_SEED ?? 7);

it(`row 1: killed ${KILLS} times at any moment under load`, { timeout: 30_000 + KILLS * 8_000 }, async () => {
  const dice = random(SEED);
  const starts: number[] = [];
  const settled = await expectNothingLost({
    seed: SEED,
    limitMs: 20_000 + KILLS * 8_000,
    patienceMs: 120_000,
    async fault({ shop, isOut }) {
      for (let kill = 0; kill < KILLS && !isOut(); kill++) {
        await pause(dice.below(LATEST_MS));
        await shop.hub.kill();
        const began = performance.now();
        shop.hub = await startHubProcess({ dataDir: shop.hub.dataDir, port: shop.hub.port });
        starts.push(Math.round(performance.now() - began));
      }
    },
  });
  expect(starts).toHaveLength(KILLS);
  starts.sort((a, b) => a - b);
  report(1, { kills: KILLS, settled, startMs: { p50: starts[starts.length >> 1], worst: starts.at(-1) } });
});
