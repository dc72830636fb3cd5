// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from './scale.ts';
import { freeRow, layOutLanes, type Stack, stackLane } from './stackLanes.ts';
import type { TimelineItem } from './timeline.types.ts';

const item = (id: string, start: number, end: number, laneId = 'bay'): TimelineItem => ({
  id,
  start,
  end,
  laneId,
  name: id,
});

const lanes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 })), { maxLength: 20 })
  .map((spans) => spans.map(([start, length], at) => item(`i${at}`, start, start + length)));

const row = (stack: Stack, id: string) => stack.placed.get(id)?.row;

/** As many as overlap at the busiest instant, counted the slow way. */
function busiest(items: readonly TimelineItem[]): number {
  return Math.max(
    0,
    ...items.map(({ start }) => items.filter((other) => other.start <= start && start < other.end).length),
  );
}

describe('stackLane', () => {
  it('never puts two overlapping items into one sub-row, and uses no more than the busiest moment needs', () => {
    fc.assert(
      fc.property(lanes, lanes, (before, items) => {
        const stack = stackLane(items, stackLane(before));
        expect(stack.rows).toBe(busiest(items));
        for (const a of items) {
          expect(row(stack, a.id)).toBeLessThan(stack.rows);
          for (const b of items) {
            if (a !== b && overlaps(a, b)) expect(row(stack, a.id)).not.toBe(row(stack, b.id));
          }
        }
      }),
    );
  });

  it('lays the same items out the same way in whatever order they come', () => {
    fc.assert(
      fc.property(lanes, (items) => {
        expect(stackLane([...items].reverse())).toEqual(stackLane(items));
      }),
    );
  });

  it('changes nothing when nothing changed', () => {
    fc.assert(
      fc.property(lanes, (items) => {
        const once = stackLane(items);
        expect(stackLane(items, once)).toEqual(once);
      }),
    );
  });

  it('does not pull an item up when its neighbour leaves while the lane stays as high', () => {
    const before = stackLane([item('a', 0, 10), item('b', 5, 20), item('c', 30, 40), item('d', 35, 50)]);
    expect(row(before, 'b')).toBe(1);
    const after = stackLane([item('b', 5, 20), item('c', 30, 40), item('d', 35, 50)], before);
    expect(row(after, 'b')).toBe(1);
  });

  it('gives the height back when the lane no longer needs it', () => {
    const before = stackLane([item('a', 0, 10), item('b', 5, 20)]);
    const after = stackLane([item('b', 5, 20)], before);
    expect(after).toEqual({ placed: new Map([['b', { row: 0, start: 5, end: 20 }]]), rows: 1 });
  });

  it('makes the item that grew into its neighbour give way, not the neighbour', () => {
    const before = stackLane([item('a', 0, 10), item('b', 10, 20)]);
    const after = stackLane([item('a', 0, 12), item('b', 10, 20)], before);
    expect(row(after, 'b')).toBe(0);
    expect(row(after, 'a')).toBe(1);
  });

  it('does not count touching ends as overlap', () => {
    expect(stackLane([item('a', 0, 10), item('b', 10, 20)]).rows).toBe(1);
  });
});

describe('layOutLanes', () => {
  it('returns untouched lanes as the same objects', () => {
    const a = item('a', 0, 10, 'one');
    const b = item('b', 0, 10, 'two');
    const before = layOutLanes([a, b], new Map());
    const after = layOutLanes([a, { ...b, end: 12 }], before);
    expect(after.get('one')).toBe(before.get('one'));
    expect(after.get('two')).not.toBe(before.get('two'));
  });
});

describe('freeRow', () => {
  const lane = layOutLanes([item('a', 0, 10), item('b', 5, 20)], new Map()).get('bay');

  it('finds the gap in the lowest sub-row', () => {
    expect(freeRow(lane, { start: 10, end: 15 }, '')).toBe(0);
    expect(freeRow(lane, { start: 20, end: 25 }, '')).toBe(0);
  });

  it('has none where all are busy, unless what is moved stands there itself', () => {
    expect(freeRow(lane, { start: 5, end: 8 }, '')).toBeUndefined();
    expect(freeRow(lane, { start: 5, end: 8 }, 'b')).toBe(1);
  });
});
