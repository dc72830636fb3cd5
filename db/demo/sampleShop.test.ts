import { beforeAll, describe, expect, test } from 'vitest';
import { additionState } from '../../shared/domain/additions.ts';
import { addDays, atShopTime } from '../../shared/domain/calendar.ts';
import { type CallState, callDue } from '../../shared/domain/calls.ts';
import { riskOfVisit } from '../../shared/domain/forecast.ts';
import type { VisitFile } from '../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { basisPromise } from '../../shared/domain/promise.ts';
import { stageOf } from '../../shared/domain/stage.ts';
import { BAY_KINDS, STAGES } from '../../shared/domain/vocabulary.ts';
import { eventsSince } from '../events.repo.ts';
import { type Db, openDatabase } from '../open.ts';
import { createShopReader } from '../shop.reader.ts';
import { createVisitsRepo } from '../visits.repo.ts';
import { SAMPLE_ZONE } from './masters.ts';
import { seedSampleShop } from './sampleShop.ts';

const DATE = '2026-11-21';

function sample(date: string) {
  const { db } = openDatabase(':memory:');
  const now = seedSampleShop({ db, date, pinHash: 'salt:key' });
  const visits = createVisitsRepo(db);
  const ids = db.$client.prepare('select id from visit order by id').pluck().all() as string[];
  const files = ids.map((id) => visits.file(id) as VisitFile);
  return { db, now, files, reader: createShopReader(db, visits) };
}

const log = (db: Db) => eventsSince(db, 0, 1_000_000);
const isOpen = ({ visit }: VisitFile) => visit.deliveredAt === null && visit.cancelledAt === null;

/** Pairs of stretches that overlap, an open one running for ever. */
function overlaps(spans: readonly { start: number; end: number | null }[]) {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  return inOrder.filter((span, i) => i > 0 && span.start < (inOrder[i - 1]?.end ?? Number.POSITIVE_INFINITY));
}

test('the same date makes the same shop, to the last id; another date another one', { timeout: 60_000 }, () => {
  const first = log(sample(DATE).db);
  expect(log(sample(DATE).db)).toEqual(first);
  expect(log(sample('2026-11-22').db).map((event) => event.data)).not.toEqual(first.map((event) => event.data));
});

test('a second sample in one database is refused and changes nothing', () => {
  const { db } = sample(DATE);
  const before = log(db).length;
  expect(() => seedSampleShop({ db, date: DATE, pinHash: 'salt:key' })).toThrow();
  expect(log(db)).toHaveLength(before);
  expect(db.$client.pragma('synchronous', { simple: true })).toBe(2);
});

