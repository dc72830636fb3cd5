import { describe, expect, test } from 'vitest';
import { leftJobs } from '../shiftChange.ts';
import { operationOf, time } from '../testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../testing/fakeShop.ts';
import { checkFile } from '../testing/invariants.ts';
import { came, onJob } from '../testing/shift.ts';
import { attendanceStart, closeAttendance } from './attendance.rows.ts';
import { closeShift } from './shift.ts';

const ZONE = 'Asia/Shanghai';
const NOTE = '右前已装好，差打力矩';
const here = (shop: FakeShop, personId: string) => shop.reader.attendance(personId, '2026-11-20');
const goes = (shop: FakeShop, personId: string, at?: number) =>
  shop.must('shift.leave', { personId, reason: '下班', note: NOTE }, shop.terminal('b1', personId), at);

describe('E8: somebody leaves', () => {
  test('the clock stops with the reason, the job waits with the note for whoever takes it over', () => {
    const shop = fakeShop(time('09:00'));
    came(shop, 'li', time('08:00'));
    const { visitId, operationId } = onJob(shop, '京A1', 'b1', ['li']);
    shop.clock.now = time('09:20');
    goes(shop, 'li');
    const file = shop.file(visitId);
    expect(file.labour).toMatchObject([{ personId: 'li', end: time('09:20'), assumed: false }]);
    expect(operationOf(shop, operationId)).toMatchObject({
      state: 'held',
      hold: { reason: 'D12', note: `下班 · ${NOTE}`, since: time('09:20') },
    });
    expect(here(shop, 'li')).toMatchObject([{ end: time('09:20'), note: NOTE, assumed: false }]);
    const [left] = leftJobs(shop.files(), shop.clock.now, shop.reader.shop().hours);
    expect(left).toMatchObject({ personIds: ['li'], note: `下班 · ${NOTE}`, remaining: 40 });
    checkFile(file);
    expect(shop.give('operation.resume', { operationId, bayId: 'b1', personIds: ['xu'] }), 'skills').toMatchObject({
      refusal: { code: 'person-unqualified' },
    });
    shop.must('operation.resume', { operationId, bayId: 'b1', personIds: ['zhang'] });
    expect(leftJobs(shop.files(), shop.clock.now, shop.reader.shop().hours)).toEqual([]);
  });

  test('work that somebody else is on goes on', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operationId } = onJob(shop, '京A1', 'b1', ['li', 'zhang']);
    shop.clock.now = time('09:20');
    goes(shop, 'li');
    expect(operationOf(shop, operationId)).toMatchObject({ state: 'working', plan: { personIds: ['zhang'] } });
    expect(shop.file(visitId).labour.map(({ personId, end }) => [personId, end])).toEqual([
      ['li', time('09:20')],
      ['zhang', null],
    ]);
  });

  test('what runs by itself needs nobody', () => {
    const shop = fakeShop(time('09:00'));
    const { operationId } = onJob(shop, '京A1', 'b1', ['li']);
    const labourId = shop.reader.openWork('li')[0]?.labour.id ?? '';
    shop.apply([{ table: 'labour', id: labourId, set: { attended: false } }]);
    goes(shop, 'li');
    expect(operationOf(shop, operationId).state).toBe('working');
  });

  test('never seen to come: here since the work began', () => {
    const shop = fakeShop(time('09:00'));
    onJob(shop, '京A1', 'b1', ['li']);
    shop.clock.now = time('10:00');
    goes(shop, 'li');
    expect(here(shop, 'li')).toMatchObject([{ start: time('09:00'), end: time('10:00') }]);
  });

  test('E7: the tap waited offline until after closing: what was assumed is known', () => {
    const shop = fakeShop(time('09:00'));
    came(shop, 'li', time('08:00'));
    const { visitId, operationId } = onJob(shop, '京A1', 'b1', ['li']);
    shop.clock.now = time('18:00');
    const name = (id: string) => shop.reader.person(id)?.name ?? '';
    const closed = [
      ...closeShift(time('18:00'), shop.files()),
      ...closeAttendance(time('18:00'), here(shop, 'li'), { timeZone: ZONE, name }),
    ];
    shop.apply(closed.flatMap(({ changes }) => changes));
    expect(here(shop, 'li')).toMatchObject([{ end: time('18:00'), assumed: true }]);
    shop.clock.now = time('18:20');
    goes(shop, 'li', time('17:40'));
    expect(shop.file(visitId).labour).toMatchObject([{ end: time('17:40'), assumed: false }]);
    expect(operationOf(shop, operationId).hold).toMatchObject({ reason: 'D12', since: time('17:40') });
    expect(here(shop, 'li')).toMatchObject([{ end: time('17:40'), assumed: false, note: NOTE }]);
    checkFile(shop.file(visitId));
  });
});

describe('attendance', () => {
  const made = (shop: FakeShop, personId: string) => {
    const person = shop.reader.person(personId);
    if (!person) throw new Error('nobody');
    return attendanceStart(person, here(shop, personId), { at: time('08:00'), timeZone: ZONE, newId: () => 'a' });
  };

  test('begins with the first sign-in of a technician, once', () => {
    const shop = fakeShop(time('08:00'));
    expect(made(shop, 'jian'), 'hours that are not sold are not counted').toEqual([]);
    shop.apply(made(shop, 'li'));
    expect(here(shop, 'li')).toMatchObject([{ day: '2026-11-20', start: time('08:00'), end: null }]);
    expect(made(shop, 'li')).toEqual([]);
    shop.must('shift.leave', { personId: 'li', reason: '下班' });
    expect(made(shop, 'li'), 'back again').toHaveLength(1);
  });

  test('J9: forgotten over night it ends with its own day', () => {
    const shop = fakeShop(time('19:00'));
    came(shop, 'li', time('18:30'));
    const closing = time('18:00', '2026-11-21');
    const [event] = closeAttendance(closing, here(shop, 'li'), { timeZone: ZONE, name: () => '李中工' });
    shop.apply(event?.changes ?? []);
    expect(here(shop, 'li')).toMatchObject([{ end: time('00:00', '2026-11-21'), assumed: true }]);
  });
});
