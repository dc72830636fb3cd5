import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('the same seed draws the same numbers, another seed others', () => {
  const draw = (seed: string) => Array.from({ length: 50 }, createRandom(seed).next);
  expect(draw('2026-11-21')).toEqual(draw('2026-11-21'));
  expect(draw('2026-11-21')).not.toEqual(draw('2026-11-22'));
});

test('whole numbers reach both ends and no further', () => {
  const random = createRandom('ends');
  const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
  expect([...drawn].sort((a, b) => a - b)).toEqual([3, 4, 5, 6]);
});

test('weights decide how often something comes', () => {
  const random = createRandom('weights');
  const drawn = Array.from({ length: 2_000 }, () =>
    random.weighted([
      ['often', 9],
      ['seldom', 1],
      ['never', 0],
    ]),
  );
  const count = (what: string) => drawn.filter((one) => one === what).length;
  expect(count('never')).toBe(0);
  expect(count('often') / 2_000).toBeGreaterThan(0.86);
  expect(count('often') / 2_000).toBeLessThan(0.94);
});
