// @vitest-environment node

import { expect, it } from 'vitest';
import { type Direction, neighbour } from './focusOrder.ts';
import { layOutLanes } from './stackLanes.ts';
import type { TimelineItem } from './timeline.types.ts';

const item = (id: string, laneId: string, start: number, end: number): TimelineItem => ({
  id,
  laneId,
  start,
  end,
  name: id,
});

const items = [
  item('early', 'one', 0, 10),
  item('late', 'one', 20, 30),
  item('below', 'three', 18, 40),
  item('belowLate', 'three', 60, 70),
];
const layout = layOutLanes(items, new Map());
const from = (id: string, direction: Direction) => {
  const start = items.find((candidate) => candidate.id === id);
  return start && neighbour(['one', 'two', 'three'], layout, start, direction);
};

it('walks along a lane by start time and stops at its ends', () => {
  expect([from('early', 'right'), from('late', 'left'), from('late', 'right'), from('early', 'left')]).toEqual([
    'late',
    'early',
    undefined,
    undefined,
  ]);
});

it('goes up and down to the card nearest in time, over lanes that are empty', () => {
  expect([from('late', 'down'), from('belowLate', 'up'), from('below', 'up'), from('early', 'up')]).toEqual([
    'below',
    'late',
    'late',
    undefined,
  ]);
});

it('jumps to the first and the last of the lane', () => {
  expect([from('late', 'first'), from('below', 'last')]).toEqual(['early', 'belowLate']);
});
