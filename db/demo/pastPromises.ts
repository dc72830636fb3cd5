import { SAMPLE_DAY } from './masters.ts';
import type { Random } from './random.ts';
import type { Act, Minute } from './story.ts';

type Course = {
  readonly arrive: Minute;
  readonly settled: Minute;
  /** When the customer agreed to an addition, if there was one. */
  readonly addedAt: Minute | null;
};

const quarterUp = (at: Minute) => Math.ceil(at / 15) * 15;
const quarterDown = (at: Minute) => Math.floor(at / 15) * 15;

/**
 * What the customer was told, known from how it ended: most promises held, about one in twenty did not, and half of
 * those customers were warned, which does not count (P2). An addition moved the promise that it came before. `basis` is
 * the promise that counted; `extended` whether it came with the addition.
 */
export function promises(
  random: Random,
  { arrive, settled, addedAt }: Course,
): { first: Minute; told: Act[]; basis: Minute; extended: boolean } {
  const kept = quarterUp(settled);
  const broken = quarterDown(settled - random.int(8, 55));
  const late = random.chance(0.065) && isDelivery(broken) && broken > (addedAt ?? arrive) + 30;
  const basis = late ? broken : kept;
  const early = quarterDown(basis - random.int(30, 60));
  const extended = addedAt !== null && early > addedAt && isDelivery(early);
  const told: Act[] = [];
  if (late && random.chance(0.5)) {
    told.push({ at: broken - 12, do: 'promise', to: kept, cause: 'workshop', means: 'phone', note: '车间排队' });
  }
  return { first: extended ? early : basis, told, basis, extended };
}

function isDelivery(at: Minute): boolean {
  const time = at - Math.floor(at / 1440) * 1440;
  return time >= SAMPLE_DAY.open && time <= SAMPLE_DAY.close;
}
