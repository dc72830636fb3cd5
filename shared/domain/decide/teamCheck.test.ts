import { describe, expect, test } from 'vitest';
import { chargedTo, isInternalReturn, sentBackBy } from '../rework.ts';
import { teamChecksFor } from '../teamCheck.ts';
import { operationOf, time } from '../testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../testing/fakeShop.ts';
import { desk, safetyDone } from '../testing/shift.ts';

const due = (shop: FakeShop, personId: string) => {
  const person = shop.reader.person(personId);
  return person ? teamChecksFor(shop.reader, shop.files(), person).map(({ operation }) => operation.id) : [];
};
const inspect = (shop: FakeShop, visitId: string, more: object = {}) =>
  shop.must('check.record', { visitId, operationId: null, level: 'final', passed: true, ...more }, desk(shop, 'jian'));

describe('Q1: the team’s check', () => {
  test('waits for the leader of the team that did it, with points, and then the car can be ready', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operationId } = safetyDone(shop, ['li']);
    inspect(shop, visitId);
    expect(shop.give('visit.ready', { visitId })).toMatchObject({
      refusal: { code: 'checks-missing', params: { check: 'team' } },
    });
    expect([due(shop, 'zhang'), due(shop, 'li'), due(shop, 'qi')]).toEqual([[operationId], [], []]);
    const points = [{ code: 'torque', ok: true } as const];
    const check = { visitId, operationId, level: 'team', passed: true, points } as const;
    shop.must('check.record', check, shop.terminal('b1', 'zhang'));
    expect(shop.file(visitId).checks.at(-1)).toMatchObject({ level: 'team', personId: 'zhang', points });
    expect(due(shop, 'zhang')).toEqual([]);
    shop.must('visit.ready', { visitId });
  });

  test('of the leader’s own work: whoever leads the workshop', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operationId } = safetyDone(shop, ['zhang', 'li']);
    expect([due(shop, 'zhang'), due(shop, 'dd')]).toEqual([[], [operationId]]);
    shop.must('check.record', { visitId, operationId, level: 'team', passed: true }, desk(shop, 'dd'));
    expect(due(shop, 'dd')).toEqual([]);
  });
});

describe('Q2: a check that fails', () => {
  test.each(['self', 'team', 'final'] as const)('%s: the work is open again with the remark, and charged', (level) => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operationId } = safetyDone(shop, ['li', 'xu']);
    const by = { self: shop.terminal('b1', 'li'), team: shop.terminal('b1', 'zhang'), final: desk(shop, 'jian') };
    const of = level === 'final' ? { operationId: null, reworkIds: [operationId] } : { operationId };
    const points = [{ code: 'leaks', ok: false } as const];
    const failed = { visitId, level, passed: false, remark: '渗油', points, ...of };
    const { events } = shop.must('check.record', failed, by[level]);
    expect(events.at(-1)?.data?.people, 'charged to who did it').toEqual(['李中工', '徐学徒']);
    const operation = operationOf(shop, operationId);
    expect(operation).toMatchObject({ state: 'held', hold: { reason: 'D16', note: '渗油' } });
    const file = shop.file(visitId);
    const check = file.checks.at(-1);
    expect(check).toMatchObject({ level, remark: '渗油', reworkIds: [operationId], points });
    expect(sentBackBy(file, operation)).toBe(check);
    expect(isInternalReturn(file)).toBe(true);
  });

  test('who only did it again is not charged, and the remark goes once it is done', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operationId } = safetyDone(shop, ['li']);
    inspect(shop, visitId, { passed: false, remark: '渗油', reworkIds: [operationId] });
    shop.clock.now += 60_000;
    shop.must('operation.resume', { operationId, bayId: 'b1', personIds: ['zhang'] });
    expect(sentBackBy(shop.file(visitId), operationOf(shop, operationId))?.remark).toBe('渗油');
    shop.clock.now += 600_000;
    shop.must('operation.finish', { operationId, selfChecked: true });
    const file = shop.file(visitId);
    const failed = file.checks.find(({ passed }) => !passed);
    expect(failed && chargedTo(file, failed)).toEqual(['li']);
    expect(sentBackBy(file, operationOf(shop, operationId))).toBeUndefined();
    expect(shop.give('visit.ready', { visitId }), 'both checks are due again').toMatchObject({ ok: false });
    expect(due(shop, 'dd')).toEqual([operationId]);
  });

  test('a road test and photos belong to the final inspection', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = safetyDone(shop, ['li']);
    const photoIds = ['0123456789abcdef01234567'];
    inspect(shop, visitId, { roadTest: '直线不跑偏，制动正常', photoIds: [...photoIds, ...photoIds] });
    expect(shop.file(visitId).checks.at(-1)).toMatchObject({ roadTest: '直线不跑偏，制动正常', photoIds });
  });
});
