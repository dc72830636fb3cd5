import { createCarMaker } from '../../../db/demo/cars.sample.ts';
import { anyJob, arrivalMinutes, carOf, type SampleJob } from '../../../db/demo/jobs.sample.ts';
import { createRandom } from '../../../db/demo/random.ts';
import { baySuits } from '../../../shared/domain/bay.rules.ts';
import { atShopTime, shopDate } from '../../../shared/domain/calendar.ts';
import { stageOf } from '../../../shared/domain/stage.ts';
import { type Floor, quarterAfter } from './floor.ts';
import { type Order, order, type Player, someone } from './order.ts';
import { takenUntil } from './spans.ts';

const MINUTE = 60_000;
/** Who came while nobody looked for this long, minutes, has gone to another shop: the clock was turned. */
const PATIENCE = 120;

type Arrival = { readonly at: number; readonly seed: string };

/** Somebody who could not be taken in after so many looks goes away. */
const TRIES = 20;

/** Takes in the cars that arrive through the day; the same cars at the same times, whenever one begins to look. */
export function createReception(): Player {
  let looked: number | null = null;
  let outside: Arrival[] = [];
  let tries = 0;
  const next = () => {
    outside = outside.slice(1);
    tries = 0;
  };
  return (floor) => {
    const { now } = floor;
    const from = looked === null || now < looked || now - looked > PATIENCE * MINUTE ? now : looked;
    looked = now;
    outside.push(...arrivalsOf(floor).filter(({ at }) => from < at && at <= now));
    if (tries > TRIES) next();
    const [first] = outside;
    if (!first) return [];
    tries += 1;
    return [{ ...takeIn(floor, first), done: next }];
  };
}

function arrivalsOf({ now, shop }: Floor): Arrival[] {
  const { timeZone } = shop.hours;
  const day = shopDate(now, timeZone);
  return arrivalMinutes(createRandom(`${day}/arrivals`)).map((minute, i) => ({
    at: atShopTime(day, minute, timeZone),
    seed: `${day}/arrival ${i}`,
  }));
}

function takeIn(floor: Floor, { seed }: Arrival): Order {
  const random = createRandom(seed);
  const job = anyJob(random);
  const car = carOf(job, random, createCarMaker(random));
  const waits = random.chance(job.waits);
  const soonest = timeFor(floor, job) ?? floor.now;
  // Who leaves the car is told a time with more room.
  const at = waits ? soonest : (quarterAfter(floor, soonest, 60) ?? soonest);
  const visit = {
    ...car,
    advisorId: null,
    category: job.category,
    request: random.pick(job.requests),
    waits,
    washWanted: random.chance(0.85) && job.category !== 'pdi',
    promise: { at, means: 'in-person' as const, outsideHours: true },
    operations: job.codes.map((standardId) => ({ standardId })),
  };
  return order('visit.takeIn', visit, someone(floor, 'advisor', random.next()), 'reception');
}

/** What an advisor would promise: when a bay of the kind is free, the work with some air, and what follows it. */
function timeFor(floor: Floor, { codes, category }: SampleJob): number | null {
  const { now, shop, bays, reader } = floor;
  const lines = codes.flatMap((code) => reader.standard(code) ?? []);
  const taken = takenUntil(floor).bays;
  const suited = bays.filter((bay) => lines[0] && baySuits(bay.kind, lines[0].bayNeed));
  const vacant = Math.min(...suited.map((bay) => taken.get(bay.id) ?? now));
  const undispatched = floor.files.filter((file) => stageOf(file) === 'arrived').length;
  const from = Math.max(now + 15 * MINUTE, Number.isFinite(vacant) ? vacant : now) + undispatched * 10 * MINUTE;
  const work = lines.reduce((sum, line) => sum + line.minutes, 0);
  const body = category === 'accident' ? 300 : 0;
  return quarterAfter(floor, from, work * 1.3 + body + 25 + shop.inspectionMinutes + shop.washMinutes);
}
