import { setTimeout as wait } from 'node:timers/promises';
import type { VisitFile } from '../../shared/domain/model.ts';
import { createApi } from '../support/api.ts';
import type { BenchHub } from './benchHub.ts';

const EVERY_MS = 100;
const HEARTBEAT_MS = 5;

export type Taps = {
  /** Round trips since the last look, ms. */
  take: () => { readonly taps: number[]; readonly beats: number[] };
  stop: () => Promise<void>;
};

/** A second client at work: ten commands a second on cars that stand in the yard, and a read of the clock every 5 ms. */
export async function startTapping(hub: BenchHub): Promise<Taps> {
  const api = createApi(hub);
  const parked = (await api.visits()).filter((file) => file.visit.deliveredAt === null && placeOf(file) === 'parking');
  if (parked.length === 0) throw new Error('no car stands in the yard');
  let taps: number[] = [];
  let beats: number[] = [];
  let stopped = false;
  const repeat = async (every: number, one: (i: number) => Promise<unknown>, into: () => number[]) => {
    for (let i = 0; !stopped; i++) {
      const began = performance.now();
      await one(i);
      const took = performance.now() - began;
      into().push(took);
      await wait(Math.max(0, every - took));
    }
  };
  const move = (i: number) => {
    const { visit } = parked[i % parked.length] as VisitFile;
    return api.done('visit.move', {
      visitId: visit.id,
      place: 'parking',
      label: `P${100 + (Math.floor(i / parked.length) % 900)}`,
    });
  };
  const running = Promise.allSettled([
    repeat(EVERY_MS, move, () => taps),
    repeat(
      HEARTBEAT_MS,
      () => api.clock(),
      () => beats,
    ),
  ]);
  return {
    take() {
      const taken = { taps, beats };
      taps = [];
      beats = [];
      return taken;
    },
    async stop() {
      stopped = true;
      for (const end of await running) if (end.status === 'rejected') throw end.reason;
    },
  };
}

function placeOf({ stays }: VisitFile): string | undefined {
  return stays.find(({ end }) => end === null)?.place;
}
