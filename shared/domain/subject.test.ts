import { expect, test } from 'vitest';
import { PART_NAMES, PARTS } from './rows.ts';
import { visitIdOf } from './subject.ts';
import { arrive, time } from './testing/arrivals.ts';
import { fakeShop } from './testing/fakeShop.ts';

test('a command is about the visit it names, or about that of the part it names', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId } = arrive(shop, '京A00001', ['R10']);
  shop.must('addition.report', { visitId, source: 'workshop', finds: ['tyres'] });
  shop.must('warning.raise', { visitId, operationId: null, cause: 'D02', note: '' });
  expect(visitIdOf(shop.reader, { visitId: 'any' })).toBe('any');
  const file = shop.file(visitId);
  const held = PART_NAMES.filter((part) => file[PARTS[part]].length > 0);
  expect(held).toEqual(expect.arrayContaining(['operation', 'stay', 'promise', 'addition', 'warning']));
  for (const part of held) {
    for (const { id } of file[PARTS[part]]) expect(visitIdOf(shop.reader, { [`${part}Id`]: id }), part).toBe(visitId);
  }
  expect(visitIdOf(shop.reader, { operationId: 'gone', bayId: 'b1' })).toBeNull();
});
