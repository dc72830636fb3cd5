import { addDays, atShopTime } from '../../shared/domain/calendar.ts';
import { writeMeta } from '../meta.repo.ts';
import type { Db } from '../open.ts';
import { makeStandards } from '../timetable.ts';
import { absenceActions } from './absences.sample.ts';
import { createCarMaker } from './cars.sample.ts';
import { storyOf } from './cast.ts';
import { createDiary, enter } from './diary.ts';
import { FINISHING, GONE } from './finished.cast.ts';
import { HISTORY_DAYS, makeHistory } from './history.ts';
import { buildMasters, SAMPLE_DAY, SAMPLE_ZONE } from './masters.ts';
import { officeActions } from './office.sample.ts';
import { ACCIDENTS, STAYED } from './overnight.cast.ts';
import { cameBack, withCalls } from './pastCalls.ts';
import type { Stage } from './perform.ts';
import { createRandom, type Random } from './random.ts';
import { createSampleBus } from './sampleBus.ts';
import { type Action, actionsOf, setStage, tell } from './storyteller.ts';
import { CAME_BACK, WAITING } from './waiting.cast.ts';
import { warningActions } from './warned.ts';
import { IN_WORK, ON_HOLD } from './working.cast.ts';

/** Everybody in the sample shop has this PIN. */
export const SAMPLE_PIN = '1234';

/** The sample's day is entered at 10:20, in the middle of the morning's rush. */
const SAMPLE_START = 620;

type SampleOrder = {
  readonly db: Db;
  /** The shop's day, 'YYYY-MM-DD'; the sample is the same for the same date. */
  readonly date: string;
  /** SAMPLE_PIN as credentials are stored. */
  readonly pinHash: string;
};

/**
 * Fills an empty database with the sample shop in the middle of `date`: its people and bays, a week of history, and
 * about forty cars in every stage. All of it went through the shop's rules, and all of it is in or nothing. Takes a
 * second; the database must be the caller's alone meanwhile, since it is not synced to disk before the end.
 * @returns the instant (epoch ms) at which the shop's clock has to go on.
 * @throws Error when a rule refuses what the sample says has happened.
 */
export function seedSampleShop({ db, date, pinHash }: SampleOrder): number {
  const { $client } = db;
  const synchronous = $client.pragma('synchronous', { simple: true });
  $client.pragma('synchronous = OFF');
  try {
    return $client.transaction(() => {
      const bus = createSampleBus(db, date);
      bus.setNow(atShopTime(addDays(date, -HISTORY_DAYS - 1), SAMPLE_DAY.open, SAMPLE_ZONE));
      const stage = setStage(bus, buildMasters(db, bus, date, pinHash), date);
      const random = createRandom(date);
      const own = [
        ...shopsOwn(stage),
        ...warningActions(stage),
        ...officeActions(stage, date),
        ...absenceActions(stage),
      ];
      tell(stage, [...visits(stage, random), ...own], random);
      writeMeta(db, 'madeFor', date);
      return stage.instant(SAMPLE_START);
    })();
  } finally {
    $client.pragma(`synchronous = ${String(synchronous)}`);
  }
}

/** Those written by hand take their bays and people first, the others of the week fill the time between. */
function visits(stage: Stage, random: Random): Action[] {
  const makeCar = createCarMaker(random);
  const roles = [...ACCIDENTS, ...STAYED, ...IN_WORK, ...ON_HOLD, ...FINISHING, ...WAITING, ...GONE];
  const written = roles.map((role, index) => storyOf(role, index, random, makeCar));
  const diary = createDiary();
  for (const story of written) enter(diary, story, SAMPLE_START);
  const standards = new Map(makeStandards().map((standard) => [standard.id, standard]));
  const past = withCalls(makeHistory({ random, diary, standards, makeCar }), createRandom('calls'), SAMPLE_START);
  const again = cameBack(storyOf(CAME_BACK, roles.length, random, makeCar), past);
  return [...past, ...written, again].flatMap((story) => actionsOf(stage, story));
}

/** What happens to no car: the shifts that ended (J9), and the alignment bay that failed this morning (E3). */
function shopsOwn({ bus, instant, bayId, person }: Stage): Action[] {
  const shiftEnds = Array.from({ length: HISTORY_DAYS }, (_, i): Action => {
    const at = (i - HISTORY_DAYS) * 1440 + SAMPLE_DAY.close;
    return { at, rank: 3, run: () => bus.endShift(instant(at)) };
  });
  const shiftStarts = Array.from({ length: HISTORY_DAYS + 1 }, (_, i): Action => {
    const at = (i - HISTORY_DAYS) * 1440 + SAMPLE_DAY.open;
    return { at, rank: 0, run: () => bus.startShift() };
  });
  const closeBay = () => {
    const failure = { bayId: bayId('10') as string, reason: '四轮定位仪标定失败', expectedBack: instant(840) };
    bus.send('bay.close', failure, person('controller'));
  };
  return [...shiftStarts, ...shiftEnds, { at: 510, rank: 2, run: closeBay }];
}
