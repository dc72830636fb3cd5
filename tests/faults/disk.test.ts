import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { HubState, Trouble } from '../../shared/protocol/hubState.ts';
import { copySampleInto, startHubProcess } from '../support/hubProcess.ts';
import { headOf } from '../sync/crowd.ts';
import { listenAtDesk } from './desk.ts';
import { canInject, type FaultName, inject } from './injector.ts';
import { howMany, report } from './scale.ts';
import { expectNothingLost, type Scene } from './underFire.ts';

const ROUNDS = howMany(1, 8);
/** The fault goes on for so long after it was told, ms: long enough for several trials. */
const LASTS_MS = howMany(1_500, 6_000);
const LIMIT_MS = 60_000 + ROUNDS * 30_000;

/** The fault comes and goes while commands flow: it is told on the desks, nothing is settled meanwhile, and it is over. */
async function comeAndGo(scene: Scene, round: () => Promise<{ stop: () => void | Promise<void> }>): Promise<Trouble[]> {
  const { shop, isOut } = scene;
  const desk = listenAtDesk(shop.hub);
  const isWell = ({ trouble }: HubState) => trouble === null;
  try {
    for (let i = 0; i < ROUNDS && !isOut(); i++) {
      await desk.until(isWell, isOut);
      await pause(300);
      const fault = await round();
      expect(await desk.until((state) => !isWell(state), isOut), 'H3: it is told').toBe(true);
      const head = await headOf(shop.hub);
      await pause(LASTS_MS);
      expect(await headOf(shop.hub), 'nothing is settled meanwhile').toBe(head);
      await fault.stop();
      expect(await desk.until(isWell, isOut), 'H3: it goes on by itself').toBe(true);
      const before = shop.given;
      while (shop.given === before && !isOut()) await pause(10);
    }
    return desk.heard();
  } finally {
    desk.close();
  }
}

/** A kill afterwards shows what the disk has; what is only in memory would be missing. */
async function killOnce({ shop }: Scene): Promise<void> {
  await shop.hub.kill();
  shop.hub = await startHubProcess({ dataDir: shop.hub.dataDir, port: shop.hub.port });
}

describe.skipIf(!canInject)('rows 3 and 5: a disk that fails', () => {
  it.each<[row: number, name: FaultName]>([
    [3, 'sync EIO'],
    [5, 'write EROFS'],
  ])(
    'row %i, %s: told, nothing acknowledged meanwhile, opened anew, and on',
    { timeout: LIMIT_MS + 30_000 },
    async (row, name) => {
      let heard: Trouble[] = [];
      const settled = await expectNothingLost({
        seed: row,
        limitMs: LIMIT_MS,
        async fault(scene) {
          heard = await comeAndGo(scene, () => inject(scene.shop.hub, name));
          await killOnce(scene);
        },
      });
      expect(heard).toContain('disk-failing');
      report(row, { rounds: ROUNDS, settled, heard });
    },
  );
});

/** A disk of its own in memory, where that is allowed. */
function smallDisk(megabytes: number): { dir: string; remove: () => void } | null {
  const dir = mkdtempSync(join(tmpdir(), 'bayboard-disk-'));
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir]);
  if (done.status !== 0) {
    rmSync(dir, { recursive: true });
    return null;
  }
  return {
    dir,
    remove() {
      spawnSync('umount', ['-l', dir]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const disk = smallDisk(64);
afterAll(() => disk?.remove());

describe.skipIf(disk === null)('row 4: a disk that is full', () => {
  it('told, nothing acknowledged meanwhile, and on as soon as there is room', {
    timeout: LIMIT_MS + 30_000,
  }, async () => {
    const { dir } = disk as NonNullable<typeof disk>;
    const dataDir = join(dir, 'data');
    const filler = join(dir, 'filler');
    let heard: Trouble[] = [];
    await copySampleInto(dataDir);
    const settled = await expectNothingLost({
      seed: 4,
      limitMs: LIMIT_MS,
      dataDir,
      async fault(scene) {
        heard = await comeAndGo(scene, async () => {
          const { bavail, bsize } = statfsSync(dir);
          fill(filler, bavail * bsize);
          return { stop: () => rmSync(filler) };
        });
        await killOnce(scene);
      },
    });
    expect(heard).toContain('disk-full');
    report(4, { rounds: ROUNDS, settled, heard });
  });
});

/** To the last page: what is left over would take some more commits. */
function fill(file: string, bytes: number): void {
  for (let left = bytes, size = bytes; size >= 4_096; size = Math.min(left, Math.floor(size / 2))) {
    try {
      writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
      left -= size;
    } catch {
      left = Math.min(left, size - 1);
    }
  }
}
