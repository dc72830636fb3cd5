import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factorAt, generator, middleOf, normalAbove, normalQuantile, normals, seedOf, shuffled } from './draws.ts';

const mean = (all: Iterable<number>) => {
  const list = [...all];
  return list.reduce((sum, one) => sum + one, 0) / list.length;
};

describe('drawing', () => {
  test('the same seed gives the same numbers, another name others', () => {
    const first = (seed: number) => Array.from({ length: 5 }, generator(seed));
    expect(first(seedOf(1, 'a'))).toEqual(first(seedOf(1, 'a')));
    expect(first(seedOf(1, 'a'))).not.toEqual(first(seedOf(1, 'b')));
    expect(first(seedOf(1, 'a'))).not.toEqual(first(seedOf(2, 'a')));
    expect(mean(Array.from({ length: 20_000 }, generator(3)))).toBeCloseTo(0.5, 2);
  });

  test('every stratum comes once', () => {
    const all = [...shuffled(40, generator(5))];
    expect(all).not.toEqual([...all].sort((a, b) => a - b));
    expect([...all].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });

  test('the normal quantile and its tail undo one another', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 5);
    expect(normalAbove(1.644854)).toBeCloseTo(0.05, 6);
    fc.assert(
      fc.property(fc.double({ min: -8, max: 4, noNaN: true }), (z) => {
        expect(-normalQuantile(normalAbove(-z))).toBeCloseTo(-z, 4);
      }),
    );
  });

  test('the factor has its mean', () => {
    const all = Array.from({ length: 2000 }, (_, i) => factorAt(1.3, 0.4, 0, middleOf(i, 2000)));
    expect(mean(all)).toBeCloseTo(1.3, 2);
    expect(mean(normals(200))).toBeCloseTo(0, 9);
  });

  test('F2: never below what it already took, and never less likely to be long for it', () => {
    const any = fc.record({
      mean: fc.double({ min: 0.2, max: 3, noNaN: true }),
      spread: fc.double({ min: 0, max: 0.8, noNaN: true }),
      above: fc.double({ min: 0, max: 20, noNaN: true }),
      p: fc.double({ min: 0.0001, max: 0.9999, noNaN: true }),
    });
    fc.assert(
      fc.property(any, ({ mean: m, spread, above, p }) => {
        const drawn = factorAt(m, spread, above, p);
        expect(Number.isFinite(drawn)).toBe(true);
        expect(drawn).toBeGreaterThanOrEqual(above);
        expect(drawn).toBeGreaterThanOrEqual(factorAt(m, spread, 0, p) - 1e-6);
        expect(factorAt(m, spread, above, Math.min(0.99995, p + 0.01))).toBeGreaterThanOrEqual(drawn - 1e-9);
      }),
      { numRuns: 1000 },
    );
  });
});
