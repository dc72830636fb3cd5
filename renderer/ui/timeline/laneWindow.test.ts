// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneTop } from './laneMetrics.ts';
import { laneWindow, scrollToShow } from './laneWindow.ts';

const boards = fc.record({
  heights: fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 1, maxLength: 80 }),
  scrollTop: fc.integer({ min: 0, max: 3000 }),
  height: fc.integer({ min: 100, max: 1200 }),
});

describe('laneWindow', () => {
  it('renders every lane of which a pixel is in sight', () => {
    fc.assert(
      fc.property(boards, ({ heights, scrollTop, height }) => {
        const { first, last } = laneWindow(heights, scrollTop, height);
        heights.forEach((own, index) => {
          const top = laneTop(heights, index);
          const isInSight = top < scrollTop + height && top + own > scrollTop;
          if (isInSight) expect(index >= first && index <= last).toBe(true);
        });
      }),
    );
  });

  it('renders a screenful and three more on either side, however many lanes there are', () => {
    expect(laneWindow(Array(500).fill(44), 4400, 880)).toEqual({ first: 97, last: 123 });
  });

  it('renders nothing of an empty board', () => {
    const { first, last } = laneWindow([], 0, 800);
    expect(last).toBeLessThan(first);
  });
});

describe('scrollToShow', () => {
  it('leaves the view alone when the lane is in sight, and brings it to the nearer edge when not', () => {
    const lane = { top: 500, height: 44 };
    expect([scrollToShow(lane, 200, 800), scrollToShow(lane, 520, 800), scrollToShow(lane, 0, 300)]).toEqual([
      200, 500, 244,
    ]);
  });
});
