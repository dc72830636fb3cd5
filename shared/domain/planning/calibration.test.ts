import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkingMinutes, type WorkingHours } from '../calendar.ts';
import { time } from '../testing/arrivals.ts';
import { type QuoteOutcome, stretched, stretchOf, UNSTRETCHED } from './calibration.ts';
import { generator } from './draws.ts';
import { sampleShop } from './testing/rowsOfShop.ts';

const hours: WorkingHours = sampleShop().shop.hours;
const p50 = time('09:00');
const after = (minutes: number) => addWorkingMinutes(p50, minutes, hours) as number;

/** Settled after `way` of (the minutes from the median to the sure time, a number in [0, 1)). */
function outcomes(count: number, way: (span: number, chance: number) => number): QuoteOutcome[] {
  const random = generator(5);
  return Array.from({ length: count }, (_, i) => {
    const span = i % 2 === 0 ? 20 : 200;
    return { p50, sure: after(span), settled: after(Math.max(0, way(span, random()))) };
  });
}

test('nothing known: cautious; much known that the draws were right: nearly as drawn', () => {
  const unknown = stretchOf([], 960, hours);
  expect(unknown.factor).toBeGreaterThan(1);
  const known = stretchOf(
    outcomes(1_000, (span, chance) => span * chance),
    960,
    hours,
  );
  expect(known.factor).toBeCloseTo(1, 1);
  expect(known.pad).toBeLessThan(2);
});

test('what lasts its minutes whatever the work is a pad, what grows with the work a factor', () => {
  const late = stretchOf(
    outcomes(1_000, (span, chance) => span + 30 * chance),
    960,
    hours,
  );
  expect([late.factor < 1.2, late.pad > 20]).toEqual([true, true]);
  const longer = stretchOf(
    outcomes(1_000, (span, chance) => 2 * span * chance),
    960,
    hours,
  );
  expect([longer.factor > 1.7, longer.pad < 10]).toEqual([true, true]);
});

test('as many of either half would have held as are to hold, but for what caution is still worth', () => {
  const way = fc.record({ span: fc.integer({ min: 1, max: 200 }), took: fc.nat(500) });
  fc.assert(
    fc.property(fc.array(way, { minLength: 400, maxLength: 500 }), (ways) => {
      const told = ways.map(({ span, took }) => ({ p50, sure: after(span), settled: after(took) }));
      const { factor, pad } = stretchOf(told, 900, hours);
      const ordered = [...ways].sort((a, b) => a.span - b.span);
      for (const half of [ordered.slice(0, ways.length >> 1), ordered.slice(ways.length >> 1)]) {
        const held = half.filter(({ span, took }) => took <= 1.05 * (factor * span + pad));
        expect(held.length / half.length).toBeGreaterThanOrEqual(0.9);
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test('never earlier than drawn, and the median stays where it is', () => {
  fc.assert(
    fc.property(fc.nat(600), fc.double({ min: 1, max: 4, noNaN: true }), fc.nat(60), (minutes, factor, pad) => {
      const at = after(minutes);
      expect(stretched(at, p50, { factor, pad }, hours)).toBeGreaterThanOrEqual(at);
    }),
  );
  expect(stretched(p50, p50, { factor: 2, pad: 30 }, hours)).toBe(p50);
  expect(stretched(after(90), p50, UNSTRETCHED, hours)).toBe(after(90));
});
