import { describe, expect, test } from 'vitest';
import { additionState, adviceOf, unpromisedAdditions, waitingAdditions } from './additions.ts';
import { approve, approvedAddition, priced, reported } from './testing/additions.ts';
import { arrive, time } from './testing/arrivals.ts';
import { fakeShop } from './testing/fakeShop.ts';

const approved = approvedAddition('pads', time('09:30'));

test.each([
  ['reported', { offer: null, answer: null }],
  ['priced', { answer: null }],
  ['approved', {}],
  ['declined', { answer: { ...approved.answer, approved: false } as typeof approved.answer }],
  ['withdrawn', { answer: null, withdrawnAt: time('09:40') }],
] as const)('an addition is %s', (state, change) => {
  expect(additionState({ ...approved, ...change })).toBe(state);
});

test('what waits for the customer, and what still needs a time', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId } = arrive(shop, '京A11111', ['R10']);
  const found = reported(shop, visitId);
  const offered = priced(shop, visitId, 'R11');
  const told = approve(shop, visitId, 'M11', time('17:30'));
  const untold = approve(shop, visitId, 'G02');
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  expect(ids(waitingAdditions(shop.file(visitId)))).toEqual([found, offered]);
  expect(ids(unpromisedAdditions(shop.file(visitId)))).toEqual([untold]);
  expect(told).not.toBe(untold);
});

describe('advice: what was declined and is still to be done', () => {
  /** A visit of this day on which the customer declined the line `R11`. */
  function declined(day: string) {
    const shop = fakeShop(time('09:00', day));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('17:00', day), means: 'phone' } });
    const answers = [{ additionId: priced(shop, visitId, 'R11'), approved: false }];
    shop.must('addition.answer', { visitId, answers, means: 'phone' });
    return { shop, visitId, file: () => shop.file(visitId) };
  }
  const laterVisit = (standards: readonly string[]) => {
    const shop = fakeShop(time('09:00', '2026-11-24'));
    const { visitId } = arrive(shop, '京A11111', standards, {
      promise: { at: time('17:00', '2026-11-24'), means: 'phone' },
    });
    return shop.file(visitId);
  };

  test('is told at the next visit with the offer of then', () => {
    const { file, visitId } = declined('2026-11-20');
    const advice = adviceOf([laterVisit(['M11']), file()]);
    expect(advice).toMatchObject([{ visitId, addition: { offer: { standardId: 'R11', amountFen: 68_000 } } }]);
  });

  test('ends when the same line is ordered, then or on the same visit', () => {
    const { shop, file, visitId } = declined('2026-11-20');
    expect(adviceOf([file(), laterVisit(['R11'])])).toEqual([]);
    approve(shop, visitId, 'R11');
    expect(adviceOf([file()])).toEqual([]);
  });

  test('does not end with work that was dropped or came before', () => {
    const { file } = declined('2026-11-25');
    expect(adviceOf([file(), laterVisit(['R11'])]), 'an earlier visit').toHaveLength(1);
    const dropped = laterVisit(['R11']);
    const operations = dropped.operations.map((operation) => ({ ...operation, state: 'dropped' as const }));
    expect(adviceOf([declined('2026-11-20').file(), { ...dropped, operations }])).toHaveLength(1);
  });
});
