import { describe, expect, it } from 'vitest';
import type { VisitFile } from './model.ts';
import { carryOvers, lastOpenDay, partsToday, promisesByHour } from './morning.ts';
import { arrive, time } from './testing/arrivals.ts';
import { type FakeShop, fakeShop } from './testing/fakeShop.ts';

const TODAY = '2026-11-20';
const filesOf = (shop: FakeShop, ids: readonly string[]): VisitFile[] => ids.map((id) => shop.file(id));
const promise = (clock: string, date = TODAY) => ({ promise: { at: time(clock, date), means: 'phone' } }) as const;
const plateOf = ({ file }: { file: VisitFile }) => file.visit.plate;

describe('cars carried over', () => {
  it('are those of earlier days still here, the promise due first before the others', () => {
    const shop = fakeShop(time('16:00', '2026-11-19'));
    const late = arrive(shop, '京A00001', ['R10'], promise('15:00')).visitId;
    const early = arrive(shop, '京A00002', ['R10'], promise('09:00')).visitId;
    const gone = arrive(shop, '京A00003', ['R10'], promise('18:00', '2026-11-19')).visitId;
    shop.must('visit.cancel', { visitId: gone, reason: '客户取消' });
    shop.clock.now = time('08:00');
    const today = arrive(shop, '京A00004', ['R10'], promise('12:00')).visitId;
    const cars = carryOvers(filesOf(shop, [late, early, gone, today]), shop.reader.shop(), shop.clock.now);
    expect(cars.map(plateOf)).toEqual(['京A00002', '京A00001']);
    expect(cars.map((car) => car.promise?.at)).toEqual([time('09:00'), time('15:00')]);
  });
});

describe('promises by hour', () => {
  it('counts every promise of today once, with the empty hours between', () => {
    const shop = fakeShop(time('08:00'));
    const ids = [
      arrive(shop, '京A00001', ['R10'], promise('10:00')).visitId,
      arrive(shop, '京A00002', ['R10'], promise('10:59')).visitId,
      arrive(shop, '京A00003', ['R10'], promise('17:30')).visitId,
      arrive(shop, '京A00004', ['R10'], promise('10:00', '2026-11-21')).visitId,
    ];
    shop.clock.now = time('10:30');
    const hours = promisesByHour(filesOf(shop, ids), shop.reader.shop(), shop.clock.now);
    expect(hours.map(({ hour }) => hour)).toEqual([10, 11, 12, 13, 14, 15, 16, 17]);
    const sums = hours.map((one) => one.done + one.onTrack + one.atRisk + one.late);
    expect(sums).toEqual([2, 0, 0, 0, 0, 0, 0, 1]);
    expect(hours[0]).toMatchObject({ late: 1, done: 0 });
    expect(hours[0]?.stake[0]).toMatchObject({ at: time('10:00'), risk: 'late' });
  });

  it('is empty where nothing is promised', () => {
    const shop = fakeShop(time('08:00'));
    expect(promisesByHour([], shop.reader.shop(), shop.clock.now)).toEqual([]);
  });
});

describe('parts of today', () => {
  const held = (expectedEnd: number | null, reason: 'D01' | 'D09' = 'D01') => {
    const shop = fakeShop(time('16:00', '2026-11-19'));
    const { visitId, operations } = arrive(shop, '京A00001', ['R10']);
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.must('operation.hold', { operationId, reason, note: '', expectedEnd, carFree: false });
    return { shop, operationId, file: () => shop.file(visitId) };
  };
  const stateAt = (at: number, clock: string, date = TODAY) =>
    partsToday([held(at).file()], 'Asia/Shanghai', time(clock, date)).map(({ state }) => state);

  it('are expected until their time, overdue after it, and of no interest before their day', () => {
    expect(stateAt(time('11:00'), '10:59')).toEqual(['expected']);
    expect(stateAt(time('11:00'), '11:01')).toEqual(['overdue']);
    expect(stateAt(time('11:00', '2026-11-21'), '11:00')).toEqual([]);
  });

  it('say so when nobody knows the time, and leave out what waits for something else', () => {
    const now = time('09:00');
    expect(partsToday([held(null).file()], 'Asia/Shanghai', now).map(({ state }) => state)).toEqual(['unknown']);
    expect(partsToday([held(time('11:00'), 'D09').file()], 'Asia/Shanghai', now)).toEqual([]);
  });

  it('have arrived on the day on which the work goes on', () => {
    const { shop, operationId, file } = held(time('11:00'));
    shop.clock.now = time('10:00');
    shop.must('operation.resume', { operationId, bayId: 'b1', personIds: ['zhang'] });
    const [line] = partsToday([file()], 'Asia/Shanghai', time('12:00'));
    expect(line).toMatchObject({ state: 'arrived', at: time('10:00') });
    expect(partsToday([file()], 'Asia/Shanghai', time('12:00', '2026-11-21'))).toEqual([]);
  });
});

it('the day to look back at is the last one on which the shop was open', () => {
  const open = { open: 480, close: 1080 };
  const hours = { timeZone: 'Asia/Shanghai', week: [null, open, open, open, open, open, null], breaks: [] };
  expect(lastOpenDay('2026-11-23', { ...hours, exceptions: [] })).toBe('2026-11-20');
  expect(lastOpenDay('2026-11-23', { ...hours, exceptions: [{ date: '2026-11-22', hours: open }] })).toBe('2026-11-22');
  expect(lastOpenDay('2026-11-23', { ...hours, week: [], exceptions: [] })).toBe('2026-11-22');
});
