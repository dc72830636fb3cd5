import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awayUntil, isAway } from './absences.ts';
import { addDays, addWorkingMinutes, atShopTime, openSpans, shopDate, workingMinutesBetween } from './calendar.ts';
import type { Shift } from './model.planning.ts';
import { timetableOf } from './planning/timetable.ts';
import { hoursOf, isOnShift, shiftOn } from './shifts.ts';

const MINUTE = 60_000;
/** Clock changes of 2026, forward and back; Lord Howe changes by half an hour, Cairo and Havana at midnight. */
const CHANGES = [
  ['Europe/Berlin', '2026-03-29', 60],
  ['Europe/Berlin', '2026-10-25', -60],
  ['America/Chicago', '2026-03-08', 60],
  ['America/Chicago', '2026-11-01', -60],
  ['Australia/Lord_Howe', '2026-04-05', -30],
  ['Australia/Lord_Howe', '2026-10-04', 30],
  ['Africa/Cairo', '2026-04-24', 60],
  ['America/Havana', '2026-03-08', 60],
] as const;
const change = fc.constantFrom(...CHANGES);
const week = (open: number, close: number) => Array.from({ length: 7 }, () => ({ open, close }));
/** Wall minutes after every change, so that a time means one instant. */
const hand = fc.integer({ min: 240, max: 1439 });
const spanOfDay = fc
  .uniqueArray(hand, { minLength: 4, maxLength: 4 })
  .map((four) => four.sort((a, b) => a - b) as [number, number, number, number]);

const shopIn = (
  timeZone: string,
  exceptions: { date: string; hours: null | { open: number; close: number } }[] = [],
) => ({
  hours: { timeZone, week: week(0, 1440), breaks: [], exceptions },
});
const shiftOf = ([open, from, to, close]: readonly [number, number, number, number]): Shift => ({
  id: 's',
  name: '早班',
  position: 0,
  week: week(open, close),
  breaks: [{ from, to }],
  retired: false,
});

