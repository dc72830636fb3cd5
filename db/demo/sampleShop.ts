import { addDays, atShopTime } from '../../shared/domain/calendar.ts';
import type { Standard } from '../../shared/domain/model.ts';
import { writeMeta } from '../meta.repo.ts';
import type { Db } from '../open.ts';
import { makeStandards } from '../timetable.ts';
import { createCarMaker } from './cars.sample.ts';
import { storyOf } from './cast.ts';
import { createDiary, enter } from './diary.ts';
import { makeHistory } from './history.ts';
import { buildMasters, type Masters, SAMPLE_DAY, SAMPLE_ZONE } from './masters.ts';
import { ACCIDENTS, STAYED } from './overnight.cast.ts';
import { createRandom, type Random } from './random.ts';
import { createSampleBus, type SampleBus } from './sampleBus.ts';
import { type Action, createTeller, type Teller, tell } from './storyteller.ts';
import { FINISHING, GONE, IN_WORK, ON_HOLD, WAITING } from './working.cast.ts';

/** Everybody in the sample shop has this PIN. */
export const SAMPLE_PIN = '1234';

/** The sample's day is entered at 10:20, in the middle of the morning's rush. */
export const SAMPLE_START = 620;

const HISTORY_DAYS = 7;

type SampleOrder = {
  readonly db: Db;
  /** The shop's day, 'YYYY-MM-DD'; the sample is the same for the same date. */
  readonly date: string;
  /** SAMPLE_PIN as credentials are stored. */
  readonly pinHash: string;
};

/**
 * Fills an empty database with the sample shop in the middle of `date`: its people and bays, a week of history, and
 * about forty cars in every stage. All of it went through the shop's rules. Takes seconds; the database must be the
 * caller's alone meanwhile, since it is not synced to disk before the end.
 * @returns the instant (epoch ms) at which the shop's clock has to go on.
 * @throws Error when a rule refuses what the sample says has happened.
 */
export function seedSampleShop({ db, date, pinHash }: SampleOrder): number {
  const { $client } = db;
  const synchronous = $client.pragma('synchronous', { simple: true });
  const around = (run: () => void) => $client.transaction(run)();
  const bus = createSampleBus(db, date);
  $client.pragma('synchronous = OFF');
  try {
    let start = 0;
    around(() => {
      bus.setNow(atShopTime(addDays(date, -HISTORY_DAYS - 1), SAMPLE_DAY.open, SAMPLE_ZONE));
      const masters = buildMasters(db, bus, date, pinHash);
      const teller = createTeller(bus, masters, date);
      const random = createRandom(date);
      start = teller.instant(SAMPLE_START);
      tell(bus, teller, [...cars(random, teller), ...shopsOwn(bus, masters, teller)], random, (run) => run());
      writeMeta(db, 'madeFor', date);
    });
    return start;
  } finally {
    $client.pragma(`synchronous = ${String(synchronous)}`);
  }
}

/** All visits: those written by hand take their bays and people first, the week's others fill the time between. */
function cars(random: Random, teller: Teller): Action[] {
  const makeCar = createCarMaker(random);
  const roles = [...ACCIDENTS, ...STAYED, ...IN_WORK, ...ON_HOLD, ...FINISHING, ...WAITING, ...GONE];
  const written = roles.map((role, index) => storyOf(role, index, random, makeCar));
  const diary = createDiary();
  for (const story of written) enter(diary, story, SAMPLE_START);
  const standards = new Map<string, Standard>(makeStandards().map((standard) => [standard.id, standard]));
  const past = makeHistory({ random, diary, standards, makeCar });
  return [...past, ...written].flatMap(teller.actionsOf);
}

/** What happens to no car: the shifts that ended (J9), and the alignment bay that failed this morning (E3). */
function shopsOwn(bus: SampleBus, { bays, people }: Masters, { instant }: Teller): Action[] {
  const shiftEnds = Array.from({ length: HISTORY_DAYS }, (_, i): Action => {
    const at = (i - HISTORY_DAYS) * 1440 + SAMPLE_DAY.close;
    return { at, rank: 3, run: () => bus.endShift(instant(at)) };
  });
  const closeBay = () => {
    const bayId = bays.get('10') as string;
    const controller = bus.reader.person(people.get('controller') as string) ?? null;
    bus.send('bay.close', { bayId, reason: '四轮定位仪标定失败', expectedBack: instant(840) }, controller);
  };
  return [...shiftEnds, { at: 510, rank: 2, run: closeBay }];
}
