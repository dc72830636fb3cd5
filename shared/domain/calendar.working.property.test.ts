import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingMinutes,
  atShopTime,
  type DayHours,
  isOpen,
  type WorkingHours,
  workingMinutesBetween,
} from './calendar.ts';

const MINUTE = 60_000;

/** Around every clock change of 2026 in the zones that are tried, and New Year. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  'Europe/Berlin': ['2026-03-29', '2026-10-25', '2026-12-31'],
  'America/Chicago': ['2026-03-08', '2026-11-01', '2026-12-31'],
  'Asia/Shanghai': ['2026-06-01', '2026-12-31'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04', '2026-12-31'],
};
/** Not between 01:01 and 02:59, where a wall time may be shown twice and an edge has two meanings. */
const edge = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 180, max: 1440 }));
const span = fc.tuple(edge, edge).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const dayHours: fc.Arbitrary<DayHours> = fc.option(
  span.map(({ from, to }) => ({ open: from, close: to })),
  { nil: null, freq: 5 },
);
const shopNear = fc.constantFrom(...Object.keys(CHANGES)).chain((timeZone) =>
  fc.constantFrom(...(CHANGES[timeZone] ?? [])).chain((date) =>
    fc.record({
      date: fc.constant(date),
      hours: fc.record({
        timeZone: fc.constant(timeZone),
        week: fc.array(dayHours, { minLength: 7, maxLength: 7 }),
        breaks: fc.array(span, { maxLength: 4 }),
        exceptions: fc.array(
          fc.record({ date: fc.integer({ min: -2, max: 2 }).map((n) => addDays(date, n)), hours: dayHours }),
          { maxLength: 2 },
        ),
      }),
      seconds: fc.array(fc.integer({ min: -2 * 86_400, max: 2 * 86_400 }), { minLength: 3, maxLength: 3 }),
    }),
  ),
);
/** Three instants in order, to the second, within two days of a clock change. */
const instants = (date: string, hours: WorkingHours, seconds: readonly number[]) => {
  const [a = 0, b = 0, c = 0] = seconds
    .map((s) => atShopTime(date, 0, hours.timeZone) + s * 1000)
    .sort((x, y) => x - y);
  return { a, b, c };
};

/** Minutes of work counted one by one off the wall clock: slow, and nothing like the code. */
function countMinutes(from: number, to: number, hours: WorkingHours): number {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: hours.timeZone, dateStyle: 'short', timeStyle: 'short' });
  let count = 0;
  for (let now = from; now < to; now += MINUTE) {
    const [date = '', time = ''] = clock.format(now).split(' ');
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const exception = hours.exceptions.find((day) => day.date === date);
    const day = exception === undefined ? hours.week[new Date(date).getUTCDay()] : exception.hours;
    const open = day !== null && day !== undefined && day.open <= minute && minute < day.close;
    if (open && !hours.breaks.some((pause) => pause.from <= minute && minute < pause.to)) count++;
  }
  return count;
}

describe('working time', () => {
  it('is any minute that is open on the wall', () => {
    fc.assert(
      fc.property(shopNear, ({ date, hours, seconds: [second = 0] }) => {
        const now = atShopTime(date, 0, hours.timeZone) + second * 1000;
        const minute = Math.floor(now / MINUTE) * MINUTE;
        expect(isOpen(now, hours)).toBe(countMinutes(minute, minute + MINUTE, hours) === 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('working minutes between two instants', () => {
  it('equal a count of the minutes on the wall, through clock changes', () => {
    fc.assert(
      fc.property(shopNear, ({ date, hours, seconds }) => {
        const start = atShopTime(date, 0, hours.timeZone);
        const [a = 0, b = 0] = seconds.map((s) => start + Math.floor(s / 60) * MINUTE).sort((x, y) => x - y);
        expect(workingMinutesBetween(a, b, hours)).toBe(countMinutes(a, b, hours));
      }),
      { numRuns: 150 },
    );
  });

  it('add up, and never shrink with a longer stretch', () => {
    fc.assert(
      fc.property(shopNear, ({ date, hours, seconds }) => {
        const { a, b, c } = instants(date, hours, seconds);
        const whole = workingMinutesBetween(a, c, hours);
        expect(whole).toBeCloseTo(workingMinutesBetween(a, b, hours) + workingMinutesBetween(b, c, hours), 6);
        expect(whole).toBeGreaterThanOrEqual(workingMinutesBetween(a, b, hours));
        expect(whole).toBeLessThanOrEqual((c - a) / MINUTE);
      }),
    );
  });
});

describe('when so many working minutes have been done', () => {
  it('is the earliest such instant: the exact inverse of counting', () => {
    fc.assert(
      fc.property(shopNear, fc.integer({ min: 1, max: 5 * 86_400 }), ({ date, hours, seconds }, work) => {
        const { a } = instants(date, hours, seconds);
        const minutes = work / 60;
        const end = addWorkingMinutes(a, minutes, hours);
        fc.pre(end !== null);
        expect(workingMinutesBetween(a, end ?? 0, hours)).toBeCloseTo(minutes, 6);
        expect(workingMinutesBetween(a, (end ?? 0) - 1, hours)).toBeLessThan(minutes);
      }),
    );
  });

  it('undoes counting, but for time in which nobody works', () => {
    fc.assert(
      fc.property(shopNear, ({ date, hours, seconds }) => {
        const { a, b } = instants(date, hours, seconds);
        const back = addWorkingMinutes(a, workingMinutesBetween(a, b, hours), hours);
        expect(back).toBeLessThanOrEqual(b);
        expect(workingMinutesBetween(back ?? 0, b, hours)).toBe(0);
      }),
    );
  });

  it('may be done in two parts', () => {
    fc.assert(
      fc.property(shopNear, fc.nat(3000), fc.nat(3000), ({ date, hours, seconds }, first, second) => {
        const { a } = instants(date, hours, seconds);
        const whole = addWorkingMinutes(a, first + second, hours);
        fc.pre(whole !== null);
        expect(addWorkingMinutes(addWorkingMinutes(a, first, hours) ?? 0, second, hours)).toBe(whole);
      }),
    );
  });

  it('never comes earlier for a later start or for more work', () => {
    fc.assert(
      fc.property(shopNear, fc.nat(2000), fc.nat(2000), ({ date, hours, seconds }, work, more) => {
        const { a, b } = instants(date, hours, seconds);
        const end = addWorkingMinutes(a, work, hours);
        const later = addWorkingMinutes(b, work, hours);
        const longer = addWorkingMinutes(a, work + more, hours);
        fc.pre(end !== null && later !== null && longer !== null);
        expect(later).toBeGreaterThanOrEqual(end ?? 0);
        expect(longer).toBeGreaterThanOrEqual(end ?? 0);
        expect(end).toBeGreaterThanOrEqual(a + work * MINUTE);
      }),
    );
  });
});
