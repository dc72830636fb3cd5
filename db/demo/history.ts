import { anyJob, arrivalMinutes, carOf, lagAfterPrevious, type SampleJob } from './jobs.sample.ts';
import { promises } from './pastPromises.ts';
import { type Draft, handOver, inspect, type PastParts, washCar, work } from './pastSteps.ts';
import type { Random } from './random.ts';
import { ADVISORS } from './staff.sample.ts';
import type { Minute, Story } from './story.ts';

export const HISTORY_DAYS = 7;

/** A week of delivered visits before the sample's day, with promises kept and broken as in life. */
export function makeHistory(parts: PastParts): Story[] {
  const days = Array.from({ length: HISTORY_DAYS }, (_, i) => i - HISTORY_DAYS);
  return days.flatMap((day) =>
    arrivalMinutes(parts.random).flatMap((minute) => pastVisit(parts, day * 1440 + minute) ?? []),
  );
}

/** null when it could not be delivered in time: the cars still in the shop are written by hand. */
function pastVisit(parts: PastParts, arrive: Minute): Story | null {
  const { random, diary, makeCar } = parts;
  const job = anyJob(random);
  const car = carOf(job, random, makeCar);
  const waits = random.chance(job.waits);
  const wash = random.chance(0.85) && job.category !== 'pdi';
  const addition = random.chance(0.14) ? additionFor(job, random) : null;
  const dispatched = arrive + random.int(4, 14);
  const draft: Draft = { acts: [], taken: [], at: dispatched };

  for (const [op, code] of job.codes.entries()) {
    draft.at += lagAfterPrevious(job.category, code) ?? 0;
    if (!work(parts, draft, op, code, dispatched)) return null;
  }
  const addedAt = (draft.acts.find((act) => act.do === 'start')?.at ?? dispatched) + 8;
  if (addition !== null) {
    draft.acts.push({ at: addedAt, do: 'add', code: addition });
    if (!work(parts, draft, job.codes.length, addition, addedAt + 4)) return null;
  }
  if (!inspect(parts, draft, job.codes)) return null;
  if (wash && !washCar(parts, draft)) return null;
  const settled = handOver(random, draft, waits);
  if (settled === null) return null;

  for (const [who, span] of draft.taken) diary.take(who, span);
  const { first, told } = promises(random, { arrive, settled, addedAt: addition === null ? null : addedAt + 3 });
  return {
    arrive,
    car,
    category: job.category,
    codes: job.codes,
    wash,
    loungeHidden: false,
    // Nobody waits in the lounge over night.
    waits: waits && settled - arrive < 600,
    request: random.pick(job.requests),
    advisor: random.pick(ADVISORS),
    promise: first,
    acts: [...draft.acts, ...told].sort((a, b) => a.at - b.at),
  };
}

/** Work that is often found or asked for on the way (增项). */
export const ADDITIONS: readonly string[] = ['R08', 'M06', 'R01', 'R14', 'R20'];

/** An addition that suits the job; null for body work, where it comes with the insurer, and for electric cars. */
function additionFor(job: SampleJob, random: Random): string | null {
  if (!['maintenance', 'repair', 'first-service'].includes(job.category) || job.drive === 'electric') return null;
  return random.pick(ADDITIONS.filter((code) => !job.codes.includes(code)));
}
