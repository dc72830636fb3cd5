import { ADDITIONS, type SampleAddition } from './additions.sample.ts';
import { anyJob, arrivalMinutes, carOf, lagAfterPrevious, type SampleJob } from './jobs.sample.ts';
import { promises } from './pastPromises.ts';
import { type Draft, handOver, inspect, type PastParts, washCar, work } from './pastSteps.ts';
import type { Random } from './random.ts';
import { ADVISORS } from './staff.sample.ts';
import type { Act, Minute, Story } from './story.ts';

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
  if (addition !== null && !work(parts, draft, job.codes.length, addition.code, addedAt + 1)) return null;
  if (!inspect(parts, draft, job.codes)) return null;
  if (wash && !washCar(parts, draft)) return null;
  const settled = handOver(random, draft, waits);
  if (settled === null) return null;

  for (const [who, span] of draft.taken) diary.take(who, span);
  const course = { arrive, settled, addedAt: addition === null ? null : addedAt };
  const { first, told, basis, extended } = promises(random, course);
  const sold = addition === null ? [] : sells(addition, addedAt, extended ? basis : null);
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
    acts: [...draft.acts, ...sold, ...told, ...excuses(draft.acts, basis, settled, random)].sort((a, b) => a.at - b.at),
  };
}

const NOTES = ['客户下班后才来取车', '客户在外地，第二天来取', '通知后客户两次改约'] as const;

/** E10: ready in time, fetched too late. Most customers sign for it; some are gone before anybody asks them. */
function excuses(acts: readonly Act[], basis: Minute, settled: Minute, random: Random): Act[] {
  const ready = acts.find((act) => act.do === 'ready')?.at ?? settled;
  if (settled <= basis || ready > basis) return [];
  return [{ at: settled, do: 'excuse', reason: 'D22', note: random.pick(NOTES), signed: random.chance(0.7) }];
}

/** Found soon after the work began, priced at once, and agreed to by `at`, perhaps with a new time. */
function sells({ code, finds, note }: SampleAddition, at: Minute, to: Minute | null): Act[] {
  return [
    { at: at - 5, do: 'find', op: 0, finds, note },
    { at: at - 3, do: 'offer', code },
    { at, do: 'answer', approved: true, to, means: 'in-person', note: '' },
  ];
}

/** An addition that suits the job; null for body work, where it comes with the insurer, and for electric cars. */
function additionFor(job: SampleJob, random: Random): SampleAddition | null {
  if (!['maintenance', 'repair', 'first-service'].includes(job.category) || job.drive === 'electric') return null;
  return random.pick(ADDITIONS.filter(({ code }) => !job.codes.includes(code)));
}
