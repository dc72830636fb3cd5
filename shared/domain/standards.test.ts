import { expect, test } from 'vitest';
import { addableStandards } from './standards.ts';
import { arrive, time } from './testing/arrivals.ts';
import { fakeShop } from './testing/fakeShop.ts';

test('people choose from what the shop would take: no retired line, no stage of a visit', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId } = arrive(shop, '京A11111', ['R10']);
  const standards = ['R10', 'OLD', 'Z02', 'G02'].flatMap((id) => shop.reader.standard(id) ?? []);
  expect(addableStandards(standards).map(({ id }) => id)).toEqual(['R10', 'G02']);
  for (const { id } of standards) {
    const taken = shop.decide('operation.add', { visitId, operation: { standardId: id, addition: true } }).ok;
    expect([id, taken]).toEqual([id, id === 'R10' || id === 'G02']);
  }
});
