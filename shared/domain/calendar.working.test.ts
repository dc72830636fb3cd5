import { describe, expect, it } from 'vitest';
import {
  addWorkingMinutes,
  atShopTime,
  isOpen,
  openSpans,
  type WorkingHours,
  workingMinutesBetween,
} from './calendar.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const at = (iso: string) => Date.parse(iso);

const DAY_SHIFT = { open: 510, close: 1050 };
const LUNCH = { from: 720, to: 780 };
/** Monday to Saturday 08:30 to 17:30, lunch 12 to 13: eight hours. */
const SHOP: WorkingHours = {
  timeZone: 'Asia/Shanghai',
  week: [null, DAY_SHIFT, DAY_SHIFT, DAY_SHIFT, DAY_SHIFT, DAY_SHIFT, DAY_SHIFT],
  breaks: [LUNCH],
  exceptions: [
    { date: '2026-10-01', hours: null },
    { date: '2026-10-11', hours: DAY_SHIFT },
  ],
};
const local = (date: string, clock: string, tz = SHOP.timeZone) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return atShopTime(date, hour * 60 + minute, tz);
};
const NEVER: WorkingHours = { ...SHOP, week: [], exceptions: [] };
const ROUND_THE_CLOCK = (timeZone: string): WorkingHours => ({
  timeZone,
  week: Array.from({ length: 7 }, () => ({ open: 0, close: 1440 })),
  breaks: [],
  exceptions: [],
});

describe('when work is done', () => {
  it('cuts breaks out of the day', () => {
    expect(openSpans('2026-11-21', SHOP)).toEqual([
      { from: local('2026-11-21', '8:30'), to: local('2026-11-21', '12:00') },
      { from: local('2026-11-21', '13:00'), to: local('2026-11-21', '17:30') },
    ]);
  });

  it('has none on a closed weekday or a holiday, and some on a working Sunday (调休)', () => {
    expect(openSpans('2026-11-22', SHOP)).toEqual([]);
    expect(openSpans('2026-10-01', SHOP)).toEqual([]);
    expect(openSpans('2026-10-11', SHOP)).toHaveLength(2);
  });

  it.each([
    [
      'overlapping, unordered and outside',
      [
        { from: 700, to: 800 },
        { from: 600, to: 720 },
        { from: 0, to: 60 },
        { from: 1200, to: 1300 },
      ],
      [
        [510, 600],
        [800, 1050],
      ],
    ],
    [
      'over opening and closing',
      [
        { from: 500, to: 520 },
        { from: 1040, to: 1060 },
      ],
      [[520, 1040]],
    ],
    ['over the whole day', [{ from: 0, to: 1440 }], []],
    [
      'back to front or empty',
      [
        { from: 800, to: 700 },
        { from: 600, to: 600 },
      ],
      [[510, 1050]],
    ],
  ])('survives breaks %s', (_name, breaks, expected) => {
    const found = openSpans('2026-11-21', { ...SHOP, breaks });
    const midnight = local('2026-11-21', '0:00');
    expect(found.map(({ from, to }) => [(from - midnight) / MINUTE, (to - midnight) / MINUTE])).toEqual(expected);
  });

  it('has none in hours that are back to front', () => {
    expect(
      openSpans('2026-11-21', { ...SHOP, week: Array.from({ length: 7 }, () => ({ open: 1050, close: 510 })) }),
    ).toEqual([]);
  });

  it('opens on the minute and is closed on the closing minute and in breaks', () => {
    const open = (clock: string, seconds = 0) => isOpen(local('2026-11-21', clock) + seconds * 1000, SHOP);
    expect([open('8:29', 59), open('8:30'), open('11:59', 59), open('12:00'), open('13:00')]).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
    expect([open('17:29', 59), open('17:30'), open('23:00')]).toEqual([true, false, false]);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/Chicago', '2026-03-08', 23],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
  ])('works %s round the clock on %s for %d hours', (timeZone, date, expected) => {
    const [day] = openSpans(date, ROUND_THE_CLOCK(timeZone));
    expect(((day?.to ?? 0) - (day?.from ?? 0)) / MINUTE / 60).toBe(expected);
  });
});

