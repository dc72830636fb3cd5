import { describe, expect, it } from 'vitest';
import { nextPickup, pickupNumber } from './pickup.ts';

describe('pickup number (L1)', () => {
  it.each([
    [1, 'A001'],
    [17, 'A017'],
    [999, 'A999'],
    [1000, 'B001'],
    [26 * 999, 'Z999'],
    [26 * 999 + 1, 'AA001'],
  ])('car %i of the day is %s', (n, pickup) => expect(pickupNumber(n)).toBe(pickup));

  it('starts with A001 each day and goes on from what was given out', () => {
    expect(nextPickup(0)).toBe('A001');
    expect(nextPickup(999)).toBe('B001');
  });

  it('gives no two cars of a day one number', () => {
    const given = new Set(Array.from({ length: 30_000 }, (_, i) => pickupNumber(i + 1)));
    expect(given.size).toBe(30_000);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses car %s', (n) =>
    expect(() => pickupNumber(n)).toThrow(RangeError),
  );
});
