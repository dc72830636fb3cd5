import { expect, it } from 'vitest';
import type { Target } from './model.office.ts';
import { DEFAULT_TARGET, monthTarget } from './targets.ts';

const target = (id: string, more: Partial<Target> = {}): Target => ({
  ...{ id, ...DEFAULT_TARGET, visits: {}, revenueFen: {}, ...more },
});

it('a month has its own target, else its year’s, else the rules’ (V10)', () => {
  expect(monthTarget([], '2026-11')).toMatchObject({ onTime: 960, comebacks: 5, margin: null, from: 'rules' });
  const year = target('2026', { onTime: 970, margin: 400 });
  expect(monthTarget([year], '2026-11')).toMatchObject({ onTime: 970, margin: 400, from: 'year' });
  expect(monthTarget([year, target('2026-11', { onTime: 950 })], '2026-11')).toMatchObject({
    ...{ onTime: 950, margin: null, from: 'month' },
  });
  expect(monthTarget([target('2025', { onTime: 900 })], '2026-11').from).toBe('rules');
});

it('counts of a year are shared among its months', () => {
  const year = target('2026', { visits: { repair: 1_200, warranty: 30 }, revenueFen: { repair: 12_000_000 } });
  const month = monthTarget([year], '2026-02');
  expect(month.visits).toEqual({ repair: 100, warranty: 3 });
  expect(month.revenueFen).toEqual({ repair: 1_000_000 });
});
