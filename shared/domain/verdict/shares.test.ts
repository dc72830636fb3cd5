import { describe, expect, test } from 'vitest';
import { arrive, time, workOff } from '../testing/arrivals.ts';
import { bar, minutes, verdictNow } from '../testing/bars.ts';
import { type FakeShop, fakeShop } from '../testing/fakeShop.ts';
import { verdictOf } from './verdict.ts';

const NEXT = '2026-11-21';
const TOMORROW = { promise: { at: time('17:00', NEXT), means: 'phone' } } as const;

function give(shop: FakeShop, operationId: string, bayId = 'b1') {
  shop.must('operation.plan', { operationId, bayId, teamId: null, personIds: [], startAt: null });
}

describe('E5: promised twice, once for a good reason', () => {
  function day() {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], {
      promise: { at: time('11:30'), means: 'phone' },
    });
    const [service = ''] = operations;
    shop.must('operation.start', { operationId: service, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('10:00');
    const pad = shop.terminal('b1', 'zhang');
    const found = { visitId, operationId: service, source: 'workshop' as const, finds: ['brake-pads' as const] };
    const { additionId = '' } = shop.must('addition.report', found, pad).answer;
    shop.must('operation.finish', { operationId: service, selfChecked: true });
    shop.clock.now = time('10:10');
    shop.must('addition.price', { additionId, operation: { standardId: 'R10', minutes: 50 }, amountFen: 68_000 });
    const answers = [{ additionId, approved: true }];
    shop.must('addition.answer', { visitId, answers, means: 'phone', promise: { at: time('12:30') } });
    const pads = shop.file(visitId).additions[0]?.addedOperationId ?? '';
    workOff(shop, pads, 'b1', 'zhang', 50);
    shop.clock.now = time('11:10');
    shop.must('check.record', { visitId, operationId: null, level: 'final', passed: true });
    shop.clock.now = time('12:05');
    shop.must('visit.promise', { visitId, at: time('13:15'), means: 'phone', cause: 'workshop', note: '排队洗车' });
    shop.clock.now = time('12:40');
    shop.must('visit.startWash', { visitId });
    shop.clock.now = time('12:58');
    shop.must('visit.finishWash', { visitId });
    shop.must('visit.ready', { visitId });
    shop.clock.now = time('13:05');
    shop.must('visit.settle', { visitId });
    return { shop, visitId };
  }

  test('basis 12:30, late by 35, most of it wash queue; lunch is wash queue, too', () => {
    const { shop, visitId } = day();
    expect(verdictNow(shop, visitId)).toMatchObject({
      ...{ result: 'late', rule: 'V3', minutesLate: 35, flagged: false },
      ...{ basis: { at: time('12:30') }, compared: time('13:05') },
    });
    expect(minutes(shop, visitId)).toEqual({ work: 110, approval: 10, inspection: 10, wash: 108, settlement: 7 });
    expect(bar(shop, visitId)).toEqual([
      ...['09:00 work', '10:00 approval', '10:10 work', '11:00 inspection', '11:10 wash', '12:58 settlement'],
    ]);
  });
});

describe('V8: before the work', () => {
  test('dispatch until it is given to somebody, then the bay, then work', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    shop.clock.now = time('09:12');
    give(shop, operations[0] ?? '');
    shop.clock.now = time('09:40');
    expect(minutes(shop, visitId), 'as it stands').toEqual({ dispatch: 12, bay: 28 });
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('10:00');
    expect(bar(shop, visitId)).toEqual(['09:00 dispatch', '09:12 bay', '09:40 work']);
  });

  test('between two trades it waits again', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'P02']);
    workOff(shop, operations[0] ?? '', 'b1', 'zhang', 60);
    shop.clock.now = time('10:20');
    give(shop, operations[1] ?? '', 'booth');
    shop.clock.now = time('10:30');
    expect(bar(shop, visitId)).toEqual(['09:00 work', '10:00 dispatch', '10:20 bay']);
  });
});

