import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { startHubProcess } from '../support/hubProcess.ts';
import { type Crowd, expectSoundFile, gatherCrowd, type ShopUnderFire } from '../sync/crowd.ts';
import { type Fire, lightFire } from '../sync/fire.ts';

export type Scene = { readonly shop: ShopUnderFire; readonly fire: Fire; readonly isOut: () => boolean };

type Order = {
  readonly seed: number;
  readonly limitMs: number;
  /** Where the hub's folder is; a new one of its own without it. */
  readonly dataDir?: string;
  /** How long one command may wait, ms; more than usual where the hub is hardly ever there. */
  readonly patienceMs?: number;
  /** What happens to the hub while its screens give commands without a pause. */
  readonly fault: (scene: Scene) => Promise<void>;
};

/**
 * The check after every fault: screens give commands, the fault happens, and then nothing acknowledged is lost, nothing
 * was done twice, every screen is right, and the file adds up. @returns how many commands were settled.
 */
export async function expectNothingLost({ seed, limitMs, dataDir, patienceMs, fault }: Order): Promise<number> {
  const shop: ShopUnderFire = { hub: await startHubProcess(dataDir ? { dataDir } : {}), given: 0 };
  const fire = lightFire(limitMs, () => `${shop.given} commands are settled`);
  const acting = act(gatherCrowd(shop, seed, fire, patienceMs), shop, fire, fault);
  try {
    await Promise.race([acting, fire.out]);
    expect(fire.complaints, 'S1, S2: every command is settled, once').toEqual([]);
    await acting;
    return shop.given;
  } finally {
    fire.putOut();
    await Promise.race([acting.catch(() => undefined), pause(15_000)]);
    await shop.hub.kill();
    await shop.hub.end();
  }
}

async function act(coming: Promise<Crowd>, shop: ShopUnderFire, fire: Fire, fault: Order['fault']): Promise<void> {
  const crowd = await coming;
  let isOver = false;
  try {
    const working = crowd.work({ isOver: () => isOver });
    await fault({ shop, fire, isOut: fire.isOut });
    isOver = true;
    await working;
    await crowd.expectRight(0);
  } finally {
    isOver = true;
    crowd.close();
  }
  await shop.hub.stop();
  expectSoundFile(shop.hub.dataDir, 0);
}
