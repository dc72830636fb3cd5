// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { createLaneLayouter, createLaneSorter } from './laneLayouter.ts';
import type { TimelineItem, TimelineLane, TimelineMarker } from './timeline.types.ts';

const lanes: TimelineLane[] = ['one', 'two'].map((id) => ({ id, name: id, label: id }));
const item = (id: string, laneId: string, start: number, end: number): TimelineItem => ({
  id,
  laneId,
  start,
  end,
  name: id,
});

describe('createLaneLayouter', () => {
  it('hands out the very same heights and lanes until they change', () => {
    const layOut = createLaneLayouter<TimelineItem>();
    const [a, b] = [item('a', 'one', 0, 10), item('b', 'two', 0, 10)];
    const before = layOut(lanes, [a, b], 36);
    const after = layOut(lanes, [a, { ...b, end: 12 }], 36);
    expect(after.heights).toBe(before.heights);
    expect(after.layout.get('one')).toBe(before.layout.get('one'));
  });

  it('makes a lane higher when cards overlap in it, and only that lane', () => {
    const layOut = createLaneLayouter<TimelineItem>();
    const { heights } = layOut(lanes, [item('a', 'one', 0, 10), item('b', 'one', 5, 15), item('c', 'two', 0, 10)], 36);
    expect(heights).toEqual([82, 44]);
  });

  it('remembers sub-rows from one time to the next', () => {
    const layOut = createLaneLayouter<TimelineItem>();
    const c = item('c', 'one', 20, 30);
    const d = item('d', 'one', 25, 40);
    layOut(lanes, [item('a', 'one', 0, 10), item('b', 'one', 5, 15), c, d], 36);
    const { layout } = layOut(lanes, [item('b', 'one', 5, 15), c, d], 36);
    expect(layout.get('one')?.stack.placed.get('b')?.row).toBe(1);
  });
});

describe('createLaneSorter', () => {
  const marker = (laneId: string, at: number): TimelineMarker => ({ id: `${laneId}${at}`, laneId, at, label: `${at}` });

  it('keeps the list of a lane whose markers say the same, however often they are made anew', () => {
    const sort = createLaneSorter<TimelineMarker>();
    const first = sort([marker('one', 1), marker('two', 2)]);
    const second = sort([marker('one', 1), marker('two', 3)]);
    expect(second('one')).toBe(first('one'));
    expect(second('two')).toEqual([marker('two', 3)]);
  });

  it('shares one empty list', () => {
    const sort = createLaneSorter<TimelineMarker>();
    expect(sort(undefined)('one')).toBe(sort([])('two'));
  });
});
