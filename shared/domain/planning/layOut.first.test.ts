import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLists, firstFree, firstOf, firstThere } from './layOut.first.ts';
import { startIn, type Timetable, timetable } from './timetable.ts';

const SIZE = 6;
/** Few different instants, so that many are free at once. */
const instant = fc.nat(6).map((n) => n * 10);
const shift = fc.array(fc.tuple(instant, fc.integer({ min: 5, max: 30 })), { maxLength: 4 }).map((list) => {
  let end = 0;
  return timetable(
    list.map(([gap, length]) => {
      const from = end + gap;
      end = from + length;
      return { from, to: end };
    }),
  );
});
const anyLine = fc.record({
  list: fc.uniqueArray(fc.nat(SIZE - 1)),
  free: fc.array(fc.oneof(instant, fc.constant(Number.POSITIVE_INFINITY)), { minLength: SIZE, maxLength: SIZE }),
  works: fc.array(shift, { minLength: SIZE, maxLength: SIZE }),
  at: instant,
});

/** Said at length: who can by `at`, else the soonest; of equals the first of the list. */
function bestOf(list: readonly number[], at: number, when: (one: number) => number): number {
  const times = list.map((one) => Math.max(at, when(one)));
  return list[times.indexOf(Math.min(...times))] ?? -1;
}

describe('who is free first', () => {
  it('is the first of the list of those that are soonest, whatever they work', () => {
    fc.assert(
      fc.property(anyLine, ({ list, free, works, at }) => {
        const [line, frees] = [Int16Array.from(list), Float64Array.from(free)];
        const there = (one: number) => startIn(works[one] as Timetable, Math.max(at, free[one] as number));
        expect(firstFree(line, frees, at)).toBe(bestOf(list, at, (one) => free[one] as number));
        expect(firstThere(line, frees, works, at)).toBe(bestOf(list, at, there));
        expect(firstOf(line, frees, at, there)).toBe(bestOf(list, at, there));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is never one that cannot be had at all', () => {
    const free = Float64Array.of(0, 0, 0);
    expect(firstOf(Int16Array.of(0, 1, 2), free, 0, (one) => (one < 2 ? Number.NaN : 5))).toBe(2);
    expect(firstOf(Int16Array.of(0, 1), free, 0, () => Number.NaN)).toBe(-1);
  });

  it('tasks that share a list share one array', () => {
    const listOf = createLists();
    const list = [1, 2];
    expect(listOf(list)).toBe(listOf(list));
    expect([...listOf(list)]).toEqual(list);
  });
});