describe.each([DATE, '2028-02-29', '2027-01-01'])('the sample shop of %s', (date) => {
  let shop: ReturnType<typeof sample>;
  beforeAll(() => {
    shop = sample(date);
  });

  test('no two cars here carry one pickup number, and none was given out twice in a day (L1)', () => {
    const here = shop.files.filter(isOpen).map(({ visit }) => visit.pickup);
    expect(new Set(here).size).toBe(here.length);
    const given = shop.files.map(({ visit }) => `${visit.day} ${visit.pickup}`);
    expect(new Set(given).size).toBe(given.length);
  });

  test('is entered at 10:20 of that day, and nothing happened later', () => {
    expect(shop.now).toBe(atShopTime(date, 620, SAMPLE_ZONE));
    const times = log(shop.db).map((event) => event.recordedAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(shop.now);
  });

  test('has twenty bays of every kind, one of them out of service, and eight teams of three', () => {
    const { reader } = shop;
    expect(reader.bays()).toHaveLength(20);
    expect(new Set(reader.bays().map((bay) => bay.kind))).toEqual(new Set(BAY_KINDS));
    expect(reader.bays().filter((bay) => bay.outOfService)).toHaveLength(1);
    expect(reader.teams().map((team) => reader.members(team.id).length)).toEqual(Array.from({ length: 8 }, () => 3));
    expect(reader.teams().every((team) => reader.person(team.leaderId ?? '')?.level === 'senior')).toBe(true);
  });

  test('has people with badge and PIN in every role, and one certificate that ended yesterday (J5)', () => {
    const people = shop.reader.people();
    expect(people.every((person) => person.hasPin && /^\d{10}$/.test(person.badge ?? ''))).toBe(true);
    expect(people.filter((person) => person.role === 'advisor')).toHaveLength(4);
    expect(new Set(people.map((person) => person.role)).size).toBe(10);
    const pins = shop.db.$client.prepare(`select count(*) from credential where kind = 'pin'`).pluck().get();
    expect(pins).toBe(people.length);
    const ends = people.flatMap((person) => person.certificates.map((certificate) => certificate.validUntil));
    expect(ends.filter((day) => day < date)).toEqual([addDays(date, -1)]);
  });

  test('has about forty open cars, in every stage, a few of them at risk and late', () => {
    const open = shop.files.filter(isOpen);
    expect(open.length).toBeGreaterThanOrEqual(38);
    expect(open.length).toBeLessThanOrEqual(48);
    const today = shop.files.filter((file) => isOpen(file) || file.visit.day === date);
    expect(new Set(today.map(stageOf))).toEqual(new Set(STAGES));
    const risks = open.map((file) => riskOfVisit(file, shop.reader.shop(), shop.now));
    expect(risks.filter((risk) => risk === 'at-risk').length).toBeGreaterThanOrEqual(4);
    expect(risks.filter((risk) => risk === 'late').length).toBeGreaterThanOrEqual(2);
    expect(risks.filter((risk) => risk === 'on-track').length).toBeGreaterThan(open.length / 2);
  });

  test('holds work for different reasons and leaves one night to be confirmed (J4, J9)', () => {
    const open = shop.files.filter(isOpen);
    const held = open.flatMap((file) => file.operations.filter((operation) => operation.state === 'held'));
    expect(new Set(held.map((operation) => operation.hold?.reason)).size).toBeGreaterThanOrEqual(6);
    const assumed = open.filter((file) => file.labour.some((labour) => labour.assumed));
    expect(assumed).toHaveLength(1);
  });

  test('has extra work in every state, and every promise that follows from it names what was approved (P2)', () => {
    const additions = shop.files.flatMap((file) => file.additions);
    for (const state of ['reported', 'priced', 'approved', 'declined'] as const) {
      expect(additions.filter((addition) => additionState(addition) === state).length, state).toBeGreaterThan(0);
    }
    for (const { promises, additions: own } of shop.files) {
      const told = promises.filter(({ cause }) => cause === 'addition');
      const approved = own.flatMap((addition) => (additionState(addition) === 'approved' ? [addition.id] : []));
      expect(told.every(({ additionIds }) => additionIds.length > 0)).toBe(true);
      expect(approved).toEqual(expect.arrayContaining(told.flatMap(({ additionIds }) => additionIds)));
    }
  });

  test('takes accident cars through their trades one after another (E1)', () => {
    const accidents = shop.files.filter((file) => isOpen(file) && file.visit.category === 'accident');
    const long = accidents.filter((file) => file.operations.length >= 4 && file.visit.day < date);
    expect(long.length).toBeGreaterThanOrEqual(3);
    for (const { operations } of long) {
      expect(
        operations.slice(1).filter((operation) => !operation.addition && operation.dependsOn.length !== 1),
      ).toEqual([]);
    }
  });

  test('never had two cars in one bay, nor one car in two places (J8)', () => {
    for (const { stays } of shop.files) expect(overlaps(stays)).toEqual([]);
    for (const bay of shop.reader.bays()) {
      const stays = shop.files.flatMap((file) => file.stays.filter((stay) => stay.bayId === bay.id));
      expect(overlaps(stays), bay.label).toEqual([]);
    }
  });

  test('never had a person attend to two jobs at once (J6)', () => {
    for (const person of shop.reader.people()) {
      const own = shop.files.flatMap((file) => file.labour.filter((l) => l.personId === person.id && l.attended));
      expect(overlaps(own), person.name).toEqual([]);
    }
  });

  test('looks back on a week of some thirty cars a day, nearly all on time', () => {
    for (let back = 1; back <= 7; back++) {
      const day = addDays(date, -back);
      expect(shop.files.filter((file) => file.visit.day === day).length, day).toBeGreaterThanOrEqual(30);
    }
    const settled = shop.files.filter((file) => file.visit.settledAt !== null);
    const onTime = settled.filter(
      (file) => (file.visit.settledAt as number) < (basisPromise(file, DEFAULT_POLICY)?.at ?? 0) + 60_000,
    );
    expect(settled.length).toBeGreaterThan(215);
    expect(onTime.length / settled.length).toBeGreaterThan(0.9);
    expect(onTime.length / settled.length).toBeLessThan(0.995);
  });

  test('has called most customers of the week, a complaint to answer and a comeback to rule on (Q3, Q4)', () => {
    const delivered = shop.files.filter(({ visit }) => visit.deliveredAt !== null && visit.category !== 'pdi');
    const states = delivered.map(({ visit, calls }) => callDue(visit, calls, shop.reader.shop(), date));
    const count = (state: CallState) => states.filter((one) => one === state).length;
    expect(count('done')).toBeGreaterThan(delivered.length / 2);
    for (const state of ['due', 'overdue'] as const) expect(count(state), state).toBeGreaterThan(0);
    expect(delivered.some(({ calls }) => calls.length > 1)).toBe(true);
    const complaints = delivered.flatMap(({ calls }) =>
      calls.flatMap(({ complaintId }) => (complaintId === null ? [] : [shop.reader.office('complaint', complaintId)])),
    );
    expect(complaints).toHaveLength(3);
    expect(complaints.filter((one) => one?.closedAt !== null)).toHaveLength(1);
    const back = shop.files.filter(({ comebacks }) => comebacks.length > 0);
    expect(back.map(({ comebacks }) => comebacks[0])).toMatchObject([{ window: 'other', ruling: null }]);
  });

  test('has targets for its year, a meeting of its month, and what was resolved there: checked, and open', () => {
    const rows = (table: string) =>
      shop.db.$client.prepare(`select * from ${table}`).all() as Record<string, unknown>[];
    expect(rows('target')).toMatchObject([{ id: date.slice(0, 4), on_time: 960 }]);
    const [meeting] = rows('meeting');
    expect(meeting).toMatchObject({ month: date.slice(0, 7) });
    expect(String(meeting?.held_on).slice(0, 7)).toBe(date.slice(0, 7));
    const actions = rows('action');
    expect(actions.map((one) => [one.meeting_id, one.effective])).toEqual(
      expect.arrayContaining([
        [meeting?.id, 1],
        [meeting?.id, null],
      ]),
    );
    expect(actions).toHaveLength(2);
  });

  test('shows nobody who could exist: forms of address and phones that are never given out', () => {
    for (const { visit } of shop.files) expect(visit.customer?.phone).toMatch(/^(138-0000-\d{4})?$/);
    expect(shop.files.some((file) => isOpen(file) && file.visit.plate === '')).toBe(true);
  });
});
