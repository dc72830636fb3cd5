import { describe, expect, it } from 'vitest';
import { atShopTime, type WorkingHours } from '../../../shared/domain/calendar.ts';
import { clockTime, monthDay } from '../../../shared/i18n/format.ts';
import { holdEnds } from './holdEnds.ts';

const zone = 'Asia/Shanghai';
const open = { open: 8 * 60, close: 18 * 60 };
const hours: WorkingHours = {
  timeZone: zone,
  week: [null, open, open, open, open, open, open],
  breaks: [{ from: 12 * 60, to: 13 * 60 }],
  exceptions: [{ date: '2026-11-23', hours: null }],
};
const at = (date: string, hour: number, minute = 0) => atShopTime(date, hour * 60 + minute, zone);
const shown = (now: number) =>
  holdEnds(now, hours).map(({ id, at: end }) =>
    end === null ? id : `${id} ${monthDay(end, zone)} ${clockTime(end, zone)}`,
  );

describe('expected end of a hold (J4)', () => {
  it('offers minutes, noon, closing, the next day and unknown in the morning', () => {
    expect(shown(at('2026-11-19', 10, 5))).toEqual([
      'm15 11-19 10:20',
      'm30 11-19 10:35',
      'm60 11-19 11:05',
      'noon 11-19 12:00',
      'closing 11-19 18:00',
      'nextDay 11-20 08:00',
      'unknown',
    ]);
  });

  it('drops noon in the afternoon and closing in the evening: an expected end is never past', () => {
    expect(shown(at('2026-11-19', 14)).map((text) => text.split(' ')[0])).not.toContain('noon');
    const evening = holdEnds(at('2026-11-19', 18), hours);
    expect(evening.map((end) => end.id)).toEqual(['m15', 'm30', 'm60', 'nextDay', 'unknown']);
  });

  it('steps over closed days: after Saturday comes Tuesday when Monday is a holiday', () => {
    expect(shown(at('2026-11-21', 15))).toContain('nextDay 11-24 08:00');
  });

  it('names full minutes, whatever fraction of a millisecond the clock shows', () => {
    const ends = holdEnds(at('2026-11-19', 10, 5) + 31_234.567, hours);
    expect(ends.every((end) => end.at === null || end.at % 60_000 === 0)).toBe(true);
  });

  it('still offers minutes and unknown in a shop that never opens', () => {
    const never = { ...hours, week: hours.week.map(() => null) };
    expect(holdEnds(at('2026-11-19', 10), never).map((end) => end.id)).toEqual(['m15', 'm30', 'm60', 'unknown']);
  });

  it('has a closing but no noon on a day without a break', () => {
    const straight = holdEnds(at('2026-11-19', 10), { ...hours, breaks: [] });
    expect(straight.map((end) => end.id)).toEqual(['m15', 'm30', 'm60', 'closing', 'nextDay', 'unknown']);
  });
});
