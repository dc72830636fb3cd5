import { describe, expect, it } from 'vitest';
import { isOpen, openSpans } from '../../../shared/domain/calendar.ts';
import { baysOf, emptyShop, hoursOf, shopProblem, total, USUAL_BAYS } from './setup.model.ts';

describe('first start', () => {
  it('makes hours that the shop’s calendar understands', () => {
    const hours = hoursOf({ ...emptyShop('Asia/Shanghai'), days: [false, true, true, true, true, true, false] });
    expect(openSpans('2026-11-22', hours)).toEqual([]);
    expect(openSpans('2026-11-23', hours)).toHaveLength(2);
    expect(isOpen(Date.parse('2026-11-23T12:30:00+08:00'), hours)).toBe(false);
  });
  it('drops a lunch break that lies outside the day', () => {
    expect(hoursOf({ ...emptyShop('UTC'), open: 780, close: 1080 }).breaks).toEqual([]);
  });
  it('says what is missing', () => {
    expect(shopProblem(emptyShop('UTC'))).toBe('nameMissing');
    expect(shopProblem({ ...emptyShop('UTC'), name: 'A', close: 500 })).toBe('hoursWrong');
    expect(shopProblem({ ...emptyShop('UTC'), name: 'A' })).toBeNull();
  });
  it('numbers bays through, no label twice', () => {
    const bays = baysOf(USUAL_BAYS);
    expect(bays).toHaveLength(total(USUAL_BAYS));
    expect(new Set(bays.map(({ label }) => label)).size).toBe(bays.length);
  });
});
