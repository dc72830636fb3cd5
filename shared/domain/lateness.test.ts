import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atShopTime, type WorkingHours } from './calendar.ts';
import { minutesLate, type Risk, riskOf } from './lateness.ts';

const MINUTE = 60_000;
const DAY_SHIFT = { open: 510, close: 1050 };
const SHOP: WorkingHours = {
  timeZone: 'Asia/Shanghai',
  week: Array.from({ length: 7 }, () => DAY_SHIFT),
  breaks: [{ from: 720, to: 780 }],
  exceptions: [],
};
const on = (date: string, clock: string) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return atShopTime(date, hour * 60 + minute, SHOP.timeZone);
};
const today = (clock: string) => on('2026-11-20', clock);
const risk = (visit: Partial<Parameters<typeof riskOf>[0]>) =>
  riskOf({
    now: today('15:00'),
    promise: today('16:30'),
    remainingMinutes: 0,
    stamp: null,
    hours: SHOP,
    atRiskMargin: 0,
    ...visit,
  });

describe('minutes late (V2)', () => {
  it.each([
    ['to the minute is on time', today('16:30'), 0],
    ['59 seconds later is the same minute', today('16:30') + 59_999, 0],
    ['the next minute is late', today('16:31'), 1],
    ['E5: settled 13:05 against 12:30', today('17:05'), 35],
    ['earlier is not negative', today('16:00'), 0],
    ['the next day is counted by date, not by clock', on('2026-11-21', '16:00'), 1410],
  ])('%s', (_name, actual, late) => expect(minutesLate(today('16:30'), actual)).toBe(late));

  it('counts a promise with seconds as its minute', () => {
    expect(minutesLate(today('16:30') + 59_000, today('16:31'))).toBe(1);
  });

  it('turns at midnight of New Year’s Eve', () => {
    const midnight = on('2027-01-01', '0:00');
    expect(minutesLate(midnight - MINUTE, midnight - 1)).toBe(0);
    expect(minutesLate(midnight - MINUTE, midnight)).toBe(1);
  });

  it('are whole, and late exactly when the minute is later', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -300_000, max: 300_000 }), (promise, later) => {
        const late = minutesLate(promise, promise + later);
        expect(Number.isInteger(late)).toBe(true);
        expect(late > 0).toBe(Math.floor((promise + later) / MINUTE) > Math.floor(promise / MINUTE));
      }),
    );
  });
});

describe('risk', () => {
  it.each<[string, Risk, Parameters<typeof risk>[0]]>([
    ['nothing left to do', 'on-track', {}],
    ['ready exactly by the promise', 'on-track', { remainingMinutes: 90 }],
    ['one minute too much work', 'at-risk', { remainingMinutes: 91 }],
    ['within the margin', 'at-risk', { remainingMinutes: 85, atRiskMargin: 6 }],
    ['just outside the margin', 'on-track', { remainingMinutes: 85, atRiskMargin: 5 }],
    ['the promised minute itself', 'on-track', { now: today('16:30') + 59_999 }],
    ['the minute after, unfinished', 'late', { now: today('16:31') }],
    ['stamped in time, seen later', 'on-track', { now: today('18:00'), stamp: today('16:30') + 59_999 }],
    ['stamped too late', 'late', { now: today('18:00'), stamp: today('16:31') }],
    ['stamped in time whatever is left', 'on-track', { stamp: today('14:00'), remainingMinutes: 999 }],
    [
      'E6: 50 + 20 + 20 minutes, 35 to go',
      'at-risk',
      { now: today('15:25'), promise: today('16:00'), remainingMinutes: 90 },
    ],
    ['lunch does no work (E4)', 'at-risk', { now: today('11:30'), promise: today('13:00'), remainingMinutes: 60 }],
    ['the customer’s clock runs through lunch (E4)', 'late', { now: today('12:31'), promise: today('12:30') }],
    [
      'promised for tomorrow morning, work for two hours more',
      'at-risk',
      { now: today('16:30'), promise: on('2026-11-21', '9:00'), remainingMinutes: 120 },
    ],
    [
      'the same by noon',
      'on-track',
      { now: today('16:30'), promise: on('2026-11-21', '12:00'), remainingMinutes: 120 },
    ],
    ['a shop that never opens', 'at-risk', { remainingMinutes: 1, hours: { ...SHOP, week: [] } }],
  ])('%s: %s', (_name, expected, visit) => expect(risk(visit)).toBe(expected));

  it('only gets worse as time passes and nothing is done', () => {
    const order: readonly Risk[] = ['on-track', 'at-risk', 'late'];
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), fc.nat(600), fc.nat(60), (a, b, remainingMinutes, atRiskMargin) => {
        const at = (minute: number) =>
          order.indexOf(risk({ now: today('8:00') + minute * MINUTE, remainingMinutes, atRiskMargin }));
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });
});
