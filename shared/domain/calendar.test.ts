import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  atShopTime,
  floorMinute,
  minuteOfDay,
  sameMinute,
  shopDate,
  startOfDay,
  weekdayOf,
} from './calendar.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (iso: string) => Date.parse(iso);

const BERLIN = 'Europe/Berlin';
const CHICAGO = 'America/Chicago';
const SHANGHAI = 'Asia/Shanghai';
const LORD_HOWE = 'Australia/Lord_Howe';
/** Clocks that change at midnight, on a quarter of an hour, at one past midnight, and a country that skipped a day. */
const ODD = ['America/Havana', 'Asia/Beirut', 'Pacific/Chatham', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu'];
const ZONES = [BERLIN, CHICAGO, SHANGHAI, LORD_HOWE, 'UTC', ...ODD];

/** The wall clock straight from Intl, without cache or arithmetic of ours. */
const oracles = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);
function wall(instant: number, timeZone: string): { date: string; minute: number } {
  const [date = '', time = ''] = (oracles.get(timeZone)?.format(instant) ?? '').split(' ');
  return { date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) };
}

const zone = fc.constantFrom(...ZONES);
const CHANGES = [
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-03-08T08:00:00Z',
  '2026-11-01T07:00:00Z',
  '2026-04-04T15:00:00Z',
  '2026-10-03T15:30:00Z',
  '2011-11-06T02:31:00Z',
  '2011-12-30T10:00:00Z',
  '2026-12-31T16:00:00Z',
].map(at);
/** Mostly near clock changes and New Year, where mistakes live; also anywhere in ten years and before 1970. */
const instant = fc.oneof(
  fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3 * HOUR, max: 3 * HOUR })).map(([a, b]) => a + b),
  fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
  fc.integer({ min: at('1965-01-01T00:00:00Z'), max: 0 }),
);

describe('reading the shop clock', () => {
  it('agrees with the wall clock in every zone at any instant', () => {
    fc.assert(
      fc.property(instant, zone, (now, tz) => {
        expect({ date: shopDate(now, tz), minute: minuteOfDay(now, tz) }).toEqual(wall(now, tz));
      }),
      { numRuns: 2000 },
    );
  });

  it('turns the year at local midnight on New Year’s Eve', () => {
    const midnight = at('2026-12-31T16:00:00Z');
    expect(shopDate(midnight - 1, SHANGHAI)).toBe('2026-12-31');
    expect(minuteOfDay(midnight - 1, SHANGHAI)).toBe(1439);
    expect(shopDate(midnight, SHANGHAI)).toBe('2027-01-01');
    expect(minuteOfDay(midnight, SHANGHAI)).toBe(0);
    expect(atShopTime('2026-12-31', 1440, SHANGHAI)).toBe(midnight);
    expect(atShopTime('2027-01-01', 0, SHANGHAI)).toBe(midnight);
  });

  it('sees a change in the middle of a UTC hour, after that hour was asked for before', () => {
    const change = at('2026-10-03T15:30:00Z');
    expect(minuteOfDay(change - 29 * MINUTE, LORD_HOWE)).toBe(91);
    expect(minuteOfDay(change - 1, LORD_HOWE)).toBe(119);
    expect(minuteOfDay(change, LORD_HOWE)).toBe(150);
  });

  it('refuses what is no zone, no instant or no date', () => {
    expect(() => shopDate(0, 'Moon/Base')).toThrow(RangeError);
    expect(() => minuteOfDay(Number.NaN, SHANGHAI)).toThrow(RangeError);
    expect(() => addDays('soon', 1)).toThrow(RangeError);
    expect(() => atShopTime('', 0, SHANGHAI)).toThrow(RangeError);
  });
});

