import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastOf } from '../forecast.ts';
import type { Operation, VisitFile } from '../model.ts';
import { arrive, time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { brokenRules } from './check.ts';
import { createLayOut } from './layOut.ts';
import { gapFor, take, untaken } from './postedChoice.gaps.ts';
import { asPosted, postedChoice } from './postedChoice.ts';
import { problemOf } from './problemOf.ts';
import type { ShopRows } from './problemParts.hands.ts';
import { anyShop, running, sampleShop, visitFile } from './testing/rowsOfShop.ts';
import { ALWAYS, timetable } from './timetable.ts';

const now = time('10:00');
const MINUTE = 60_000;

/** When each operation begins if nobody changes anything, minutes from now; and in which bay. */
function asItStands(files: readonly VisitFile[], rows: ShopRows = sampleShop()) {
  const { problem } = problemOf(rows, files, now);
  const { start, bay } = createLayOut(asPosted(problem))(postedChoice(problem));
  return new Map(problem.tasks.map(({ id }, t) => [id, [start[t], problem.bays[bay[t] ?? -1]?.id]]));
}
const posted = (
  bayId: string,
  startAt: number,
  minutes = 60,
  personIds: readonly string[] = [],
): Partial<Operation> => ({
  minutes,
  plan: { ...{ bayId, startAt, minutes, personIds }, teamId: null, locked: false },
});

describe('if nobody changes anything', () => {
  test('posted work comes when it is posted, waiting work where there is room before and behind it', () => {
    const plan = asItStands([
      visitFile('v', time('17:00'), [posted('b1', time('11:00'), 60, ['li']), {}]),
      visitFile('w', time('18:00'), [{ minutes: 60 }]),
      visitFile('x', time('18:30'), [posted('b2', time('10:00'), 240, ['zhang'])]),
      visitFile('y', time('19:00'), [{ minutes: 90 }]),
    ]);
    expect(plan.get('v-0')).toEqual([60, 'b1']);
    expect(plan.get('x-0')).toEqual([0, 'b2']);
    expect(plan.get('v-1'), 'promised first, and fits before its own posted work').toEqual([0, 'b1']);
    expect(plan.get('w-0'), 'no room before lunch is over').toEqual([180, 'b1']);
  });

  test('waiting work goes by promise; the car stays in one place', () => {
    const rows = sampleShop({ bays: sampleShop().bays.filter(({ id }) => id === 'b1') });
    const plan = asItStands(
      [
        visitFile('late', time('18:00'), [{}, {}]),
        visitFile('soon', time('12:00'), [{}]),
        visitFile('none', null, [{}]),
      ],
      rows,
    );
    const starts = ['soon-0', 'late-0', 'late-1', 'none-0'].map((id) => plan.get(id)?.[0]);
    expect(starts).toEqual([0, 60, 180, 240]);
  });

  test('a car alone in the shop is done when forecastOf says', () => {
    const shop = fakeShop(time('08:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R11', 'M11']);
    const [first = '', second = '', third = ''] = operations;
    const compare = () => {
      const rows = { ...sampleShop(), shop: shop.reader.shop(), people: shop.reader.people() };
      const { problem } = problemOf(rows, [shop.file(visitId)], shop.clock.now);
      const { settled } = createLayOut(asPosted(problem))(postedChoice(problem));
      const forecast = forecastOf(shop.file(visitId), rows.shop, shop.clock.now) ?? 0;
      expect(settled[0]).toBe((forecast - problem.origin) / MINUTE);
    };
    compare();
    shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('08:40');
    compare();
    shop.must('operation.hold', { operationId: first, reason: 'D02', expectedEnd: time('10:00') });
    compare();
    shop.must('operation.plan', {
      operationId: second,
      bayId: 'b1',
      teamId: null,
      personIds: ['zhang'],
      startAt: time('14:00'),
    });
    shop.must('operation.edit', { operationId: third, set: { dependsOn: [{ operationId: second, lagMinutes: 90 }] } });
    compare();
    shop.clock.now = time('17:30');
    compare();
  });

  test('is a plan that breaks no rule, in any shop, and moves no posted work for waiting work', () => {
    fc.assert(
      fc.property(anyShop, ({ rows, files }) => {
        const { problem } = problemOf(rows, files, now);
        const held = asPosted(problem);
        const choice = postedChoice(problem);
        expect([...choice.order].sort((a, b) => a - b)).toEqual(problem.tasks.map((_, t) => t));
        const layout = createLayOut(held)(choice);
        expect(brokenRules(held, layout)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('nothing happens in a shop without anything', () => {
    const rows = sampleShop({ bays: [], people: [] });
    expect(asItStands([], rows).size).toBe(0);
    expect(asItStands([running(visitFile('v', null, [{}]), 0, now, null, ['gone'])], rows).get('v-0')).toEqual([
      0,
      undefined,
    ]);
  });
});

describe('gaps', () => {
  const taken = untaken();
  for (const [from, to] of [
    [20, 30],
    [0, 10],
    [40, 50],
    [10, 15],
  ] as const)
    take(taken, from, to);

  test('what touches is one stretch', () => expect(taken).toEqual({ from: [0, 20, 40], to: [15, 30, 50] }));
  test('the first that is long enough', () => {
    expect([4, 5, 6, 10, 11].map((minutes) => gapFor(taken, 0, ALWAYS, minutes))).toEqual([15, 15, 30, 30, 50]);
    expect(gapFor(taken, 18, ALWAYS, 3)).toBe(30);
    expect(gapFor(taken, 0, ALWAYS, Number.POSITIVE_INFINITY)).toBe(50);
    expect(gapFor(taken, 0, timetable([{ from: 0, to: 17 }]), 5)).toBe(Number.POSITIVE_INFINITY);
  });
});
