import { describe, expect, it } from 'vitest';
import { atShopTime } from '../../../shared/domain/calendar.ts';
import type { Absence } from '../../../shared/domain/model.planning.ts';
import { absenceSpan, absenceValues, wholeDays } from './absence.model.ts';

/** Clocks go back on 25 October 2026: that day has 25 hours. */
const ZONE = 'Europe/Berlin';
const at = (date: string, minute = 0) => atShopTime(date, minute, ZONE);
const absence = (from: number, to: number): Absence => ({
  id: 'a',
  personId: 'li',
  from,
  to,
  kind: 'sick',
  note: '',
  withdrawnAt: null,
});

describe('an absence in its dialog', () => {
  it('of whole days shows the first and the last of them, over a clock change too', () => {
    const two = absence(at('2026-10-24'), at('2026-10-26'));
    expect(wholeDays(two, ZONE)).toEqual(['2026-10-24', '2026-10-25']);
    const values = absenceValues(two, at('2026-10-01'), ZONE);
    expect(values.whole).toBe(true);
    expect(absenceSpan(values, ZONE)).toEqual({ from: two.from, to: two.to });
  });

  it('within a day shows its times and gives back the same', () => {
    const morning = absence(at('2026-10-25', 480), at('2026-10-25', 720));
    expect(wholeDays(morning, ZONE)).toBe(null);
    const values = absenceValues(morning, at('2026-10-01'), ZONE);
    expect(values.whole).toBe(false);
    expect(absenceSpan(values, ZONE)).toEqual({ from: morning.from, to: morning.to });
    expect(absenceSpan({ ...values, whole: true }, ZONE)).toEqual({ from: at('2026-10-25'), to: at('2026-10-26') });
    expect(absenceSpan({ ...values, to: null }, ZONE)).toBe(null);
  });

  it('that is new begins as today, all day, on the shop’s calendar', () => {
    const now = at('2026-10-25', 1439);
    expect(absenceSpan(absenceValues(null, now, ZONE), ZONE)).toEqual({ from: at('2026-10-25'), to: at('2026-10-26') });
  });
});
