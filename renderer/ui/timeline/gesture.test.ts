// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { movedTo, nudged, resizedTo } from './gesture.ts';
import { MINUTE } from './scale.ts';

const at = (hours: number, minutes = 0) => Date.UTC(2026, 10, 21, hours, minutes);
const origin = { laneId: 'one', start: at(9, 2), end: at(10, 2) };

describe('movedTo', () => {
  const grip = { x: 500, offset: 20 * MINUTE };

  it('moves the card by where it was gripped and snaps it to five minutes', () => {
    expect(movedTo(origin, 60 * MINUTE, grip, 'two', at(11, 21), 700)).toEqual({
      laneId: 'two',
      start: at(11),
      end: at(12),
    });
  });

  it('keeps the very minute of a card that goes straight to another lane', () => {
    expect(movedTo(origin, 60 * MINUTE, grip, 'two', at(9, 25), 504)).toEqual({ ...origin, laneId: 'two' });
  });
});

describe('resizedTo', () => {
  it('snaps the edge and leaves the other', () => {
    expect(resizedTo(origin, 'end', at(10, 13))).toEqual({ ...origin, end: at(10, 15) });
    expect(resizedTo(origin, 'start', at(9, 13))).toEqual({ ...origin, start: at(9, 15) });
  });

  it('never turns a card inside out', () => {
    expect(resizedTo(origin, 'end', at(8)).end).toBe(origin.start + 5 * MINUTE);
    expect(resizedTo(origin, 'start', at(12)).start).toBe(origin.end - 5 * MINUTE);
  });
});

describe('nudged', () => {
  const lanes = ['one', 'two'];

  it('steps to the raster in time', () => {
    expect(nudged(origin, lanes, 1, 0).start).toBe(at(9, 5));
    expect(nudged(origin, lanes, -6, 0).start).toBe(at(8, 30));
  });

  it('keeps the time when it changes the lane, and stays on the board', () => {
    expect(nudged(origin, lanes, 0, 1)).toEqual({ ...origin, laneId: 'two' });
    expect(nudged(origin, lanes, 0, -1)).toEqual(origin);
    expect(nudged(origin, lanes, 0, 9).laneId).toBe('two');
  });
});
