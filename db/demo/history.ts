import type { Standard } from '../../shared/domain/model.ts';
import type { SampleCar } from './cars.sample.ts';
import { type Drive, vinOf } from './cars.sample.ts';
import { type Diary, endOfWork, findSlot, type Slot } from './diary.ts';
import { ARRIVALS_BY_HOUR, anyJob, driveOf, lagAfterPrevious, type SampleJob } from './jobs.sample.ts';
import { SAMPLE_DAY } from './masters.ts';
import type { Random } from './random.ts';
import { ADVISORS, INSPECTORS } from './staff.sample.ts';
import type { Act, Minute, Story } from './story.ts';

const DAYS = 7;
/** The sample's midnight: what would not be delivered by then is left out, the cars still there are written by hand. */
const END: Minute = 0;

type Parts = {
  readonly random: Random;
  readonly diary: Diary;
  readonly standards: ReadonlyMap<string, Standard>;
  readonly makeCar: (drive: Drive) => SampleCar;
};

/** A week of delivered visits before the sample's day, with the promises kept and broken as in life. */
export function makeHistory(parts: Parts): Story[] {
  const stories: Story[] = [];
  for (let day = -DAYS; day < 0; day++) {
    const arrivals = ARRIVALS_BY_HOUR.flatMap((cars, hour) =>
      Array.from({ length: cars }, () => arrivalIn(parts, day, hour)),
    );
    for (const arrive of arrivals.sort((a, b) => a - b)) {
      const story = pastVisit(parts, arrive);
      if (story) stories.push(story);
    }
  }
  return stories;
}

function arrivalIn({ random }: Parts, day: number, hour: number): Minute {
  return day * 1440 + SAMPLE_DAY.open + hour * 60 + random.int(hour === 0 ? 2 : 0, 59);
}

/** Work in progress of one visit: what was done so far and until when the car is busy. */
type Draft = { acts: Act[]; taken: [who: string, span: { from: Minute; to: Minute }][]; at: Minute };

function pastVisit(parts: Parts, arrive: Minute): Story | null {
  const { random, diary } = parts;
  const job = anyJob(random);
  const car = carOf(parts, job);
  const wash = random.chance(0.85) && job.category !== 'pdi';
  const draft: Draft = { acts: [], taken: [], at: arrive + random.int(4, 14) };
  const addition = random.chance(0.14) ? additionFor(job, random) : null;
  const dispatched = draft.at;

  for (const [op, code] of job.codes.entries()) {
    draft.at += lagAfterPrevious(job.category, code) ?? 0;
    if (!work(parts, draft, op, code, dispatched)) return null;
  }
  const workStart = draft.acts.find((act) => act.do === 'start')?.at ?? dispatched;
  const addedAt = workStart + 8;
  if (addition) {
    draft.acts.push({ at: addedAt, do: 'add', code: addition });
    if (!work(parts, draft, job.codes.length, addition, addedAt + 4)) return null;
  }
  if (!inspect(parts, draft, job)) return null;
  if (wash && !washCar(parts, draft)) return null;
  const settled = handOver(parts, draft, job);
  if (settled === null) return null;
  const { first, told } = promises(random, { arrive, settled, addedAt: addition ? addedAt + 3 : null });
  for (const [who, span] of draft.taken) diary.take(who, span);
  return {
    arrive,
    car,
    category: job.category,
    codes: job.codes,
    request: random.pick(job.requests),
    advisor: random.pick(ADVISORS),
    waits: random.chance(job.waits),
    wash,
    loungeHidden: false,
    promise: first,
    acts: [...draft.acts, ...told].sort((a, b) => a.at - b.at),
  };
}

const ADDITIONS = ['R08', 'M06', 'R01', 'R14', 'R20'] as const;

function additionFor(job: SampleJob, random: Random): string | null {
  if (!['maintenance', 'repair', 'first-service'].includes(job.category) || job.drive === 'electric') return null;
  const fitting = ADDITIONS.filter((code) => !job.codes.includes(code));
  return random.pick(fitting);
}

