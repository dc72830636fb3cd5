import { describe, expect, test } from 'vitest';
import { closeShift } from '../decide/shift.ts';
import { arrive, time, workOff } from '../testing/arrivals.ts';
import { bar, minutes, verdictNow } from '../testing/bars.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { excused, SIGNED } from '../testing/handover.ts';

const NEXT = '2026-11-21';
const TOMORROW = { promise: { at: time('17:00', NEXT), means: 'phone' } } as const;

describe('V8: waiting', () => {
  test('E4: overnight it is closed; next morning it waits for its bay, not for "nobody"', () => {
    const shop = fakeShop(time('17:30'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], TOMORROW);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('18:00');
    shop.apply(closeShift(time('18:00'), shop.files()).flatMap((e) => e.changes));
    shop.clock.now = time('08:20', NEXT);
    shop.must('operation.resume', { operationId: operations[0] ?? '', bayId: 'b1' });
    shop.clock.now = time('08:30', NEXT);
    expect(bar(shop, visitId)).toEqual(['17:30 work', '18:00 closed', '08:00 bay', '08:20 work']);
  });

  test('E4: and what stands still for something else belongs to that', () => {
    const shop = fakeShop(time('17:30'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], TOMORROW);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.must('addition.report', { visitId, source: 'workshop', finds: ['belts'] });
    shop.clock.now = time('18:00');
    shop.apply(closeShift(time('18:00'), shop.files()).flatMap((e) => e.changes));
    shop.clock.now = time('08:20', NEXT);
    expect(bar(shop, visitId)).toEqual(['17:30 work', '18:00 closed', '08:00 approval']);
  });

  test('lunch is opening time, overtime is work', () => {
    const shop = fakeShop(time('11:50'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    shop.clock.now = time('12:30');
    expect(minutes(shop, visitId)).toEqual({ dispatch: 40 });
    shop.clock.now = time('17:50');
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('18:40');
    expect(minutes(shop, visitId)).toEqual({ dispatch: 360, work: 50 });
  });

  test('for parts over a Sunday is closed while the shop is', () => {
    const shop = fakeShop(time('17:00', NEXT));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], {
      promise: { at: time('17:00', '2026-11-23'), means: 'phone' },
    });
    const [operationId = ''] = operations;
    workOff(shop, operationId, 'b1', 'zhang', 0);
    shop.must('operation.add', { visitId, operation: { standardId: 'R10', addition: false } });
    const later = shop.file(visitId).operations.at(-1)?.id ?? '';
    shop.must('operation.start', { operationId: later, bayId: 'b1', personIds: ['zhang'] });
    shop.must('operation.hold', { operationId: later, reason: 'D02', expectedEnd: null });
    shop.clock.now = time('09:00', '2026-11-23');
    expect(minutes(shop, visitId)).toEqual({ parts: 120, closed: 38 * 60 });
  });

  test('while the customer has the car it is his, at night too, and not the held work’s', () => {
    const shop = fakeShop(time('17:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], TOMORROW);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('17:10');
    shop.must('operation.hold', { operationId: operations[0] ?? '', reason: 'D02', expectedEnd: null });
    shop.clock.now = time('17:20');
    shop.must('visit.move', { visitId, place: 'away' });
    shop.clock.now = time('08:20', NEXT);
    shop.must('visit.move', { visitId, place: 'parking' });
    shop.clock.now = time('08:30', NEXT);
    expect(bar(shop, visitId)).toEqual(['17:00 work', '17:10 parts', '17:20 customer', '08:20 parts']);
  });

  test('E10: ready and not collected it is the customer’s, from ready on, once somebody says so', () => {
    const shop = fakeShop(time('16:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['G02'], {
      washWanted: false,
      promise: { at: time('17:00'), means: 'phone' },
    });
    workOff(shop, operations[0] ?? '', null, 'zhang', 30);
    shop.must('visit.ready', { visitId });
    shop.clock.now = time('09:00', NEXT);
    shop.must('visit.settle', { visitId });
    expect(minutes(shop, visitId)).toEqual({ work: 30, settlement: 150, closed: 14 * 60 });
    const excuseId = excused(shop, visitId);
    expect(minutes(shop, visitId)).toEqual({ work: 30, customer: 150 + 14 * 60 });
    expect(verdictNow(shop, visitId)).toMatchObject({ result: 'late', rule: 'V2', excuse: { state: 'unsigned' } });
    shop.must('excuse.sign', { excuseId, signature: SIGNED });
    expect(verdictNow(shop, visitId)).toMatchObject({ result: 'on-time', rule: 'V4' });
    shop.must('excuse.check', { excuseId, result: 'rejected', note: '客户一直在等' });
    expect(verdictNow(shop, visitId)).toMatchObject({ result: 'late', rule: 'V2' });
    expect(minutes(shop, visitId).customer).toBeUndefined();
  });

  test('an addition that nobody answers waits for its answer until the car is ready', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['G02'], { washWanted: false });
    shop.clock.now = time('09:10');
    shop.must('addition.report', { visitId, source: 'customer', note: '雨刮' });
    shop.clock.now = time('09:20');
    workOff(shop, operations[0] ?? '', null, 'zhang', 30);
    shop.clock.now = time('10:00');
    shop.must('visit.ready', { visitId });
    shop.clock.now = time('10:10');
    expect(bar(shop, visitId)).toEqual([
      ...['09:00 dispatch', '09:10 approval', '09:20 work', '09:50 approval', '10:00 settlement'],
    ]);
  });
});