describe('working minutes between two instants (E4)', () => {
  it.each([
    ['one morning', '2026-11-20', '9:00', '2026-11-20', '9:45', 45],
    ['over lunch', '2026-11-20', '11:30', '2026-11-20', '13:30', 60],
    ['within lunch', '2026-11-20', '12:10', '2026-11-20', '12:50', 0],
    ['over night', '2026-11-19', '17:00', '2026-11-20', '9:00', 60],
    ['over Sunday', '2026-11-21', '17:00', '2026-11-23', '9:00', 60],
    ['over a holiday', '2026-09-30', '17:00', '2026-10-02', '9:00', 60],
    ['on a working Sunday', '2026-10-11', '0:00', '2026-10-11', '23:59', 480],
    ['over New Year', '2026-12-31', '17:00', '2027-01-01', '9:00', 60],
    ['backwards', '2026-11-20', '10:00', '2026-11-20', '9:00', 0],
  ])('%s', (_name, fromDate, from, toDate, to, expected) => {
    expect(workingMinutesBetween(local(fromDate, from), local(toDate, to), SHOP)).toBe(expected);
  });

  it('keeps seconds', () => {
    const nine = local('2026-11-20', '9:00');
    expect(workingMinutesBetween(nine + 15_000, nine + MINUTE, SHOP)).toBe(0.75);
  });

  it('are none in a shop that never opens', () => {
    expect(workingMinutesBetween(0, at('2026-11-20T00:00:00Z'), NEVER)).toBe(0);
  });
});

describe('when so many working minutes have been done (E4)', () => {
  it.each([
    ['the same morning', '2026-11-20', '9:00', 45, '2026-11-20', '9:45'],
    ['over lunch', '2026-11-20', '11:30', 60, '2026-11-20', '13:30'],
    ['to the start of lunch, not its end', '2026-11-20', '11:30', 30, '2026-11-20', '12:00'],
    ['to closing time, not the next opening', '2026-11-20', '17:00', 30, '2026-11-20', '17:30'],
    ['into the next day', '2026-11-20', '17:00', 31, '2026-11-21', '8:31'],
    ['over Sunday', '2026-11-21', '17:00', 60, '2026-11-23', '9:00'],
    ['from before opening', '2026-11-20', '6:00', 15, '2026-11-20', '8:45'],
    ['from lunch', '2026-11-20', '12:20', 15, '2026-11-20', '13:15'],
    ['over a holiday', '2026-09-30', '17:00', 60, '2026-10-02', '9:00'],
    ['over New Year', '2026-12-31', '17:00', 60, '2027-01-01', '9:00'],
    ['a fortnight of work', '2026-11-20', '8:30', 12 * 480, '2026-12-03', '17:30'],
    ['no work, within hours', '2026-11-20', '9:00', 0, '2026-11-20', '9:00'],
    ['no work, at night', '2026-11-20', '22:00', 0, '2026-11-20', '22:00'],
    ['less than no work', '2026-11-20', '9:00', -5, '2026-11-20', '9:00'],
  ])('%s', (_name, fromDate, from, minutes, toDate, to) => {
    expect(addWorkingMinutes(local(fromDate, from), minutes, SHOP)).toBe(local(toDate, to));
  });

  it('is null in a shop that never opens, without searching five years for it', () => {
    let reads = 0;
    const watched: WorkingHours = {
      ...NEVER,
      get exceptions() {
        reads++;
        return [];
      },
    };
    expect(addWorkingMinutes(0, 1, watched)).toBeNull();
    expect(reads).toBeLessThan(5);
    expect(addWorkingMinutes(0, 1, { ...SHOP, breaks: [{ from: 0, to: 1440 }] })).toBeNull();
    expect(addWorkingMinutes(local('2026-10-12', '8:00'), 1, { ...SHOP, week: [] })).toBeNull();
  });

  it('lives off exceptions alone, as long as they last', () => {
    const once = { ...SHOP, week: [] };
    expect(addWorkingMinutes(local('2026-09-01', '8:00'), 480, once)).toBe(local('2026-10-11', '17:30'));
    expect(addWorkingMinutes(local('2026-10-11', '8:00'), 480, once)).toBe(local('2026-10-11', '17:30'));
    expect(addWorkingMinutes(local('2026-09-01', '8:00'), 481, once)).toBeNull();
  });

  it('is null rather than endless where the work would take for ever', () => {
    const seldom = { ...SHOP, week: [{ open: 0, close: 1 }], breaks: [] };
    expect(addWorkingMinutes(0, 10_000, seldom)).toBeNull();
    expect(addWorkingMinutes(0, Number.POSITIVE_INFINITY, SHOP)).toBeNull();
    expect(addWorkingMinutes(0, Number.NaN, SHOP)).toBeNull();
  });

  it('needs as long on a day of 23 or 25 hours as the work takes', () => {
    const hours = ROUND_THE_CLOCK('Europe/Berlin');
    for (const date of ['2026-03-29', '2026-10-25']) {
      const start = atShopTime(date, 0, hours.timeZone);
      expect(addWorkingMinutes(start, 1440, hours)).toBe(start + DAY);
    }
  });
});
