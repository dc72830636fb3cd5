import { expect, test } from 'vitest';
import { applyToFile, newFiles } from './rows.ts';
import { arrive, time } from './testing/arrivals.ts';
import { fakeShop } from './testing/fakeShop.ts';

test('changes about another visit leave a file the same object', () => {
  const shop = fakeShop(time('09:00'));
  const one = shop.file(arrive(shop, '京A11111', ['R10']).visitId);
  const other = arrive(shop, '京A22222', ['R10']);
  const decision = shop.decide('operation.start', {
    operationId: other.operations[0] ?? '',
    bayId: 'b1',
    personIds: ['zhang'],
  });
  const changes = decision.ok ? decision.value.events.flatMap((e) => e.changes) : [];
  expect(changes).not.toEqual([]);
  expect(applyToFile(one, changes)).toBe(one);
});

test('what a decision makes is a whole new file', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId } = arrive(shop, '京A11111', ['R10', 'R11']);
  const { visit, operations, stays, promises } = shop.file(visitId);
  const changes = [
    { table: 'visit', insert: visit } as const,
    ...operations.map((insert) => ({ table: 'operation', insert }) as const),
    ...stays.map((insert) => ({ table: 'stay', insert }) as const),
    ...promises.map((insert) => ({ table: 'promise', insert }) as const),
  ];
  expect(newFiles(changes)).toEqual([shop.file(visitId)]);
});
