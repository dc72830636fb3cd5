// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration, MINUTE, pxPerMs, reveal, SNAP, snap, zoom } from './scale.ts';

const HOUR = 60 * MINUTE;
const day = { start: Date.UTC(2026, 10, 20, 23), end: Date.UTC(2026, 10, 21, 11) };

const ranges = fc
  .tuple(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 30, max: 20_000 }))
  .map(([start, minutes]) => ({ start, end: start + minutes * MINUTE }));

describe('zoom', () => {
  it('keeps the instant under the pointer under the pointer', () => {
    fc.assert(
      fc.property(
        ranges,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (range, factor, share) => {
          const around = range.start + share * duration(range);
          const after = zoom(range, factor, around);
          const x = (around - after.start) * pxPerMs(after, 1000);
          expect(Math.abs(x - share * 1000)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('goes no closer than half an hour and no further than two weeks', () => {
    expect(duration(zoom(day, 0.0001, day.start))).toBe(30 * MINUTE);
    expect(duration(zoom(day, 10_000, day.start))).toBe(14 * 24 * HOUR);
  });
});

describe('reveal', () => {
  it('does not move for what is already in sight', () => {
    expect(reveal(day, { start: day.start + HOUR, end: day.start + 2 * HOUR })).toBe(day);
  });

  it('shows the start of every span and keeps the length of the range', () => {
    fc.assert(
      fc.property(ranges, ranges, (range, span) => {
        const after = reveal(range, span);
        expect(duration(after)).toBeCloseTo(duration(range), 3);
        expect(after.start).toBeLessThanOrEqual(span.start);
        expect(after.end).toBeGreaterThan(span.start);
      }),
    );
  });
});

it('snaps to five minutes', () => {
  expect(snap(day.start + 7.4 * MINUTE)).toBe(day.start + 5 * MINUTE);
  expect(snap(day.start + 7.6 * MINUTE)).toBe(day.start + 10 * MINUTE);
  expect(snap(day.start) % SNAP).toBe(0);
});
