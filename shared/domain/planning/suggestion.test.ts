import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation, VisitFile } from '../model.ts';
import { holdsCertificate } from '../qualification.ts';
import type { ShopReader } from '../reader.ts';
import { arrive, time } from '../testing/arrivals.ts';
import { fakeShop, OFFICE } from '../testing/fakeShop.ts';
import { createLayOut } from './layOut.ts';
import { asPosted, postedChoice } from './postedChoice.ts';
import { problemOf } from './problemOf.ts';
import type { ShopRows } from './problemParts.hands.ts';
import { type Move, outlineOf, type Suggestion, suggestionOf } from './suggestion.ts';
import { randomChoice } from './testing/randomProblem.ts';
import { anyShop, bigShop, running, sampleShop, shopOf, visitFile } from './testing/rowsOfShop.ts';

const now = time('10:00');

/** What a plan that ignores the board changes of it. */
function suggest(files: readonly VisitFile[], rows: ShopRows = sampleShop(), at = now, seed = 0): Suggestion {
  const planned = problemOf(rows, files, at);
  const { problem } = planned;
  const open = { ...problem, tasks: problem.tasks.map((task) => ({ ...task, posted: null })) };
  const layout = createLayOut(problem)(seed === 0 ? postedChoice(open) : randomChoice(problem, seed));
  return suggestionOf(planned, outlineOf(planned, layout, contextOf(shopOf(rows, files, at).reader, at)));
}
const contextOf = (shop: ShopReader, at: number) => ({ shop, actor: OFFICE, now: at, at, newId: () => 'new' });
/** The command that takes them all. */
const wanted = (moves: readonly Move[]) => ({
  moves: moves.map(({ operationId, bayId, personIds, startAt, from }) => ({
    ...{ operationId, bayId, startAt, personIds: [...personIds] },
    from: { ...from, personIds: [...from.personIds] },
  })),
});
const posted = (
  bayId: string | null,
  startAt: number | null,
  personIds: readonly string[],
  locked = false,
): Partial<Operation> => ({
  plan: { bayId, startAt, personIds, teamId: null, minutes: 60, locked },
});

