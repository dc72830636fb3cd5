import { describe, expect, it } from 'vitest';
import { atShopTime, type WorkingHours } from './calendar.ts';
import { holidayExceptions, yearsToCome, yearWithoutHolidays } from './holidays.ts';

const day = { open: 510, close: 1080 };
const short = { open: 540, close: 720 };
const hours = (more: Partial<WorkingHours> = {}): WorkingHours => ({
  timeZone: 'Asia/Shanghai',
  week: [null, day, day, day, day, day, short],
  breaks: [],
  exceptions: [],
  ...more,
});
/** 4 January is a Sunday, 10 January a Saturday. */
const HOLIDAYS = { 2026: { off: ['2026-01-01', '2026-01-02'], work: ['2026-01-04', '2026-01-10'] } };

describe('official holidays', () => {
  it('close the shop; a Sunday worked in return has the hours of a usual day, a Saturday with hours keeps them', () => {
    expect(holidayExceptions(2026, HOLIDAYS, hours(), '2025-12-01')).toEqual([
      { date: '2026-01-01', hours: null },
      { date: '2026-01-02', hours: null },
      { date: '2026-01-04', hours: day },
    ]);
  });

  it('leave alone what somebody entered, open or closed', () => {
    const exceptions = [
      { date: '2026-01-02', hours: short },
      { date: '2026-01-04', hours: null },
    ];
    expect(holidayExceptions(2026, HOLIDAYS, hours({ exceptions }), '2025-12-01')).toEqual([
      { date: '2026-01-01', hours: null },
    ]);
  });

  it('loaded twice add nothing; of a year nobody knows nothing either; a shop that never opens stays closed', () => {
    const once = holidayExceptions(2026, HOLIDAYS, hours(), '2025-12-01');
    expect(holidayExceptions(2026, HOLIDAYS, hours({ exceptions: once }), '2025-12-01')).toEqual([]);
    expect(holidayExceptions(2027, HOLIDAYS, hours(), '2025-12-01')).toEqual([]);
    const never = hours({ week: Array.from({ length: 7 }, () => null) });
    expect(holidayExceptions(2026, HOLIDAYS, never, '2025-12-01').every((one) => one.hours === null)).toBe(true);
  });
});

describe('what is over', () => {
  it('stays as it was worked, today does not', () => {
    const dates = (from: string) => holidayExceptions(2026, HOLIDAYS, hours(), from).map(({ date }) => date);
    expect(dates('2026-01-02')).toEqual(['2026-01-02', '2026-01-04']);
    expect(dates('2026-01-05')).toEqual([]);
  });

  it('a year is offered while a day off of it is still to come', () => {
    expect(yearsToCome(HOLIDAYS, '2026-01-01')).toEqual([2026]);
    expect(yearsToCome(HOLIDAYS, '2026-01-02')).toEqual([]);
  });
});

describe('the year without holidays', () => {
  const on = (date: string, minute: number, exceptions: WorkingHours['exceptions'] = []) =>
    yearWithoutHolidays(atShopTime(date, minute, 'Asia/Shanghai'), hours({ exceptions }));

  it('is the coming one from November on, by the shop’s own date', () => {
    expect(on('2026-10-31', 1439)).toBe(null);
    expect(on('2026-11-01', 0)).toBe(2027);
    expect(on('2026-12-31', 1439)).toBe(2027);
    expect(on('2027-01-01', 0)).toBe(null);
  });

  it('is none once one date of it is entered, closed or worked; dates of this year do not count', () => {
    expect(on('2026-11-22', 600, [{ date: '2027-10-01', hours: null }])).toBe(null);
    expect(on('2026-11-22', 600, [{ date: '2027-02-06', hours: day }])).toBe(null);
    expect(on('2026-11-22', 600, [{ date: '2026-12-31', hours: null }])).toBe(2027);
  });
});
