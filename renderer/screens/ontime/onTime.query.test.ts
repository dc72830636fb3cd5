import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PERIODS } from '../../../shared/domain/periods.ts';
import { SHARE_OWNERS } from '../../../shared/domain/vocabulary.ontime.ts';
import { VISIT_CATEGORIES } from '../../../shared/domain/vocabulary.ts';
import { LATE_LISTS, REPORTS } from '../../../shared/protocol/reports.ts';
import { addressOf, listQuery, type Question, questionOf } from './onTime.query.ts';

const id = fc.string({ minLength: 1, maxLength: 12 });
const question: fc.Arbitrary<Question> = fc.record({
  period: fc.constantFrom(...PERIODS),
  date: fc.option(fc.constantFrom('2026-11-20', '2028-02-29')),
  show: fc.constantFrom(...LATE_LISTS),
  filter: fc.record(
    {
      cause: fc.constantFrom(...SHARE_OWNERS),
      category: fc.constantFrom(...VISIT_CATEGORIES),
      advisorId: id,
      personId: id,
      teamId: id,
    },
    { requiredKeys: [] },
  ),
  offset: fc.nat(10_000),
  car: fc.option(id),
});

it('a page sent to somebody else shows the same', () => {
  fc.assert(
    fc.property(question, (asked) => {
      expect(questionOf(new URLSearchParams(addressOf(asked)))).toEqual(asked);
    }),
  );
});

it('asks nothing that the hub would not take, whatever stands in the address', () => {
  const search = fc.dictionary(
    fc.constantFrom('period', 'date', 'show', 'cause', 'category', 'offset', 'limit', 'x'),
    fc.oneof(fc.string(), fc.constantFrom('2026-02-31', 'month', '-1', 'wash', 'late', '5')),
  );
  fc.assert(
    fc.property(search, (address) => {
      const query = listQuery(questionOf(new URLSearchParams(address)), '2026-11-20');
      const text = Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)]));
      expect(REPORTS['late-list'].safeParse(text).success).toBe(true);
    }),
  );
});