describe('a shift holds over clock changes', () => {
  it('by the wall: it begins, pauses and ends when the clock on the wall says so, on every day around the change', () => {
    fc.assert(
      fc.property(change, spanOfDay, fc.integer({ min: -2, max: 2 }), ([timeZone, date], four, n) => {
        const [open, from, to, close] = four;
        const hours = hoursOf({ shiftId: 's' }, shopIn(timeZone), [shiftOf(four)]);
        const day = addDays(date, n);
        const at = (minute: number) => atShopTime(day, minute, timeZone);
        expect(openSpans(day, hours)).toEqual([
          { from: at(open), to: at(from) },
          { from: at(to), to: at(close) },
        ]);
        expect(workingMinutesBetween(at(0), at(1440), hours)).toBe(from - open + close - to);
        expect(shiftOn(day, hours)).toEqual({ from: at(open), to: at(close) });
        expect([at(open) - 1, at(open), at(from), at(close) - 1, at(close)].map((t) => isOnShift(t, hours))).toEqual([
          false,
          true,
          true,
          true,
          false,
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it('through the change: a night shift loses or gains the hour, and work in it ends that much later or earlier', () => {
    fc.assert(
      fc.property(change, ([timeZone, date, minutes]) => {
        const night = { ...shiftOf([0, 0, 0, 360]), breaks: [] };
        const hours = hoursOf({ shiftId: 's' }, shopIn(timeZone), [night]);
        const from = atShopTime(date, 0, timeZone);
        expect(workingMinutesBetween(from, atShopTime(date, 360, timeZone), hours)).toBe(360 - minutes);
        expect(addWorkingMinutes(from, 360 - minutes, hours)).toBe(atShopTime(date, 360, timeZone));
      }),
    );
  });

  it('the planner’s timetable of it has the same minutes as the calendar, absences taken out', () => {
    const gap = fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 1, max: 4000 }));
    fc.assert(
      fc.property(change, spanOfDay, fc.array(gap, { maxLength: 3 }), ([timeZone, date], four, gaps) => {
        const hours = hoursOf({ shiftId: 's' }, shopIn(timeZone), [shiftOf(four)]);
        const origin = atShopTime(addDays(date, -2), 0, timeZone);
        const end = atShopTime(addDays(date, 3), 0, timeZone);
        const change = atShopTime(date, 0, timeZone);
        const away = gaps.map(([start, length]) => ({
          from: change + start * MINUTE,
          to: change + (start + length) * MINUTE,
        }));
        const table = timetableOf(hours, origin, 5, away);
        const worked = table.to.reduce((sum, to, i) => sum + to - (table.from[i] ?? 0), 0);
        let counted = 0;
        for (const span of openSpansBetween(origin, end)) {
          for (let at = span.from; at < span.to; at += MINUTE) {
            if (!away.some((one) => one.from <= at && at < one.to)) counted++;
          }
        }
        expect(worked).toBe(counted);

        function openSpansBetween(a: number, b: number) {
          const dates = Array.from({ length: 5 }, (_, n) => addDays(shopDate(a, timeZone), n));
          return dates.flatMap((day) => openSpans(day, hours)).filter((span) => span.to <= b);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the shop’s exceptions', () => {
  it('a holiday is a day off for every shift; a working Saturday has the shop’s hours and the shift’s breaks', () => {
    fc.assert(
      fc.property(change, spanOfDay, ([timeZone, date], four) => {
        const [, from, to] = four;
        const saturday = addDays(date, 1);
        const shop = shopIn(timeZone, [
          { date, hours: null },
          { date: saturday, hours: { open: 0, close: 1440 } },
        ]);
        const hours = hoursOf({ shiftId: 's' }, shop, [shiftOf(four)]);
        expect(openSpans(date, hours)).toEqual([]);
        expect(shiftOn(date, hours)).toBe(null);
        const at = (minute: number) => atShopTime(saturday, minute, timeZone);
        expect(openSpans(saturday, hours)).toEqual([
          { from: at(0), to: at(from) },
          { from: at(to), to: at(1440) },
        ]);
      }),
    );
  });

  it('without a shift, with an unknown or a retired one, the shop’s hours count', () => {
    const shop = shopIn('Europe/Berlin');
    const shift = shiftOf([480, 720, 780, 1080]);
    expect(hoursOf({ shiftId: null }, shop, [shift])).toBe(shop.hours);
    expect(hoursOf({ shiftId: 'none' }, shop, [shift])).toBe(shop.hours);
    expect(hoursOf({ shiftId: 's' }, shop, [{ ...shift, retired: true }])).toBe(shop.hours);
  });
});

describe('an absence', () => {
  it('of whole days covers every minute of them and none besides, clocks changed or not', () => {
    fc.assert(
      fc.property(change, fc.integer({ min: 1, max: 3 }), ([timeZone, date], days) => {
        const from = atShopTime(date, 0, timeZone);
        const to = atShopTime(addDays(date, days), 0, timeZone);
        const absences = [{ personId: 'li', from, to, withdrawnAt: null }];
        expect([from - 1, from, to - 1, to].map((at) => isAway(absences, at))).toEqual([false, true, true, false]);
        expect(shopDate(to - 1, timeZone)).toBe(addDays(date, days - 1));
      }),
    );
  });

  it('ends with the last of those that follow one another, whatever their order; withdrawn ones end nothing', () => {
    const absence = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }), fc.boolean())
      .map(([from, length, gone]) => ({ personId: 'li', from, to: from + length, withdrawnAt: gone ? 1 : null }));
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 6 }), fc.nat(40), (absences, at) => {
        const until = awayUntil(absences, at);
        expect(isAway(absences, until)).toBe(false);
        for (let now = at; now < until; now++) expect(isAway(absences, now)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
