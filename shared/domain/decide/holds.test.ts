import { describe, expect, test } from 'vitest';
import { arrive, operationOf, time, workOff } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { closeShift } from './shift.ts';

/** A car with one job begun at 09:00 and held for a missing part since 09:20. */
function heldCar() {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
  const [operationId = ''] = operations;
  shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
  shop.clock.now = time('09:20');
  shop.must('operation.hold', { operationId, reason: 'D02', note: '水泵', expectedEnd: null });
  const past = (until: string) => ({ reason: 'D02', note: '水泵', since: time('09:20'), until: time(until) });
  return { shop, visitId, operationId, past };
}

describe('V8: a hold that is over stays on record', () => {
  test('when the work goes on, and again', () => {
    const { shop, operationId, past } = heldCar();
    shop.clock.now = time('09:50');
    shop.must('operation.resume', { operationId, bayId: 'b1' });
    expect(operationOf(shop, operationId).pastHolds).toEqual([past('09:50')]);
    shop.clock.now = time('10:00');
    shop.must('operation.hold', { operationId, reason: 'D09', expectedEnd: null });
    shop.clock.now = time('10:05');
    shop.must('operation.resume', { operationId, bayId: 'b1' });
    expect(operationOf(shop, operationId).pastHolds.map((h) => h.reason)).toEqual(['D02', 'D09']);
  });

  test('when the work is dropped, and when the order is cancelled', () => {
    const dropped = heldCar();
    dropped.shop.clock.now = time('09:30');
    dropped.shop.must('operation.drop', { operationId: dropped.operationId, reason: '不修了' });
    expect(operationOf(dropped.shop, dropped.operationId).pastHolds).toEqual([dropped.past('09:30')]);
    const cancelled = heldCar();
    cancelled.shop.clock.now = time('09:40');
    cancelled.shop.must('visit.cancel', { visitId: cancelled.visitId, reason: '不修了' });
    expect(operationOf(cancelled.shop, cancelled.operationId)).toMatchObject({
      hold: null,
      pastHolds: [cancelled.past('09:40')],
    });
  });

  test('E7: a tap that waited offline makes no negative one', () => {
    const { shop, operationId, past } = heldCar();
    shop.clock.now = time('09:30');
    shop.must('operation.drop', { operationId, reason: '不修了' }, undefined, time('09:10'));
    expect(operationOf(shop, operationId).pastHolds).toEqual([past('09:20')]);
  });

  test('Q2: rework waits on hold, too', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    workOff(shop, operationId, 'b1', 'zhang');
    const failed = { level: 'final' as const, passed: false, remark: '渗油', reworkIds: [operationId] };
    shop.must('check.record', { visitId, operationId: null, ...failed });
    shop.clock.now = time('09:45');
    shop.must('operation.resume', { operationId, bayId: 'b1', personIds: ['zhang'] });
    expect(operationOf(shop, operationId).pastHolds).toMatchObject([{ reason: 'D16', until: time('09:45') }]);
  });

  test('J9, E7: a shift end that was none, since the work had stopped before, leaves no hold behind', () => {
    const shop = fakeShop(time('17:30'));
    const { operations } = arrive(shop, '京A11111', ['R10'], {
      promise: { at: time('17:00', '2026-11-21'), means: 'phone' },
    });
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('18:10');
    shop.apply(closeShift(time('18:00'), shop.files()).flatMap((e) => e.changes));
    const pad = shop.terminal('b1', 'zhang');
    shop.must('operation.finish', { operationId, selfChecked: true }, pad, time('17:55'));
    expect(operationOf(shop, operationId).pastHolds).toEqual([]);
  });
});

describe('V8: dispatched since', () => {
  const given = (operationId: string, bayId: string | null) => ({
    ...{ operationId, bayId, teamId: null, personIds: [], startAt: null },
  });

  test('it was first given a bay, a team or people; a plan for nobody gives it to nobody', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    shop.must('operation.plan', { ...given(operationId, null), startAt: time('15:00') });
    expect(operationOf(shop, operationId).dispatchedAt).toBeNull();
    shop.clock.now = time('09:10');
    shop.must('operation.plan', given(operationId, 'b1'));
    shop.clock.now = time('09:20');
    shop.must('operation.plan', given(operationId, 'b2'));
    expect(operationOf(shop, operationId).dispatchedAt).toBe(time('09:10'));
  });

  test('back in the pool it waits again', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    shop.must('operation.plan', given(operationId, 'b1'));
    shop.must('operation.unplan', { operationId });
    expect(operationOf(shop, operationId).dispatchedAt).toBeNull();
    shop.clock.now = time('09:30');
    shop.must('operation.plan', given(operationId, 'b1'));
    expect(operationOf(shop, operationId).dispatchedAt).toBe(time('09:30'));
  });

  test('work that has begun was given to somebody, planned or not', () => {
    const { shop, operationId } = heldCar();
    expect(operationOf(shop, operationId).dispatchedAt).toBe(time('09:00'));
    shop.must('operation.unplan', { operationId });
    expect(operationOf(shop, operationId).dispatchedAt, 'also back in the pool').toBe(time('09:00'));
  });
});