describe('V8: the work', () => {
  test('is overrun beyond its standard, whoever pressed what', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('10:25');
    expect(minutes(shop, visitId)).toEqual({ work: 60, overrun: 25 });
  });

  test('E2: two people on one job use up its standard once, by the clock', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang', 'li'] });
    shop.clock.now = time('09:40');
    shop.must('operation.hold', { operationId: operations[0] ?? '', reason: 'D01', expectedEnd: null });
    shop.clock.now = time('09:45');
    shop.must('operation.resume', { operationId: operations[0] ?? '', bayId: 'b1' });
    shop.clock.now = time('10:10');
    expect(minutes(shop, visitId)).toEqual({ work: 60, overrun: 5, parts: 5 });
  });

  test('E2: two at once on one car are one minute, and within the standard of either it is work', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R11']);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['li'] });
    shop.must('operation.start', { operationId: operations[1] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('11:10');
    expect(minutes(shop, visitId)).toEqual({ work: 120, overrun: 10 });
  });

  test('held it is the reason’s; the queue and other work on the car come after and before it', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10']);
    const [first = '', second = ''] = operations;
    shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('09:20');
    shop.must('operation.hold', { operationId: first, reason: 'D02', expectedEnd: null });
    shop.clock.now = time('09:30');
    shop.must('operation.start', { operationId: second, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('09:50');
    shop.must('operation.hold', { operationId: second, reason: 'D09', expectedEnd: null });
    shop.clock.now = time('10:00');
    shop.must('operation.resume', { operationId: first, bayId: 'b1' });
    shop.clock.now = time('10:10');
    shop.must('operation.finish', { operationId: first, selfChecked: true });
    shop.clock.now = time('10:30');
    expect(bar(shop, visitId)).toEqual([
      '09:00 work',
      '09:20 parts',
      '09:30 work',
      '09:50 parts',
      '10:00 work',
      '10:10 shop',
    ]);
  });

  test('J3: while paint cools it is work, also at night; then it waits for its bay', () => {
    const shop = fakeShop(time('17:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10'], TOMORROW);
    const [first = '', second = ''] = operations;
    const dependsOn = [{ operationId: first, lagMinutes: 90 }];
    shop.must('operation.edit', { operationId: second, set: { dependsOn } });
    give(shop, second);
    workOff(shop, first, 'b1', 'zhang', 45);
    shop.clock.now = time('08:30', NEXT);
    expect(bar(shop, visitId)).toEqual(['17:00 work', '19:15 closed', '08:00 bay']);
  });

  test('Q2: sent back it waited for inspection before, and is rework from then on', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], { washWanted: false });
    const [operationId = ''] = operations;
    workOff(shop, operationId, 'b1', 'zhang', 60);
    shop.clock.now = time('10:15');
    const failed = { level: 'final' as const, passed: false, remark: '渗油', reworkIds: [operationId] };
    shop.must('check.record', { visitId, operationId: null, ...failed });
    shop.clock.now = time('10:20');
    shop.must('operation.resume', { operationId, bayId: 'b1' });
    shop.clock.now = time('10:50');
    shop.must('operation.finish', { operationId, selfChecked: true });
    shop.clock.now = time('11:00');
    shop.must('check.record', { visitId, operationId: null, level: 'final', passed: true });
    shop.must('visit.ready', { visitId });
    shop.clock.now = time('11:05');
    expect(bar(shop, visitId)).toEqual([
      ...['09:00 work', '10:00 inspection', '10:15 rework', '10:50 inspection', '11:00 settlement'],
    ]);
  });

  test('Q1: a car that failed has not passed, though what failed fell away', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10']);
    const [first = '', second = ''] = operations;
    workOff(shop, first, 'b1', 'zhang', 30);
    workOff(shop, second, 'b1', 'zhang', 30);
    shop.clock.now = time('10:15');
    const failed = { level: 'final' as const, passed: false, remark: '渗油', reworkIds: [first] };
    shop.must('check.record', { visitId, operationId: null, ...failed });
    shop.clock.now = time('10:20');
    shop.must('operation.drop', { operationId: first, reason: '客户不修了' });
    shop.clock.now = time('10:30');
    expect(bar(shop, visitId)).toEqual(['09:00 work', '10:00 inspection', '10:15 rework', '10:20 inspection']);
  });

  test('two inspections of one minute are taken in one order, whichever came first', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    workOff(shop, operations[0] ?? '', 'b1', 'zhang', 60);
    shop.must('check.record', { visitId, operationId: null, level: 'final', passed: true });
    const file = shop.file(visitId);
    const [pass] = file.checks.filter(({ level }) => level === 'final');
    if (!pass) throw new Error('no check');
    const both = [pass, { ...pass, id: 'other', passed: false }];
    const shares = (checks: typeof both) => verdictOf({ ...file, checks }, shop.reader.shop(), time('10:30')).shares;
    expect(shares(both)).toEqual(shares([...both].reverse()));
  });

  test('work that was added after the inspection was not waited for before it', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    workOff(shop, operations[0] ?? '', 'b1', 'zhang', 60);
    shop.clock.now = time('10:10');
    shop.must('check.record', { visitId, operationId: null, level: 'final', passed: true });
    shop.clock.now = time('10:30');
    const operation = { standardId: 'R10', addition: true };
    const { operationId = '' } = shop.must('operation.add', { visitId, operation }).answer;
    shop.clock.now = time('10:40');
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('10:50');
    expect(bar(shop, visitId)).toEqual(['09:00 work', '10:00 inspection', '10:10 dispatch', '10:40 work']);
  });
});
