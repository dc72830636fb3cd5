import { describe, expect, it } from 'vitest';
import { isOpen, openSpans } from '../../shared/domain/calendar.ts';
import { isValidWorkingHours } from '../../shared/domain/hours.rules.ts';
import { hoursOf, hoursValues, usualHours } from './hours.model.ts';

const day = { open: 480, close: 1080 };

describe('the form of working hours', () => {
  it('gives back what it was given when nobody touches it, a day until midnight too', () => {
    const hours = {
      timeZone: 'Asia/Shanghai',
      week: [null, day, day, day, day, day, { open: 480, close: 1440 }],
      breaks: [{ from: 720, to: 780 }],
      exceptions: [
        { date: '2026-10-01', hours: null },
        { date: '2026-10-10', hours: day },
      ],
    };
    expect(hoursOf(hoursValues(hours))).toEqual(hours);
  });
  it('begins with hours that the shop’s calendar understands', () => {
    const hours = hoursOf(usualHours('Asia/Shanghai'));
    expect(isValidWorkingHours(hours)).toBe(true);
    expect(openSpans('2026-11-23', hours)).toHaveLength(2);
    expect(isOpen(Date.parse('2026-11-23T12:30:00+08:00'), hours)).toBe(false);
  });
  it('keeps a break that lies outside the day, for the rule to refuse', () => {
    const values = usualHours('UTC');
    const closed = { ...values, week: values.week.map((one) => ({ ...one, open: false })) };
    expect(isValidWorkingHours(hoursOf(closed))).toBe(false);
    expect(hoursOf(closed).breaks).toHaveLength(1);
  });
});
