import { expect, it } from 'vitest';
import { breaksText, stretchesOf } from './shift.model.ts';

const day = { open: 480, close: 1080 };
const short = { open: 540, close: 1440 };

it('a week says days in a row with the same hours together, and leaves days off out', () => {
  expect(stretchesOf([null, day, day, day, day, day, short])).toEqual([
    { from: 1, to: 5, days: 5, hours: '08:00–18:00' },
    { from: 6, to: 6, days: 1, hours: '09:00–24:00' },
  ]);
  expect(stretchesOf([day, day, null, day, day, day, day]).map(({ from, to }) => [from, to])).toEqual([
    [1, 1],
    [3, 0],
  ]);
  expect(stretchesOf(Array.from({ length: 7 }, () => day))).toMatchObject([{ days: 7 }]);
  expect(stretchesOf(Array.from({ length: 7 }, () => null))).toEqual([]);
});

it('breaks stand in order of the day', () => {
  expect(
    breaksText([
      { from: 900, to: 915 },
      { from: 690, to: 750 },
    ]),
  ).toBe('11:30–12:30 · 15:00–15:15');
});
