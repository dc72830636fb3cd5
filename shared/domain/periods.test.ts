import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { neighbour, PERIODS, periodOf, stepsOf, trendOf } from './periods.ts';

const day = fc.integer({ min: 0, max: 365 * 30 }).map((n) => addDays('2020-01-01', n));
const period = fc.constantFrom(...PERIODS);

it.each([
  ['day', '2026-11-21', '2026-11-21', '2026-11-21'],
  ['week', '2026-11-21', '2026-11-16', '2026-11-22'],
  ['week', '2026-11-16', '2026-11-16', '2026-11-22'],
  ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['month', '2026-12-05', '2026-12-01', '2026-12-31'],
  ['year', '2026-11-21', '2026-01-01', '2026-12-31'],
] as const)('the %s of %s runs from %s to %s', (of, date, from, to) => {
  expect(periodOf(of, date)).toEqual({ from, to });
});

it('holds its day, and so does every day in it', () => {
  fc.assert(
    fc.property(period, day, (of, date) => {
      const span = periodOf(of, date);
      expect(span.from <= date && date <= span.to).toBe(true);
      expect(periodOf(of, span.from)).toEqual(span);
      expect(periodOf(of, span.to)).toEqual(span);
    }),
  );
});

it('leaves no day between neighbours', () => {
  fc.assert(
    fc.property(period, day, (of, date) => {
      const span = periodOf(of, date);
      expect(neighbour(of, date, 1)).toBe(addDays(span.to, 1));
      expect(periodOf(of, neighbour(of, date, -1)).to).toBe(addDays(span.from, -1));
    }),
  );
});

it('steps cover a span once, without a gap', () => {
  fc.assert(
    fc.property(period, day, (of, date) => {
      const { span, by } = trendOf(of, date);
      const steps = stepsOf(span, by);
      expect(steps[0]?.from).toBe(span.from);
      expect(steps.at(-1)?.to).toBe(span.to);
      for (const [index, step] of steps.entries()) {
        expect(step.from <= step.to).toBe(true);
        if (index > 0) expect(step.from).toBe(addDays(steps[index - 1]?.to ?? '', 1));
      }
    }),
  );
});
