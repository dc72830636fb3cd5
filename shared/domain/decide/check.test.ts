import { describe, expect, test } from 'vitest';
import { stageOf } from '../stage.ts';
import { arrive, operationOf, time } from '../testing/arrivals.ts';
import { fakeShop, OFFICE } from '../testing/fakeShop.ts';

function twoDone() {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10'], { washWanted: false });
  const [first = '', second = ''] = operations;
  for (const operationId of operations)
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'], ifBusy: 'finish' });
  shop.must('operation.finish', { operationId: second, selfChecked: true });
  const final = { visitId, operationId: null, level: 'final' } as const;
  return { shop, visitId, first, second, final };
}

describe('Q1: what has to be checked', () => {
  test('one operation’s self check does not do for another; made up for, the car is ready', () => {
    const { shop, visitId, first, final } = twoDone();
    shop.must('check.record', { ...final, passed: true });
    expect(shop.give('visit.ready', { visitId })).toMatchObject({ refusal: { params: { check: 'self' } } });
    shop.must(
      'check.record',
      { visitId, operationId: first, level: 'self', passed: true },
      shop.terminal('b1', 'zhang'),
    );
    expect(shop.give('check.record', { visitId, operationId: first, level: 'self', passed: true }).ok, 'once').toBe(
      false,
    );
    shop.must('visit.ready', { visitId });
  });

  test('a failed self check reopens the operation', () => {
    const { shop, visitId, first } = twoDone();
    shop.must('check.record', { visitId, operationId: first, level: 'self', passed: false, remark: '扭矩不对' });
    expect(operationOf(shop, first)).toMatchObject({
      state: 'held',
      reworks: 1,
      hold: { reason: 'D16', note: '扭矩不对' },
    });
  });

  test('after rework both the self check and the inspection are due again', () => {
    const { shop, visitId, second, first, final } = twoDone();
    shop.must('check.record', { visitId, operationId: first, level: 'self', passed: true });
    shop.clock.now = time('10:00');
    shop.must('check.record', { ...final, passed: false, remark: '漏油', reworkIds: [second] });
    expect(operationOf(shop, first).state, 'only what was named goes back').toBe('done');
    shop.must('operation.resume', { operationId: second, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('10:20');
    shop.must('operation.finish', { operationId: second, selfChecked: false });
    expect(stageOf(shop.file(visitId))).toBe('inspecting');
    shop.must('check.record', { ...final, passed: true });
    expect(shop.give('visit.ready', { visitId })).toMatchObject({ refusal: { params: { check: 'self' } } });
  });

  test('E7: an inspection is never earlier than the work it looked at', () => {
    const { shop, visitId, second, final } = twoDone();
    shop.must('check.record', { ...final, passed: true }, OFFICE, time('08:50'));
    expect(shop.file(visitId).checks.at(-1)?.at).toBe(operationOf(shop, second).doneAt);
    expect(shop.give('check.record', { ...final, passed: true })).toMatchObject({ refusal: { code: 'already-done' } });
  });
});
