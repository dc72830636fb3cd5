import { expect, it } from 'vitest';
import { isReached, monthBeside, monthIn } from './month.model.ts';

it('months follow one another over the turn of the year', () => {
  expect(monthBeside('2026-12', 1)).toBe('2027-01');
  expect(monthBeside('2026-01', -1)).toBe('2025-12');
  expect(monthBeside('2026-09', 1)).toBe('2026-10');
});

it('an address with a month that is none is as if it had none', () => {
  expect(monthIn(new URLSearchParams('month=2026-11'))).toBe('2026-11');
  for (const bad of ['', 'month=2026-13', 'month=2026-1', "month='; --"])
    expect(monthIn(new URLSearchParams(bad))).toBeNull();
});

it('an aim is reached from its own side, and equal is reached', () => {
  const figure = { name: 'rate', unit: 'percent' } as const;
  expect(isReached({ ...figure, value: 960, aim: 960, better: 'more' })).toBe(true);
  expect(isReached({ ...figure, value: 959, aim: 960, better: 'more' })).toBe(false);
  expect(isReached({ ...figure, value: 5, aim: 5, better: 'less' })).toBe(true);
  expect(isReached({ ...figure, value: 6, aim: 5, better: 'less' })).toBe(false);
  expect(isReached({ ...figure, value: null, aim: 5, better: 'less' })).toBeNull();
});
