import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDeliveryTime } from '../delivery.rules.ts';
import type { Operation, VisitFile } from '../model.ts';
import { time } from '../testing/arrivals.ts';
import { problemOf } from './problemOf.ts';
import type { ShopRows } from './problemParts.hands.ts';
import { deliveryTimeFrom } from './quote.delivery.ts';
import { quoteOf, TARGET } from './quote.ts';
import { anyShop, sampleShop, visitFile } from './testing/rowsOfShop.ts';

const now = time('10:00');
const MINUTE = 60_000;

const quote = (files: readonly VisitFile[], visitId = 'new', rows: ShopRows = sampleShop(), draws = 200) =>
  quoteOf(problemOf(rows, files, now), rows.shop, { visitId, seed: 3, draws });
const clock = (at: number | null) => new Date((at ?? 0) + 8 * 3_600_000).toISOString().slice(5, 16);
const draft = (list: readonly Partial<Operation>[] = [{}]) => visitFile('new', null, list);
const seniors = (count: number) => Array.from({ length: count }, (): Partial<Operation> => ({ level: 'senior' }));

describe('what can be promised', () => {
  test('F4: of an hour of work in an empty shop what holds 96 times of 100, in round five minutes', () => {
    const { at, curve, few, harm, p50 } = quote([draft()]);
    expect(clock(at)).toBe('11-20T11:45');
    expect(clock(p50)).toBe('11-20T11:08');
    expect([few, harm]).toEqual([true, 0]);
    expect(curve.at(-1)?.at).toBe(at);
    expect(curve.at(-1)?.chance).toBeGreaterThanOrEqual(TARGET);
    expect(curve[0]?.chance).toBeLessThan(200);
  });

  test('experience with earlier quotes makes it later, and its curve with it', () => {
    const planned = problemOf(sampleShop(), [draft()], now);
    const [drawn, later] = [1, 2].map((factor) =>
      quoteOf(planned, sampleShop().shop, { visitId: 'new', seed: 3, stretch: { factor, pad: 0 } }),
    );
    expect(clock(drawn?.at ?? null)).toBe('11-20T11:45');
    expect(clock(later?.at ?? null), 'over lunch').toBe('11-20T13:15');
    expect([later?.p50, later?.sure]).toEqual([drawn?.p50, drawn?.sure]);
    expect(later?.curve.at(-1)?.chance).toBeGreaterThanOrEqual(TARGET);
  });

  test('behind what is promised already, and without harm to it', () => {
    const before = visitFile('old', time('13:30'), seniors(2));
    const { at, harm } = quote([before, draft(seniors(1))]);
    expect(at).toBeGreaterThan(time('14:30'));
    expect(harm).toBe(0);
  });

  test('before what is posted for later where there is room, behind it where that would harm', () => {
    const plan = { bayId: 'b1', teamId: null, personIds: ['zhang'], minutes: 60, locked: false };
    const posted = (startAt: number, promise: number) => visitFile('old', promise, [{ plan: { ...plan, startAt } }]);
    const roomy = quote([posted(time('14:00'), time('16:00')), draft(seniors(1))]);
    expect(clock(roomy.at)).toBe('11-20T11:45');
    const tight = quote([posted(time('11:00'), time('12:00') + 30 * MINUTE), draft(seniors(1))]);
    expect(clock(tight.at) > '11-20T13:30').toBe(true);
    expect(tight.harm).toBe(0);
  });

  test('of a car that is here only the new work is placed', () => {
    const plan = { bayId: 'b1', teamId: null, personIds: ['li'], minutes: 60, startAt: time('14:00'), locked: false };
    const { at } = quote([visitFile('new', time('16:00'), [{ plan }, {}])]);
    expect(clock(at) > '11-20T15:20').toBe(true);
    expect(clock(at) < '11-20T16:00').toBe(true);
  });

  test('none without a way to do it; another car’s trouble is its own', () => {
    expect(quote([draft([{ bayNeed: 'tyre' }])])).toMatchObject({ at: null, curve: [], trouble: [{ kind: 'no-bay' }] });
    expect(quote([draft(), visitFile('x', null, [{ bayNeed: 'tyre' }])])).toMatchObject({ trouble: [] });
    expect(quote([draft()], 'nobody').at).toBeNull();
    const { shop } = sampleShop();
    const closed = sampleShop({ shop: { ...shop, deliveryWeek: Array.from({ length: 7 }, () => null) } });
    expect(quote([draft()], 'new', closed).at).toBeNull();
  });

  test('in any shop: sure enough, in delivery hours, round, surer the later', () => {
    fc.assert(
      fc.property(anyShop, fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 3 }), (any, list) => {
        const { at, curve, trouble } = quote(
          [...any.files, draft(list.map((minutes) => ({ minutes })))],
          'new',
          any.rows,
          50,
        );
        expect(trouble).toEqual([]);
        if (at === null) return;
        expect(isDeliveryTime(any.rows.shop, at)).toBe(true);
        expect(at % (5 * MINUTE)).toBe(0);
        const chances = curve.map(({ chance }) => chance);
        expect(chances).toEqual([...chances].sort((a, b) => a - b));
        expect(chances.at(-1)).toBeGreaterThanOrEqual(TARGET);
      }),
      { numRuns: 60 },
    );
  });

  test('in any shop: more work is never promised for earlier, but for rounding', () => {
    fc.assert(
      fc.property(
        anyShop,
        fc.integer({ min: 10, max: 150 }),
        fc.nat(120),
        fc.boolean(),
        (any, minutes, more, another) => {
          const list = another ? [{ minutes }, { minutes: more + 1 }] : [{ minutes: minutes + more }];
          const little = quote([...any.files, draft([{ minutes }])], 'new', any.rows, 50).at;
          const much = quote([...any.files, draft(list)], 'new', any.rows, 50).at;
          expect(much ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
            (little ?? Number.POSITIVE_INFINITY) - 10 * MINUTE,
          );
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });
});

describe('delivery times', () => {
  const { shop } = sampleShop();
  test.each([
    ['10:01', '11-20T10:05'],
    ['12:30', '11-20T12:30'],
    ['17:59', '11-20T18:00'],
    ['18:00', '11-20T18:00'],
    ['18:01', '11-21T08:00'],
  ])('from %s: %s', (from, expected) => expect(clock(deliveryTimeFrom(shop, time(from)))).toBe(expected));

  test('over a Sunday; in a week of its own', () => {
    expect(clock(deliveryTimeFrom(shop, time('18:01', '2026-11-21')))).toBe('11-23T08:00');
    const day = { open: 543, close: 602 };
    const own = { ...shop, deliveryWeek: Array.from({ length: 7 }, () => day) };
    expect(clock(deliveryTimeFrom(own, time('08:00')))).toBe('11-20T09:05');
    expect(clock(deliveryTimeFrom(own, time('10:01')))).toBe('11-21T09:05');
  });
});
