import { expect, test } from 'vitest';
import { arrive, operationOf, time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';

test('the length on the board follows the standard until it was resized', () => {
  const shop = fakeShop(time('09:00'));
  const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
  shop.must('operation.edit', { operationId, set: { minutes: 90 } });
  expect(operationOf(shop, operationId)).toMatchObject({ minutes: 90, plan: { minutes: 90 } });
  shop.must('operation.plan', { operationId, bayId: null, teamId: null, personIds: [], startAt: null, minutes: 45 });
  shop.must('operation.edit', { operationId, set: { minutes: 60 } });
  expect(operationOf(shop, operationId)).toMatchObject({ minutes: 60, plan: { minutes: 45 } });
});

test('no work is unattended for longer than it takes', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A11111', ['M11']);
  const [operationId = ''] = operations;
  shop.must('operation.edit', { operationId, set: { minutes: 60 } });
  expect(operationOf(shop, operationId)).toMatchObject({ minutes: 60, unattendedMinutes: 60 });
  const added =
    shop.must('operation.add', { visitId, operation: { standardId: 'M11', minutes: 30 } }).answer.operationId ?? '';
  expect(operationOf(shop, added)).toMatchObject({ position: 1, minutes: 30, unattendedMinutes: 30 });
});

test('held work may be dropped, with the reason kept', () => {
  const shop = fakeShop(time('09:00'));
  const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
  shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
  shop.must('operation.hold', { operationId, reason: 'D04', expectedEnd: null });
  shop.must('operation.drop', { operationId, reason: '客户不做' });
  expect(operationOf(shop, operationId)).toMatchObject({ state: 'dropped', hold: null, dropReason: '客户不做' });
});

test('work changes places with whatever stands where it goes, in one event', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R11', 'M11']);
  const [first = '', second = '', third = ''] = operations;
  const order = () =>
    [...shop.file(visitId).operations].sort((a, b) => a.position - b.position).map((operation) => operation.id);
  const { events } = shop.must('operation.edit', { operationId: third, set: { position: 1 } });
  expect(order()).toEqual([first, third, second]);
  expect(events).toHaveLength(1);
  shop.must('operation.edit', { operationId: third, set: { position: 1 } });
  expect(order(), 'the same tap on another board').toEqual([first, third, second]);
  shop.must('operation.edit', { operationId: first, set: { position: 7 } });
  expect(order()).toEqual([third, second, first]);
});