describe('from the shop clock to an instant', () => {
  it.each([
    ['an ordinary morning', '2026-11-21', 570, SHANGHAI, '2026-11-21T01:30:00Z'],
    ['in the gap: its end', '2026-03-29', 150, BERLIN, '2026-03-29T01:00:00Z'],
    ['at the start of the gap: its end', '2026-03-29', 120, BERLIN, '2026-03-29T01:00:00Z'],
    ['at the end of the gap', '2026-03-29', 180, BERLIN, '2026-03-29T01:00:00Z'],
    ['just before the gap', '2026-03-29', 119, BERLIN, '2026-03-29T00:59:00Z'],
    ['in the overlap: the first', '2026-10-25', 150, BERLIN, '2026-10-25T00:30:00Z'],
    ['after the overlap', '2026-10-25', 180, BERLIN, '2026-10-25T02:00:00Z'],
    ['in the gap', '2026-03-08', 130, CHICAGO, '2026-03-08T08:00:00Z'],
    ['in the overlap: the first', '2026-11-01', 90, CHICAGO, '2026-11-01T06:30:00Z'],
    ['in a gap of half an hour', '2026-10-04', 135, LORD_HOWE, '2026-10-03T15:30:00Z'],
    ['after a gap of half an hour', '2026-10-04', 151, LORD_HOWE, '2026-10-03T15:31:00Z'],
    ['in an overlap of half an hour: the first', '2026-04-05', 105, LORD_HOWE, '2026-04-04T14:45:00Z'],
    ['midnight that does not exist', '2026-03-08', 0, 'America/Havana', '2026-03-08T05:00:00Z'],
    ['midnight that exists twice: the first', '2026-11-01', 0, 'America/Havana', '2026-11-01T04:00:00Z'],
    ['a day that was skipped', '2011-12-30', 600, 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('%s', (_name, date, minute, tz, iso) => {
    expect(new Date(atShopTime(date, minute, tz)).toISOString()).toBe(new Date(iso).toISOString());
  });

  it('is the first instant that shows this time, or the end of the gap that swallowed it', () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: 0, max: 1439 }), (near, tz, minute) => {
        const date = wall(near, tz).date;
        const found = atShopTime(date, minute, tz);
        const shown = wall(found, tz);
        const before = wall(found - 1, tz);
        const key = (clock: { date: string; minute: number }) => clock.date + String(clock.minute).padStart(4, '0');
        const asked = key({ date, minute });
        if (key(shown) === asked) {
          for (const earlier of [10, 15, 20, 30, 60, 120]) {
            expect(key(wall(found - earlier * MINUTE, tz))).not.toBe(asked);
          }
        } else {
          expect(key(shown) > asked).toBe(true);
          expect(key(before) < asked).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never goes back when the wall time goes on', () => {
    fc.assert(
      fc.property(
        instant,
        zone,
        fc.integer({ min: 0, max: 1440 }),
        fc.integer({ min: 0, max: 1440 }),
        (near, tz, a, b) => {
          const date = shopDate(near, tz);
          expect(atShopTime(date, Math.min(a, b), tz)).toBeLessThanOrEqual(atShopTime(date, Math.max(a, b), tz));
        },
      ),
    );
  });
});

describe('days', () => {
  it.each([
    ['2026-03-29', BERLIN, 23],
    ['2026-10-25', BERLIN, 25],
    ['2026-03-08', CHICAGO, 23],
    ['2026-11-01', CHICAGO, 25],
    ['2026-10-04', LORD_HOWE, 23.5],
    ['2026-04-05', LORD_HOWE, 24.5],
    ['2026-03-29', SHANGHAI, 24],
    ['2011-12-30', 'Pacific/Apia', 0],
  ])('%s in %s has %d hours', (date, tz, hours) => {
    expect((atShopTime(date, 1440, tz) - atShopTime(date, 0, tz)) / HOUR).toBe(hours);
  });

  it('start at or before every instant in them, and end after it', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(BERLIN, CHICAGO, SHANGHAI, LORD_HOWE, 'America/Havana'), (now, tz) => {
        const start = startOfDay(now, tz);
        expect(start).toBeLessThanOrEqual(now);
        expect(wall(start, tz).date).toBe(wall(now, tz).date);
        expect(wall(start - 1, tz).date).toBe(addDays(wall(now, tz).date, -1));
      }),
    );
  });

  it('are counted by the calendar: leap day, month and year ends, both ways', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-03-01', 0)).toBe('2026-03-01');
  });

  it('have the weekday of the date, whatever the zone', () => {
    expect(weekdayOf('2026-11-21')).toBe(6);
    expect(weekdayOf('2026-11-22')).toBe(0);
  });
});

describe('minutes', () => {
  it('are compared with the seconds cut off (V2)', () => {
    const promise = at('2026-11-21T08:30:00Z');
    expect(floorMinute(promise + 59_999)).toBe(promise);
    expect(floorMinute(promise - 1)).toBe(promise - MINUTE);
    expect(sameMinute(promise, promise + 59_999)).toBe(true);
    expect(sameMinute(promise, promise + MINUTE)).toBe(false);
    expect(sameMinute(promise, promise - 1)).toBe(false);
  });
});
