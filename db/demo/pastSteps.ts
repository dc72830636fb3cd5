import type { Standard } from '../../shared/domain/model.ts';
import type { Drive, SampleCar } from './cars.sample.ts';
import { type Diary, endOfWork, findSlot, type Slot } from './diary.ts';
import { SAMPLE_DAY } from './masters.ts';
import type { Random } from './random.ts';
import { INSPECTORS } from './staff.sample.ts';
import type { Act, Minute } from './story.ts';

/** The sample's midnight, by which everything of the past is over. */
const END: Minute = 0;

export type PastParts = {
  readonly random: Random;
  readonly diary: Diary;
  readonly standards: ReadonlyMap<string, Standard>;
  readonly makeCar: (drive: Drive) => SampleCar;
};

/** A visit in the making: what happened, what it takes up, and when the car is free for the next step. */
export type Draft = { acts: Act[]; taken: [who: string, span: { from: Minute; to: Minute }][]; at: Minute };

/** One operation, planned at `dispatched`, done in the first slot there is; now and then it waits for parts (D01). */
export function work(parts: PastParts, draft: Draft, op: number, code: string, dispatched: Minute): boolean {
  const { random, diary, standards } = parts;
  const standard = standards.get(code) as Standard;
  const waits = standard.unattendedMinutes === 0 && random.chance(0.08) ? random.int(8, 20) : 0;
  const minutes = Math.round(standard.minutes * (0.75 + random.next() * 0.4)) + waits;
  const slot = findSlot(diary, standard, minutes, draft.at, END);
  if (!slot) return false;
  const { from, to, bay, crew } = slot;
  if (bay !== null) draft.acts.push({ at: Math.min(dispatched, from - 1), do: 'plan', op, bay, crew });
  draft.acts.push({ at: from, do: 'start', op, bay, crew });
  const [pause, until] = [from + 6, from + 6 + waits];
  if (waits > 0 && endOfWork(from, waits + 12) === from + waits + 12) {
    draft.acts.push({ at: pause, do: 'hold', op, reason: 'D01', note: '', until, carFree: false });
    draft.acts.push({ at: until, do: 'resume', op, bay, crew });
  }
  draft.acts.push({ at: to, do: 'finish', op });
  driveOut(draft, slot, random);
  return true;
}

/** The car leaves the bay for the yard; bay and crew were taken until then. */
function driveOut(draft: Draft, { from, to, bay, crew, attendedTo }: Slot, random: Random): void {
  if (bay !== null) {
    draft.acts.push({ at: to + 1, do: 'move', place: 'parking', bay: null, label: `P${random.int(1, 36)}` });
    draft.taken.push([bay, { from: from - 1, to: to + 2 }]);
  }
  for (const who of crew) draft.taken.push([who, { from, to: attendedTo }]);
  draft.at = to + random.int(3, 9);
}

const REMARKS = ['轮胎螺栓扭矩未复核', '机油液位偏高', '保养灯未复位', '底护板螺丝少一颗', '左前门饰板有油渍'] as const;
const REWORK_MINUTES = 18;

/** The final inspection; one car in thirty goes back for what was forgotten (Q2). */
export function inspect(parts: PastParts, draft: Draft, codes: readonly string[]): boolean {
  const { random, diary, standards } = parts;
  const by = random.pick(INSPECTORS);
  if (!random.chance(0.033)) return check(parts, draft, by, [], '');
  const op = codes.length - 1;
  if (!check(parts, draft, by, [op], random.pick(REMARKS))) return false;
  const again = { ...(standards.get(codes[op] ?? '') as Standard), minutes: REWORK_MINUTES, unattendedMinutes: 0 };
  const slot = findSlot(diary, again, REWORK_MINUTES, draft.at, END);
  if (!slot) return false;
  const { from, to, bay, crew } = slot;
  draft.acts.push({ at: from, do: 'resume', op, bay, crew }, { at: to, do: 'finish', op });
  driveOut(draft, slot, random);
  return check(parts, draft, by, [], '');
}

function check(parts: PastParts, draft: Draft, by: string, rework: readonly number[], remark: string): boolean {
  const done = occupy(parts, draft, by, parts.random.int(6, 13));
  if (done === null) return false;
  draft.acts.push({ at: done, do: 'check', by, rework, remark });
  draft.at = done + parts.random.int(1, 5);
  return true;
}

export function washCar(parts: PastParts, draft: Draft): boolean {
  const minutes = parts.random.int(9, 14);
  const done = occupy(parts, draft, 'wash', minutes);
  if (done === null) return false;
  draft.acts.push({ at: done - minutes, do: 'wash' }, { at: done, do: 'washed' });
  draft.at = done;
  return true;
}

/** Takes the first time somebody has these minutes without a break between; answers when it is over. */
function occupy({ diary }: PastParts, draft: Draft, who: string, minutes: number): Minute | null {
  for (let from = draft.at; from < END - minutes; from++) {
    const to = from + minutes;
    if (endOfWork(from, minutes) !== to || !diary.isFree(who, { from, to })) continue;
    draft.taken.push([who, { from, to }]);
    return to;
  }
  return null;
}

/** Ready, settled, delivered; answers when it was settled. Who did not wait comes for the car later. */
export function handOver(random: Random, draft: Draft, waits: boolean): Minute | null {
  const ready = draft.at + random.int(1, 3);
  const settled = inDeliveryHours(ready + (waits ? random.int(4, 12) : random.int(20, 110)), random);
  const delivered = settled + random.int(2, 9);
  if (inDeliveryHours(ready, random) !== ready || delivered >= END) return null;
  draft.acts.push({ at: ready, do: 'ready' }, { at: settled, do: 'settle' }, { at: delivered, do: 'deliver' });
  return settled;
}

/** Shortly before closing time nobody comes any more: the customer is there next morning. */
function inDeliveryHours(at: Minute, random: Random): Minute {
  const midnight = Math.floor(at / 1440) * 1440;
  return at - midnight <= SAMPLE_DAY.close - 12 ? at : midnight + 1440 + SAMPLE_DAY.open + random.int(5, 50);
}
