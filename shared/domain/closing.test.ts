import { describe, expect, it } from 'vitest';
import { atShopTime, type WorkingHours } from './calendar.ts';
import { lastClosing } from './closing.ts';

const day = { open: 8 * 60, close: 18 * 60 };
const hours: WorkingHours = {
  timeZone: 'Asia/Shanghai',
  week: [null, day, day, day, day, day, { open: 8 * 60, close: 12 * 60 }],
  breaks: [{ from: 12 * 60, to: 13 * 60 }],
  exceptions: [{ date: '2026-11-18', hours: null }],
};
const at = (date: string, hour: number, minute = 0) => atShopTime(date, hour * 60 + minute, 'Asia/Shanghai');

describe('last closing (J9)', () => {
  it('is today’s once the minute is reached, and not before', () => {
    expect(lastClosing(at('2026-11-20', 18), hours)).toBe(at('2026-11-20', 18));
    expect(lastClosing(at('2026-11-20', 17, 59), hours)).toBe(at('2026-11-19', 18));
  });
  it('looks over a Sunday, a short Saturday and a holiday', () => {
    expect(lastClosing(at('2026-11-23', 7), hours)).toBe(at('2026-11-21', 12));
    expect(lastClosing(at('2026-11-19', 9), hours)).toBe(at('2026-11-17', 18));
  });
  it('is nothing for a shop that never opens', () => {
    const never = { ...hours, week: hours.week.map(() => null), exceptions: [] };
    expect(lastClosing(at('2026-11-20', 18), never)).toBeNull();
  });
});
