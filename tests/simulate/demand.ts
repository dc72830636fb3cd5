import { anyJob, type SampleJob } from '../../db/demo/jobs.sample.ts';
import { baySuits } from '../../shared/domain/bay.rules.ts';
import type { Bay, Person, Standard } from '../../shared/domain/model.ts';
import type { BayNeed } from '../../shared/domain/vocabulary.ts';
import { createChance } from './chance.ts';
import type { World } from './world.ts';

/** Cars in each hour from opening, of a hundred: the morning peak, then a quiet afternoon. */
const BY_HOUR: readonly number[] = [18, 21, 17, 11, 3, 9, 9, 8, 4];
/** Sunday first; Saturday morning is the week's peak. */
const BY_WEEKDAY: readonly number[] = [0.9, 1.05, 0.95, 0.95, 0.95, 1, 1.2];

/** Cars by which the mix is known. */
const SAMPLE = 20_000;

export type Arrival = {
  readonly minute: number;
  readonly job: SampleJob;
  readonly waits: boolean;
  readonly washWanted: boolean;
};

type Shop = {
  readonly bays: readonly Bay[];
  readonly people: readonly Person[];
  readonly standards: readonly Standard[];
};

/** Cars a day, and what is the scarcest with them: "bay express", "trade paint". */
export type Demand = { readonly perDay: number; readonly scarcest: string };

/**
 * Cars a day at which the scarcest of the shop, bays of a kind or people of a trade, is busy for the share `load` of its open
 * time, by what work takes on average in this world; without what is found on the way, sent back or waits for parts.
 */
export function demandOf(load: number, { bays, people, standards }: Shop, world: World, openMinutes: number): Demand {
  const chance = createChance('mix');
  const lines = new Map(
    standards.map((line) => [line.id, { line, minutes: world.expects({ ...line, standardId: line.id }) }]),
  );
  const need = new Map<string, number>();
  const add = (key: string, minutes: number) => need.set(key, (need.get(key) ?? 0) + minutes / SAMPLE);
  for (let i = 0; i < SAMPLE; i++) {
    for (const code of anyJob(chance).codes) {
      const { line, minutes } = lines.get(code) as { line: Standard; minutes: number };
      if (line.bayNeed !== 'any' && line.bayNeed !== 'road') add(`bay ${line.bayNeed}`, minutes);
      add(`trade ${line.trade}`, (minutes - line.unattendedMinutes) * line.crew);
    }
  }
  const has = (key: string) => {
    const [kind, name] = key.split(' ');
    if (kind === 'trade') return people.filter(({ role, trade }) => role === 'technician' && trade === name).length;
    return bays.filter((bay) => baySuits(bay.kind, name as BayNeed)).length;
  };
  const shares = [...need].map(([key, minutes]) => ({ key, share: minutes / (has(key) * openMinutes) }));
  const scarcest = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return { perDay: load / scarcest.share, scarcest: scarcest.key };
}

/** The cars of one day, in the order in which they come; `weekday`: 0 is Sunday. */
export function arrivalsOf(seed: string, day: number, weekday: number, perDay: number, opens: number): Arrival[] {
  const chance = createChance(`${seed}/arrivals ${day}`);
  const total = BY_HOUR.reduce((a, b) => a + b, 0);
  return BY_HOUR.flatMap((share, hour) =>
    Array.from({ length: chance.count((perDay * (BY_WEEKDAY[weekday] ?? 1) * share) / total) }, (): Arrival => {
      const job = anyJob(chance);
      return {
        minute: opens + hour * 60 + chance.int(0, 59),
        job,
        waits: chance.chance(job.waits),
        washWanted: chance.chance(0.8),
      };
    }),
  ).sort((a, b) => a.minute - b.minute);
}
