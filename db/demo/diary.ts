import { baySuits } from '../../shared/domain/bay.rules.ts';
import type { Person, Standard } from '../../shared/domain/model.ts';
import { crewMasters } from '../../shared/domain/qualification.ts';
import type { Trade } from '../../shared/domain/vocabulary.ts';
import { SAMPLE_DAY } from './masters.ts';
import { BAYS, PEOPLE, type SampleBay, type SamplePerson } from './staff.sample.ts';
import type { Minute, Story } from './story.ts';

type Span = { readonly from: Minute; readonly to: Minute };

/** When bays and people are taken, so that the sample's past is one that could have happened (J6, J8). */
export type Diary = {
  isFree: (who: string, span: Span) => boolean;
  take: (who: string, span: Span) => void;
  /** How often somebody was taken: work goes to who had least. */
  load: (who: string) => number;
};

export function createDiary(): Diary {
  const taken = new Map<string, Span[]>();
  return {
    isFree: (who, span) => !(taken.get(who) ?? []).some((other) => span.from < other.to && other.from < span.to),
    take(who, span) {
      const spans = taken.get(who);
      if (spans) spans.push(span);
      else taken.set(who, [span]);
    },
    load: (who) => taken.get(who)?.length ?? 0,
  };
}

/**
 * The end of `minutes` of work begun at `start`, lunch left out; null when it does not fit into the shop's day, since
 * nobody begins in the evening what cannot be finished.
 */
export function endOfWork(start: Minute, minutes: number): Minute | null {
  const midnight = Math.floor(start / 1440) * 1440;
  const { open, close, lunch } = SAMPLE_DAY;
  const time = start - midnight;
  if (time < open || (time >= lunch.from && time < lunch.to)) return null;
  const overLunch = time < lunch.from && time + minutes > lunch.from;
  const end = time + minutes + (overLunch ? lunch.to - lunch.from : 0);
  return end <= close ? midnight + end : null;
}

/** Where, with whom and from when to when a piece of work is done. */
export type Slot = Span & {
  readonly bay: string | null;
  readonly crew: readonly string[];
  readonly attendedTo: Minute;
};

const STEP = 5;

type Technician = { readonly key: string; readonly sample: SamplePerson; readonly person: Person };

/** The sample's technicians as the rules see them. */
const TECHNICIANS: readonly Technician[] = PEOPLE.filter((sample) => sample.role === 'technician').map((sample) => {
  const { key, name, role, trade, level } = sample;
  const rest = { certificates: [], teamId: null, shiftId: null, badge: null, hasPin: true, retired: false };
  const person: Person = { id: key, name, role, trade, level, ...rest };
  return { key, sample, person };
});

/** The first time from `from` on, before `before`, when bay and crew are free for work of this many minutes. */
export function findSlot(diary: Diary, work: Standard, minutes: number, from: Minute, before: Minute): Slot | null {
  const attended = Math.max(minutes - work.unattendedMinutes, work.minutes - work.unattendedMinutes);
  for (let start = from; start < before; start += STEP) {
    const to = endOfWork(start, Math.max(minutes, attended));
    if (to === null || to >= before) continue;
    const bay = freeBay(diary, work, { from: start - 1, to: to + 2 });
    if (bay === undefined) continue;
    // Two minutes of grace: the seconds within a minute must not make a free person a busy one (J5).
    const attendedTo = attended === 0 ? start : Math.min(to, endOfWork(start, attended + 2) ?? to);
    const crew = freeCrew(diary, work, bay?.team ?? null, { from: start, to: attendedTo });
    if (crew) return { from: start, to, bay: bay?.label ?? null, crew, attendedTo };
  }
  return null;
}

/** undefined: none is free; null: the work needs no bay. */
function freeBay(diary: Diary, work: Standard, span: Span): SampleBay | null | undefined {
  if (work.bayNeed === 'road') return null;
  return BAYS.find(({ label, kind }) => baySuits(kind, work.bayNeed) && diary.isFree(label, span));
}

/** Somebody who can do it and enough helpers, the bay's own team first. */
function freeCrew(diary: Diary, work: Standard, team: string | null, span: Span): string[] | null {
  const strange = (one: Technician) => (one.sample.team === team ? 0 : 1);
  const free = TECHNICIANS.filter(({ key, sample }) => isCertified(sample, work) && diary.isFree(key, span)).sort(
    (a, b) => strange(a) - strange(b) || diary.load(a.key) - diary.load(b.key),
  );
  const lead = free.find(({ person }) => crewMasters([person], work));
  if (!lead) return null;
  const helpers = free.filter((one) => one !== lead && shareHall(one.person, lead.person)).slice(0, work.crew - 1);
  return [lead, ...helpers].map(({ key }) => key);
}

/** J5: everybody in the crew needs the certificate; in the sample's past those that still run counted too. */
function isCertified(person: SamplePerson, work: Standard): boolean {
  return (
    work.certificate === null || person.certificates.some(([code, days]) => code === work.certificate && days >= 0)
  );
}

const HALLS: readonly (readonly (Trade | null)[])[] = [['mechanical', 'electrical'], ['body'], ['paint']];
const shareHall = (a: Person, b: Person) =>
  HALLS.some((trades) => trades.includes(a.trade) && trades.includes(b.trade));

/** Enters what a written story takes up: its crews from start to end, its bays until the car is moved. */
export function enter(diary: Diary, story: Story, until: Minute): void {
  const running = new Map<number, { crew: readonly string[]; from: Minute }>();
  let spot: { bay: string | null; from: Minute } = { bay: null, from: story.arrive };
  const stop = (op: number, to: Minute) => {
    const { crew = [], from = to } = running.get(op) ?? {};
    for (const who of crew) diary.take(who, { from, to: to + 1 });
    running.delete(op);
  };
  const drive = (bay: string | null, at: Minute) => {
    if (bay === spot.bay) return;
    if (spot.bay !== null) diary.take(spot.bay, { from: spot.from - 2, to: at + 2 });
    spot = { bay, from: at };
  };
  for (const act of story.acts) {
    if (act.do === 'start' || act.do === 'resume') {
      stop(act.op, act.at);
      running.set(act.op, { crew: act.crew, from: act.at });
      drive(act.bay, act.at);
    } else if (act.do === 'finish' || act.do === 'hold') stop(act.op, act.at);
    else if (act.do === 'move') drive(act.bay, act.at);
    else if (act.do === 'check') diary.take(act.by, { from: act.at - 5, to: act.at + 1 });
    else if (act.do === 'wash') diary.take('wash', { from: act.at, to: act.at + 20 });
  }
  drive(null, until);
  for (const op of running.keys()) stop(op, until);
}
