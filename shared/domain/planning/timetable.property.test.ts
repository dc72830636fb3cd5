import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishIn, startIn, timetable } from './timetable.ts';

const DAYS = 130;
/** Any number of stretches, most of them whole days of the horizon; minutes. */
const anyTable = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 60 })), { maxLength: DAYS })
  .map((list) => {
    let end = 0;
    return list.map(([gap, length]) => {
      const from = end + gap;
      end = from + length;
      return { from, to: end };
    });
  });
const instant = fc.integer({ min: 0, max: 8_000 });

describe('working time', () => {
  it('is found however far away it is', () => {
    fc.assert(
      fc.property(anyTable, instant, fc.integer({ min: 1, max: 4_000 }), (spans, at, minutes) => {
        const table = timetable(spans);
        const next = spans.find(({ to }) => to > at);
        expect(startIn(table, at)).toBe(next === undefined ? Number.POSITIVE_INFINITY : Math.max(at, next.from));
        let left = minutes;
        const last = spans.find(({ from, to }) => {
          const here = Math.max(0, to - Math.max(at, from));
          if (here >= left) return true;
          left -= here;
          return false;
        });
        const end = last === undefined ? Number.POSITIVE_INFINITY : Math.max(at, last.from) + left;
        expect(finishIn(table, at, minutes)).toBe(end);
      }),
      { numRuns: 1_000 },
    );
  });
});
