import { describe, expect, test } from 'vitest';
import { currentStay, stageOf } from '../stage.ts';
import { arrival, arrive, operationOf, time, workOff } from '../testing/arrivals.ts';
import { fakeShop, OFFICE } from '../testing/fakeShop.ts';

const MINUTE = 60_000;
const inspector = (shop: ReturnType<typeof fakeShop>) => ({ ...OFFICE, person: shop.reader.person('jian') ?? null });

describe('also in a day in the shop', () => {
  test('the order is cancelled in the middle of a job: clocks stop, work falls away, the bay is free', () => {
    const shop = fakeShop(time('10:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R11']);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('10:20');
    shop.must('visit.cancel', { visitId, reason: '客户不修了' });
    expect(stageOf(shop.file(visitId))).toBe('cancelled');
    expect(shop.file(visitId).operations.map((o) => o.state)).toEqual(['dropped', 'dropped']);
    expect(shop.file(visitId).labour.map((l) => l.end)).toEqual([time('10:20')]);
    expect(shop.reader.openWork('zhang')).toEqual([]);
    expect(shop.reader.carsIn('b1')).toEqual([]);
  });

  test('the same plate twice in a day: one vehicle, two visits, two pickup numbers', () => {
    const shop = fakeShop(time('09:00'));
    const first = shop.must('visit.takeIn', arrival('京A·11111', [])).answer;
    const second = shop.must('visit.takeIn', arrival('京a 11111', [])).answer;
    expect([first.pickup, second.pickup]).toEqual(['A001', 'A002']);
    const [one, two] = shop.files();
    expect(one?.visit.vehicleId).toBe(two?.visit.vehicleId);
  });

  test('a certificate that expired yesterday does not do; one that expires today does, until midnight', () => {
    const shop = fakeShop(time('17:59'));
    const later = { promise: { at: time('17:00', '2026-11-21'), means: 'phone' } } as const;
    const [operationId = ''] = arrive(shop, '京A11111', ['E01'], later).operations;
    const start = { operationId, bayId: 'b1', personIds: ['qi'], override: true };
    shop.clock.now = time('00:00', '2026-11-21');
    expect(shop.decide('operation.start', start)).toMatchObject({
      refusal: { code: 'person-certificate', rule: 'J5' },
    });
    const plan = { operationId, bayId: 'b1', teamId: null, personIds: ['qi'], startAt: time('08:00', '2026-11-21') };
    expect(shop.decide('operation.plan', plan)).toMatchObject({ refusal: { code: 'person-certificate' } });
    shop.clock.now = time('23:59');
    expect(shop.decide('operation.start', start).ok).toBe(true);
  });

  test('the customer takes the car for lunch and comes back', () => {
    const shop = fakeShop(time('11:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    expect(shop.give('visit.move', { visitId, place: 'away' }).ok, 'not while somebody works on it').toBe(false);
    shop.must('operation.hold', { operationId, reason: 'D04', expectedEnd: time('13:00') });
    shop.must('visit.move', { visitId, place: 'away' });
    expect(shop.reader.carsIn('b1')).toEqual([]);
    shop.clock.now = time('13:00');
    shop.must('operation.resume', { operationId, bayId: 'b1', personIds: ['zhang'] });
    expect(currentStay(shop.file(visitId))).toMatchObject({ place: 'bay', bayId: 'b1' });
  });

  test('inspection sends work back; it is resumed, inspected again, washed again, ready', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    const check = { visitId, operationId: null, level: 'final' } as const;
    workOff(shop, operationId, 'b1', 'zhang');
    shop.must('check.record', { ...check, passed: true }, inspector(shop));
    shop.must('visit.startWash', { visitId });
    shop.must('visit.finishWash', { visitId });
    shop.must('visit.ready', { visitId });
    shop.must('check.record', { ...check, passed: false, remark: '漏油', reworkIds: operations }, inspector(shop));
    expect(stageOf(shop.file(visitId))).toBe('held');
    expect(operationOf(shop, operationId)).toMatchObject({
      state: 'held',
      reworks: 1,
      doneAt: null,
      hold: { reason: 'D16' },
    });
    shop.must('operation.resume', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now += 5 * MINUTE;
    shop.must('operation.finish', { operationId, selfChecked: true });
    expect(stageOf(shop.file(visitId))).toBe('inspecting');
    shop.must('check.record', { ...check, passed: true }, inspector(shop));
    expect(stageOf(shop.file(visitId))).toBe('washing');
  });
});