describe('what a plan changes of the board', () => {
  test('the board itself: nothing', () => {
    const files = [
      visitFile('v', time('12:00'), [posted('b1', now, ['li'])]),
      visitFile('w', null, [posted('b2', time('11:00'), ['zhang'])]),
    ];
    const planned = problemOf(sampleShop(), files, now);
    const layout = createLayOut(asPosted(planned.problem))(postedChoice(planned.problem));
    const none = { cars: 0, minutes: 0 };
    const outline = outlineOf(planned, layout, contextOf(shopOf(sampleShop(), files, now).reader, now));
    expect(suggestionOf(planned, outline)).toEqual({
      moves: [],
      moved: 0,
      effect: { before: none, after: none },
    });
  });

  test('two cars for one mechanic, the wrong one first: one move is worth it', () => {
    const { moves, effect, moved } = suggest([
      visitFile('soon', time('11:30'), [posted('b1', time('11:00'), ['zhang'])]),
      visitFile('late', time('17:00'), [posted('b1', now, ['zhang'])]),
    ]);
    expect(moved).toBe(moves.length);
    const [first] = moves;
    expect(first).toMatchObject({ operationId: 'soon-0', visitId: 'soon', startAt: now, moved: true });
    expect(first?.changes).toContain('start');
    expect(effect).toEqual({ before: { cars: 1, minutes: 100 }, after: { cars: 0, minutes: 0 } });
    expect(first?.effect).toEqual(effect);
  });

  test('two cars in one bay: the effect of a move to the bay beside it', () => {
    const { moves, effect } = suggest([
      visitFile('v', time('11:15'), [posted('b1', now, ['li'])]),
      visitFile('w', time('11:30'), [posted('b1', now, ['zhang'])]),
    ]);
    expect(moves.map(({ operationId, bayId, changes }) => [operationId, bayId, ...changes])).toEqual([
      ['w-0', 'b2', 'bay'],
    ]);
    expect(effect.before.cars).toBe(1);
    expect(moves[0]?.effect?.after).toEqual({ cars: 0, minutes: 0 });
  });

  test('J5: nobody whose certificate will have run out by then', () => {
    const paint: Partial<Operation> = { trade: 'paint', bayNeed: 'general' };
    const demand: Partial<Operation> = { ...paint, certificate: 'high-voltage', level: 'junior' };
    const busy = running(visitFile('busy', null, [{ ...paint, minutes: 900 }]), 0, now, 'b1', ['qi']);
    expect(suggest([visitFile('v', null, [demand])]).moves).toHaveLength(1);
    expect(suggest([busy, visitFile('v', null, [demand])]).moves).toEqual([]);
  });

  test('work that nobody posted is posted, for its team where it has one', () => {
    const { moves, moved } = suggest([
      visitFile('v', time('12:00'), [{}]),
      visitFile('w', time('18:00'), [
        { plan: { bayId: null, teamId: 't1', personIds: [], startAt: null, minutes: 60, locked: false } },
      ]),
    ]);
    expect(moved).toBe(0);
    expect(moves.map(({ operationId, bayId, personIds }) => [operationId, bayId, ...personIds])).toEqual([
      ['v-0', 'b1', 'li'],
      ['w-0', 'b2'],
    ]);
  });

  test('F5: in any shop nothing begun, nothing locked, nobody who may not; each by whom and where it suits', () => {
    fc.assert(
      fc.property(anyShop, fc.integer({ min: 1, max: 1_000_000 }), ({ rows, files }, seed) => {
        const { moves, effect, moved } = suggest(files, rows, now, seed);
        for (const { operationId, personIds, startAt, bayId } of moves) {
          const operation = files.flatMap((file) => file.operations).find(({ id }) => id === operationId) as Operation;
          expect(['planned', 'held']).toContain(operation.state);
          expect(operation.plan.locked).toBe(false);
          expect(startAt).toBeGreaterThanOrEqual(now);
          const crew = rows.people.filter(({ id }) => personIds.includes(id));
          expect(crew.every((one) => holdsCertificate(one, operation, startAt, 'Asia/Shanghai'))).toBe(true);
          if (operation.bayNeed === 'road' && operation.plan.bayId === null) expect(bayId).toBeNull();
        }
        expect(moved).toBeLessThanOrEqual(moves.length);
        expect(effect.before.cars).toBeLessThanOrEqual(files.length);
      }),
      { numRuns: 100 },
    );
  });

  test('F6: work that mostly takes less is put where the board has room for what it keeps for it', () => {
    const files = ['v', 'w'].map((id) => visitFile(id, time('12:00'), [{ level: 'senior' }]));
    const planned = problemOf(sampleShop(), files, now, () => ({ factor: 0.5, spread: 0.25, few: false }));
    const layout = createLayOut(planned.problem)(postedChoice(planned.problem));
    expect(Math.max(...layout.start)).toBe(30);
    const { kept } = outlineOf(planned, layout, contextOf(shopOf(sampleShop(), files, now).reader, now));
    expect(kept.map(({ move }) => move.startAt)).toEqual([now, now + 60 * 60_000]);
  });

  test('of the next hours only: what begins later stays as it is', () => {
    const files = ['v', 'w', 'x'].map((id) => visitFile(id, time('12:00'), [{ level: 'senior' }]));
    const planned = problemOf(sampleShop(), files, now);
    const layout = createLayOut(planned.problem)(postedChoice(planned.problem));
    const { kept } = outlineOf(planned, layout, contextOf(shopOf(sampleShop(), files, now).reader, now), 61);
    expect(kept.map(({ move }) => move.startAt)).toEqual([now, now + 60 * 60_000]);
  });

  test('F6: taken as a whole, every move of any plan in any shop is allowed, also minutes later', () => {
    fc.assert(
      fc.property(anyShop, fc.integer({ min: 0, max: 1_000_000 }), fc.nat(5), ({ rows, files }, seed, later) => {
        const { moves } = suggest(files, rows, now, seed);
        if (moves.length === 0) return;
        const shop = shopOf(rows, files, now + later * 60_000);
        expect(shop.must('suggestion.take', wanted(moves)).answer).toEqual({ taken: moves.length, left: 0 });
      }),
      { numRuns: 300 },
    );
  });

  test('F6: in a big shop too, and it is late by what was said', () => {
    for (const seed of [1, 2, 3]) {
      const { rows, files } = bigShop(20, 30, 90, now, seed);
      const { moves, effect } = suggest(files, rows, now, seed);
      expect(moves.length).toBeGreaterThan(20);
      const shop = shopOf(rows, files, now);
      expect(shop.must('suggestion.take', wanted(moves)).answer).toEqual({ taken: moves.length, left: 0 });
      const { problem } = problemOf(rows, shop.files(), now);
      const { settled } = createLayOut(asPosted(problem))(postedChoice(problem));
      const late = problem.jobs.filter(({ due }, j) => Math.floor(settled[j] as number) > due);
      expect(late).toHaveLength(effect.after.cars);
    }
  });

  test('F6: what is taken is as good as was said, and nothing is left to suggest', () => {
    const shop = fakeShop(time('08:00'));
    for (const plate of ['京A11111', '京A22222', '京A33333'])
      arrive(shop, plate, ['R10', 'R11'], { promise: { at: time('16:00'), means: 'phone' } });
    const rows = () => ({
      ...sampleShop(),
      shop: shop.reader.shop(),
      bays: shop.reader.bays(),
      people: shop.reader.people(),
    });
    const { moves, effect } = suggest(shop.files(), rows(), shop.clock.now);
    expect(moves).toHaveLength(6);
    shop.must('suggestion.take', wanted(moves));
    for (const { operationId, ...move } of moves) {
      const operation = shop.reader.visitOfPart('operation', operationId)?.operations.find((o) => o.id === operationId);
      expect(operation?.plan).toMatchObject({ bayId: move.bayId, personIds: move.personIds, startAt: move.startAt });
    }
    const { problem } = problemOf(rows(), shop.files(), shop.clock.now);
    const { settled } = createLayOut(asPosted(problem))(postedChoice(problem));
    const late = problem.jobs.filter(({ due }, j) => (settled[j] as number) > due);
    expect(late).toHaveLength(effect.after.cars);
    expect(suggest(shop.files(), rows(), shop.clock.now).moves).toEqual([]);
  });

  test('running work has no move', () => {
    const file = running(visitFile('v', null, [{}, {}]), 0, time('09:30'), 'b1', ['li']);
    expect(suggest([file]).moves.map(({ operationId }) => operationId)).toEqual(['v-1']);
  });
});
