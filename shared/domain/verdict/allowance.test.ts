import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowance, points } from './allowance.ts';

describe('V10', () => {
  test.each([
    [960, 24, 0],
    [960, 25, 1],
    [960, 49, 1],
    [960, 50, 2],
    [1000, 500, 0],
    [955, 200, 9],
    [0, 7, 7],
  ])('at %i thousandths %i settled leave room for %i late', (target, settled, room) => {
    expect(allowance(target, settled)).toBe(room);
  });

  test('one point for each late visit beyond the allowance, none for those within it', () => {
    expect([1, 2, 3, 5].map((late) => points(late, 960, 50))).toEqual([0, 0, 1, 3]);
  });

  test('every N and target agree with the rational number', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(2_000_000), fc.nat(2_000_000), (target, settled, late) => {
        const room = (BigInt(1_000 - target) * BigInt(settled)) / 1_000n;
        expect(BigInt(allowance(target, settled))).toBe(room);
        const beyond = BigInt(late) - room;
        expect(BigInt(points(late, target, settled))).toBe(beyond > 0n ? beyond : 0n);
      }),
      { numRuns: 2_000 },
    );
    for (let settled = 0; settled <= 3_000; settled++) {
      expect(allowance(960, settled)).toBe(Number((40n * BigInt(settled)) / 1_000n));
    }
  });
});
