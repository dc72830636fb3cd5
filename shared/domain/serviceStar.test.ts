import { expect, it } from 'vitest';
import { STAR_LEAST_SETTLED, type StarCandidate, serviceStar } from './serviceStar.ts';

const one = (id: string, more: Partial<StarCandidate> = {}): StarCandidate => ({
  ...{ id, name: id, settled: 30, onTime: 960, returns: 10, efficiency: 1_100, ...more },
});

it('goes to whoever’s places add up to least', () => {
  const star = serviceStar([
    one('a', { onTime: 1_000, returns: 30, efficiency: 900 }),
    one('b', { onTime: 990, returns: 10, efficiency: 1_200 }),
    one('c', { onTime: 950, returns: 20, efficiency: 1_000 }),
  ]);
  expect(star).toEqual({ id: 'b', settled: 30, ranks: { onTime: 2, returns: 1, efficiency: 1 } });
});

it('is nobody with too few visits', () => {
  expect(serviceStar([one('a', { settled: STAR_LEAST_SETTLED - 1 })])).toBeNull();
  expect(serviceStar([one('a', { settled: STAR_LEAST_SETTLED })])?.id).toBe('a');
  expect(serviceStar([one('lucky', { settled: 1, onTime: 1_000, returns: 0 }), one('b')])?.id).toBe('b');
});

it('a tie goes to more visits, then by name, whatever the order', () => {
  const tied = [one('b', { name: '李' }), one('a', { name: '张' }), one('c', { settled: 31, name: '王' })];
  expect(serviceStar(tied)?.id).toBe('c');
  expect(serviceStar(tied.slice(0, 2))?.id).toBe(serviceStar(tied.slice(0, 2).reverse())?.id);
});

it('a figure that is not known counts as the last', () => {
  expect(serviceStar([one('a', { efficiency: null }), one('b', { efficiency: 500 })])?.id).toBe('b');
});
