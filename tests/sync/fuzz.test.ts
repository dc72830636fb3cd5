import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startHubProcess } from '../support/hubProcess.ts';
import { type Random, random } from '../support/random.ts';
import { expectSoundFile, gatherCrowd, type ShopUnderFire } from './crowd.ts';
import { type Fire, lightFire } from './fire.ts';

/** Seeds that ever failed stay here. `FUZZ_SEED` adds one. */
const SEEDS = [1, 2, ...(process.env.FUZZ_SEED ? [Number(process.env.FUZZ_SEED)] : [])];
const COMMANDS_PER_SCREEN = 300;
const KILLS = 4;

/** Many times what a run takes; the runner's own time limit would say nothing and leave the hub, ms. */
const LIMIT_MS = 150_000;

/** Kills the hub a few times while commands flow, and starts it again on the same file and port. */
async function keepKilling(shop: ShopUnderFire, total: number, dice: Random, fire: Fire): Promise<void> {
  for (let kill = 1; kill <= KILLS; kill++) {
    const due = (kill - 0.5 + dice.next() * 0.4) / (KILLS + 0.5);
    while (shop.given / total < due && !fire.isOut()) await pause(5);
    if (fire.isOut()) return;
    await shop.hub.kill();
    shop.hub = await startHubProcess({ dataDir: shop.hub.dataDir, port: shop.hub.port });
  }
}

/** Screens give commands while the hub is killed; afterwards everything has to be right. */
async function burn(seed: number, shop: ShopUnderFire, fire: Fire): Promise<void> {
  const crowd = await gatherCrowd(shop, seed, fire);
  try {
    const working = crowd.work({ each: COMMANDS_PER_SCREEN });
    await keepKilling(shop, crowd.senders * COMMANDS_PER_SCREEN, random(seed), fire);
    await working;
    await crowd.expectRight(COMMANDS_PER_SCREEN);
  } finally {
    crowd.close();
  }
  await shop.hub.stop();
  expectSoundFile(shop.hub.dataDir, COMMANDS_PER_SCREEN / 10);
}

describe('S1 to S6 under fire: lost lines, duplicates, replays, a hub killed at any moment', () => {
  it.each(SEEDS)(
    'seed %i: nothing acknowledged is lost or done twice, and every screen is right',
    { timeout: LIMIT_MS + 30_000 },
    async (seed) => {
      const shop: ShopUnderFire = { hub: await startHubProcess(), given: 0 };
      const fire = lightFire(LIMIT_MS, () => `${shop.given} commands are settled`);
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
