import { describe, expect, test } from 'vitest';
import { forecastOf, remainingForVisit, riskOfVisit } from './forecast.ts';
import { arrive, time, workOff } from './testing/arrivals.ts';
import { type FakeShop, fakeShop } from './testing/fakeShop.ts';

/** Inspection 20, wash 20, settlement 10 follow the work in the sample shop. */
const AFTER = 50;
const NO_WASH = { washWanted: false } as const;

const forecast = (shop: FakeShop, visitId: string) =>
  forecastOf(shop.file(visitId), shop.reader.shop(), shop.clock.now);
const remaining = (shop: FakeShop, visitId: string) =>
  remainingForVisit(shop.file(visitId), shop.reader.shop(), shop.clock.now);
const risk = (shop: FakeShop, visitId: string) => riskOfVisit(shop.file(visitId), shop.reader.shop(), shop.clock.now);

describe('the forecast', () => {
  test('adds up the work, one piece after another, and what follows it', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10', 'R11']);
    expect(remaining(shop, visitId)).toBe(60 + 120 + AFTER);
  });

  test('knows what is not wanted, done, or begun', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], NO_WASH);
    expect(remaining(shop, visitId)).toBe(60 + 20 + 10);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('08:45');
    expect(remaining(shop, visitId)).toBe(15 + 20 + 10);
    shop.must('operation.finish', { operationId: operations[0] ?? '', selfChecked: true });
    expect(remaining(shop, visitId)).toBe(20 + 10);
  });

  test('E2: work planned for two people at once counts once, in different bays twice', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10']);
    const [first = '', second = ''] = operations;
    const plan = { teamId: null, startAt: time('08:00') };
    shop.must('operation.plan', { operationId: first, bayId: 'b1', personIds: ['zhang'], ...plan });
    shop.must('operation.plan', { operationId: second, bayId: 'b1', personIds: ['li'], ...plan });
    expect(remaining(shop, visitId)).toBe(60 + AFTER);
    shop.must('operation.plan', { operationId: second, bayId: 'b2', personIds: ['li'], ...plan });
    expect(remaining(shop, visitId)).toBe(120 + AFTER);
  });

  test('E2: two people who run two jobs finish with the longer one; one person does one after the other', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R11']);
    const [first = '', second = ''] = operations;
    shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: ['li'] });
    shop.must('operation.start', { operationId: second, bayId: null, personIds: ['zhang'] });
    expect(remaining(shop, visitId)).toBe(120 + AFTER);
    const other = arrive(shop, '京A22222', ['R10', 'R10']);
    const plan = { bayId: 'b2', teamId: null, personIds: ['xu'], override: true };
    for (const [i, operationId] of other.operations.entries()) {
      shop.must('operation.plan', { operationId, ...plan, startAt: time('08:00') + i * 60 * 60_000, minutes: 60 });
    }
    expect(remaining(shop, other.visitId)).toBe(120 + AFTER);
    shop.must('operation.edit', { operationId: other.operations[0] ?? '', set: { minutes: 90 } });
    expect(remaining(shop, other.visitId), 'also when her plans overlap').toBe(150 + AFTER);
  });

  test('a wash that has begun needs less; work added after the inspection needs another', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    workOff(shop, operations[0] ?? '', 'b1', 'zhang', 0);
    shop.must('check.record', { visitId, operationId: null, level: 'final', passed: true });
    shop.must('visit.startWash', { visitId });
    shop.clock.now = time('08:15');
    expect(remaining(shop, visitId)).toBe(5 + 10);
    shop.must('operation.add', { visitId, operation: { standardId: 'R10', addition: true } });
    expect(remaining(shop, visitId)).toBe(60 + AFTER);
  });

  test('J3: a lag passes at night; the work goes on in the morning (E4)', () => {
    const shop = fakeShop(time('16:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10'], {
      ...NO_WASH,
      promise: { at: time('17:00', '2026-11-21'), means: 'phone' },
    });
    const [first = '', second = ''] = operations;
    const dependsOn = [{ operationId: first, lagMinutes: 10 * 60 }];
    shop.must('operation.edit', { operationId: second, set: { dependsOn } });
    expect(forecast(shop, visitId)).toBe(time('09:30', '2026-11-21'));
  });

  test('does not expect work before its plan, nor held work before its part arrives', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10'], NO_WASH);
    const [first = '', second = ''] = operations;
    const plan = { bayId: 'b1', teamId: null, personIds: [], startAt: time('14:00') };
    shop.must('operation.plan', { operationId: second, ...plan });
    expect(forecast(shop, visitId), 'the first meanwhile').toBe(time('15:30'));
    shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: ['zhang'] });
    shop.must('operation.hold', { operationId: first, reason: 'D02', expectedEnd: time('15:00') });
    expect(forecast(shop, visitId), 'the second meanwhile').toBe(time('16:30'));
  });

  test('a job over its standard still needs something', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('10:00');
    expect(remaining(shop, visitId)).toBe(6 + AFTER);
  });

  test('there is none in a shop that never opens', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    const closed = {
      ...shop.reader.shop(),
      hours: { ...shop.reader.shop().hours, week: Array.from({ length: 7 }, () => null) },
    };
    expect(forecastOf(shop.file(visitId), closed, shop.clock.now)).toBeNull();
    expect(riskOfVisit(shop.file(visitId), closed, shop.clock.now)).toBe('at-risk');
  });
});

describe('the risk', () => {
  test('rises as the margin is used up', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('11:00'), means: 'phone' } });
    shop.clock.now = time('08:55');
    expect(risk(shop, visitId)).toBe('on-track');
    shop.clock.now = time('08:56');
    expect(risk(shop, visitId)).toBe('at-risk');
    shop.clock.now = time('11:01');
    expect(risk(shop, visitId)).toBe('late');
  });

  test('E10: ready stops the clock, and the stamp decides for good', () => {
    const shop = fakeShop(time('08:00'));
    const more = { ...NO_WASH, promise: { at: time('09:00'), means: 'phone' } } as const;
    const { visitId, operations } = arrive(shop, '京A11111', ['G02'], more);
    workOff(shop, operations[0] ?? '', null, 'zhang', 60);
    shop.must('visit.ready', { visitId });
    shop.clock.now = time('17:00');
    expect(risk(shop, visitId)).toBe('on-track');
    shop.must('visit.settle', { visitId });
    expect(risk(shop, visitId), 'V2: the settlement sheet').toBe('late');
  });

  test('a cancelled visit is no risk', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('09:00'), means: 'phone' } });
    shop.must('visit.cancel', { visitId, reason: '不修了' });
    shop.clock.now = time('12:00');
    expect(risk(shop, visitId)).toBe('on-track');
  });
});
