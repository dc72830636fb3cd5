import { describe, expect, test } from 'vitest';
import type { VisitForecast } from '../model.planning.ts';
import { time } from '../testing/arrivals.ts';
import { isNews, type Shown } from './forecasts.ts';

const now = time('10:00');
const MINUTE = 60_000;
const made = (p50: number, more: Partial<VisitForecast> = {}): VisitForecast => ({
  ...{ madeAt: now, p10: p50, p50: now + p50 * MINUTE, p90: now + 2 * p50 * MINUTE },
  ...{ promiseAt: time('16:00'), miss: 400, few: false, trouble: null, ...more },
});
const at = (minutes: number | null, colour: Shown['colour'] = 'at-risk'): Shown => ({
  ...{ colour, at: minutes === null ? null : now + minutes * MINUTE },
});
const told = (
  shown: Shown,
  fresh: Shown,
  more: { before?: VisitForecast | null; after?: VisitForecast; isNewDay?: boolean } = {},
) =>
  isNews(more.before === undefined ? made(60) : more.before, more.after ?? made(60), {
    shown,
    fresh,
    isNewDay: more.isNewDay ?? false,
  });

describe('a forecast is told', () => {
  test('when another colour follows from it, however little moved', () => {
    expect(told(at(60), at(61, 'on-track'))).toBe(true);
    expect(told(at(60), at(61))).toBe(false);
  });

  test.each([
    ['soon', 20, 29, false],
    ['soon', 20, 31, true],
    ['in hours', 240, 300, false],
    ['in hours', 240, 330, true],
    ['sooner', 330, 240, true],
    ['never, as far as anybody sees', 60, null, true],
  ])('when its time moved in proportion to how far off it is: %s, %i to %s', (_, from, to, expected) => {
    expect(told(at(from), at(to))).toBe(expected);
  });

  test('first of all, when somebody made another promise of it, and once every shop day', () => {
    expect(told(at(60), at(60), { before: null })).toBe(true);
    expect(told(at(60), at(60), { after: made(60, { promiseAt: time('17:00') }) })).toBe(true);
    expect(told(at(60), at(60), { after: made(60, { trouble: 'no-bay' }) })).toBe(true);
    expect(told(at(60), at(60), { isNewDay: true })).toBe(true);
  });

  test('when it is surer or less sure, but only of a car for which something can be done', () => {
    const sure = made(60, { miss: 750 });
    expect(told(at(60), at(60), { after: sure })).toBe(true);
    expect(told(at(60, 'late'), at(60, 'late'), { after: sure })).toBe(false);
    expect(told(at(60), at(60), { after: made(60, { p90: now + 400 * MINUTE }) })).toBe(true);
    expect(told(at(60, 'late'), at(60, 'late'), { after: made(60, { p90: now + 400 * MINUTE }) })).toBe(false);
  });
});
