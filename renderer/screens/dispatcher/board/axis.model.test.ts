import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workingMinutesBetween } from '../../../../shared/domain/calendar.ts';
import { dayWindow, shadesOf } from './axis.model.ts';
import { at, DAY, hours } from './board.fixture.ts';

it('shades the lunch break, the evening and the night as what they are', () => {
  expect(shadesOf(at('11:00'), at('09:00', '2026-11-24'), hours)).toEqual([
    { kind: 'break', from: at('12:00'), to: at('13:00') },
    { kind: 'closed', from: at('18:00'), to: at('08:00', '2026-11-24') },
  ]);
});

it('shades a Sunday whole', () => {
  expect(shadesOf(at('09:00', '2026-11-22'), at('17:00', '2026-11-22'), hours)).toEqual([
    { kind: 'closed', from: at('09:00', '2026-11-22'), to: at('17:00', '2026-11-22') },
  ]);
});

it('leaves exactly the working time unshaded, wherever the stretch begins and ends', () => {
  const minute = fc.integer({ min: -3 * 1440, max: 6 * 1440 });
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 4 * 1440 }), (start, length) => {
      const from = at('00:00') + start * 60_000;
      const to = from + length * 60_000;
      const shaded = shadesOf(from, to, hours).reduce((sum, shade) => sum + shade.to - shade.from, 0);
      expect((to - from - shaded) / 60_000).toBeCloseTo(workingMinutesBetween(from, to, hours), 6);
    }),
  );
});

it('shows a day from a little before opening to a little after closing', () => {
  expect(dayWindow(DAY, hours)).toEqual({ from: at('07:40'), to: at('18:20') });
  expect(dayWindow('2026-11-22', hours)).toEqual({ from: at('07:40', '2026-11-22'), to: at('18:20', '2026-11-22') });
});
