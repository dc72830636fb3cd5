import { describe, expect, it } from 'vitest';
import { percentOf, pointsOf, quoteIdOf, sureOf } from './quote.model.ts';

const curve = [
  { at: 100, chance: 200 },
  { at: 200, chance: 600 },
  { at: 300, chance: 965 },
];

describe('how sure a time is', () => {
  it.each([
    [300, { side: 'about', chance: 965 }],
    [200, { side: 'about', chance: 600 }],
    [150, { side: 'about', chance: 400 }],
    [99, { side: 'below', chance: 200 }],
    [301, { side: 'above', chance: 965 }],
  ])('at %s', (at, sure) => {
    expect(sureOf(curve, at)).toEqual(sure);
  });

  it('is not known without a curve', () => {
    expect(sureOf([], 100)).toBeNull();
  });

  it('is cut, not rounded: 95.9 % is not 96 %', () => {
    expect(percentOf(959)).toBe('95%');
  });
});

it('shows a few points of the curve, the quote itself always among them', () => {
  const long = Array.from({ length: 13 }, (_, at) => ({ at, chance: at * 70 }));
  for (const most of [1, 2, 5, 6, 13, 20]) {
    const shown = pointsOf(long, most);
    expect(shown.length).toBeLessThanOrEqual(most);
    expect(shown.at(-1)).toEqual(long.at(-1));
  }
});

it('a time is told from the quote only when it is the quoted one (F4)', () => {
  const quote = { quoteId: 'q', at: 300, target: 960, p50: 200, curve, few: false, trouble: [] };
  expect(quoteIdOf(quote, 300)).toBe('q');
  expect(quoteIdOf(quote, 200)).toBeNull();
  expect(quoteIdOf({ ...quote, quoteId: null, at: null }, null)).toBeNull();
  expect(quoteIdOf(null, 300)).toBeNull();
});
