import fc from 'fast-check';
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
    expect(nextPickup([], [])).toBe('A001');
    expect(nextPickup(['A002', 'A001'], [])).toBe('A003');
    expect(nextPickup(['A999'], [])).toBe('B001');
    expect(nextPickup(['Z999'], [])).toBe('AA001');
  });

  it('passes over the numbers of cars still here from an earlier day', () => {
    expect(nextPickup([], ['A001', 'A002', 'A004'])).toBe('A003');
    expect(nextPickup(['A003'], ['A001', 'A002', 'A004'])).toBe('A005');
  });

  it('never gives a number twice in a day, nor one that an open car holds, over many days', () => {
    const days = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(days, (stays) => {
        let here: { pickup: string; leaves: number }[] = [];
        stays.forEach((today, day) => {
          const given: string[] = [];
          for (const nights of today) {
            const held = here.map(({ pickup }) => pickup);
            const pickup = nextPickup(given, held);
            expect(given).not.toContain(pickup);
            expect(held).not.toContain(pickup);
            given.push(pickup);
            here.push({ pickup, leaves: day + nights });
            here = here.filter(({ leaves }) => leaves > day);
          }
        });
      }),
    );
  });

  it('gives no two cars of a day one number', () => {
    const given = new Set(Array.from({ length: 30_000 }, (_, i) => pickupNumber(i + 1)));
    expect(given.size).toBe(30_000);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses car %s', (n) =>
    expect(() => pickupNumber(n)).toThrow(RangeError),
  );
});
