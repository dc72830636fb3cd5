import { describe, expect, test } from 'vitest';
import { refusalText } from '../../i18n/refusals.texts.ts';
import { arrive, operationOf, time } from '../testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../testing/fakeShop.ts';

type Place = { readonly bayId: string; readonly personIds: string[]; readonly startAt: number };

/** A car whose work of an hour is planned there. */
function planned(shop: FakeShop, plate: string, bayId: string, personIds: string[], at: string): string {
  const [operationId = ''] = arrive(shop, plate, ['R10']).operations;
  shop.must('operation.plan', { operationId, bayId, teamId: null, personIds, startAt: time(at) });
  return operationId;
}
/** A move as it is suggested now. */
function moveOf(shop: FakeShop, operationId: string, to: Partial<Place>) {
  const { locked: _, personIds, ...plan } = operationOf(shop, operationId).plan;
  const from = { ...plan, personIds: [...personIds] };
  const { bayId, startAt } = from;
  return { operationId, bayId, personIds: from.personIds, startAt: startAt ?? time('10:00'), from, ...to };
}
const placeOf = (shop: FakeShop, operationId: string) => {
  const { bayId, personIds, startAt } = operationOf(shop, operationId).plan;
  return [bayId, ...personIds, startAt];
};

describe('F6: moves taken as one', () => {
  test('two cars change places, which neither could alone', () => {
    const shop = fakeShop(time('09:00'));
    const one = planned(shop, '京A1', 'b1', ['li'], '10:00');
    const other = planned(shop, '京A2', 'b2', ['zhang'], '10:00');
    const moves = [
      moveOf(shop, one, { bayId: 'b2', personIds: ['zhang'] }),
      moveOf(shop, other, { bayId: 'b1', personIds: ['li'] }),
    ];
    for (const move of moves)
      expect(shop.decide('suggestion.take', { moves: [move] })).toMatchObject({ refusal: { code: 'plan-overlap' } });
    const { events, answer } = shop.must('suggestion.take', { moves });
    expect(answer).toEqual({ taken: 2, left: 0 });
    expect(placeOf(shop, one)).toEqual(['b2', 'zhang', time('10:00')]);
    expect(placeOf(shop, other)).toEqual(['b1', 'li', time('10:00')]);
    const kinds = events.map(({ kind }) => kind);
    expect(kinds, 'an undo names the last').toEqual(['operation.planned', 'operation.planned', 'suggestion.taken']);
    const noted = events[2]?.changes.flatMap((change) =>
      change.table === 'suggestedMove' && 'insert' in change && change.insert.taken ? [change.insert.operationId] : [],
    );
    expect(noted?.sort()).toEqual([one, other].sort());
  });

  test('what was planned otherwise meanwhile is left out and named, with what needed its place; the rest is taken', () => {
    const shop = fakeShop(time('09:00'));
    const changed = planned(shop, '京A1', 'b1', ['li'], '10:00');
    const needsIt = planned(shop, '京A2', 'b2', ['zhang'], '10:00');
    const free = planned(shop, '京A3', 'b2', ['zhang'], '14:00');
    const moves = [
      moveOf(shop, changed, { startAt: time('15:00') }),
      moveOf(shop, needsIt, { bayId: 'b1' }),
      moveOf(shop, free, { startAt: time('13:30') }),
    ];
    const before = [changed, needsIt].map((id) => placeOf(shop, id));
    shop.must('operation.plan', {
      operationId: changed,
      bayId: 'b1',
      teamId: null,
      personIds: ['li'],
      startAt: time('10:05'),
    });
    const { events, answer } = shop.must('suggestion.take', { moves });
    expect(answer).toEqual({ taken: 1, left: 2 });
    expect(placeOf(shop, free)).toEqual(['b2', 'zhang', time('13:30')]);
    expect([placeOf(shop, changed), placeOf(shop, needsIt)]).toEqual([['b1', 'li', time('10:05')], before[1]]);
    expect(events.at(-1)?.data).toEqual({ taken: 1, count: 3, cars: ['京A1', '京A2'] });
  });

  test.each([
    [
      'begun',
      (shop: FakeShop, operationId: string) =>
        shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['li'] }),
      'operation-state',
    ],
    [
      'locked',
      (shop: FakeShop, operationId: string) => shop.must('operation.lock', { operationId, locked: true }),
      'plan-changed',
    ],
    [
      'resized',
      (shop: FakeShop, operationId: string) =>
        shop.must('operation.plan', {
          operationId,
          bayId: 'b1',
          teamId: null,
          personIds: ['li'],
          startAt: time('10:00'),
          minutes: 90,
        }),
      'plan-changed',
    ],
  ])('F5: nothing %s is moved; alone it is refused with the reason', (_, happen, code) => {
    const shop = fakeShop(time('09:00'));
    const operationId = planned(shop, '京A1', 'b1', ['li'], '10:00');
    const move = moveOf(shop, operationId, { bayId: 'b2' });
    happen(shop, operationId);
    const said = shop.decide('suggestion.take', { moves: [move] });
    expect(said).toMatchObject({ ok: false, refusal: { code } });
    if (!said.ok) expect(refusalText('zh-CN', said.refusal.code, said.refusal.params, 'Asia/Shanghai')).toMatch(/R10/);
  });

  test('of two that stand in each other’s way the later one is left out', () => {
    const shop = fakeShop(time('09:00'));
    const early = planned(shop, '京A1', 'b2', ['li'], '10:00');
    const late = planned(shop, '京A2', 'b2', ['zhang'], '14:00');
    const moves = [
      moveOf(shop, late, { bayId: 'b1', startAt: time('10:30') }),
      moveOf(shop, early, { bayId: 'b1', startAt: time('10:00') }),
    ];
    expect(shop.must('suggestion.take', { moves }).answer).toEqual({ taken: 1, left: 1 });
    expect(placeOf(shop, early)[0]).toBe('b1');
    expect(placeOf(shop, late)).toEqual(['b2', 'zhang', time('14:00')]);
  });

  test('J5: a warning is no move; who is away is not overridden by a suggestion', () => {
    const shop = fakeShop(time('09:00'));
    const operationId = planned(shop, '京A1', 'b1', ['li'], '10:00');
    const move = moveOf(shop, operationId, { personIds: ['xu'] });
    expect(shop.decide('suggestion.take', { moves: [move] })).toMatchObject({
      refusal: { code: 'person-unqualified' },
    });
  });
});
