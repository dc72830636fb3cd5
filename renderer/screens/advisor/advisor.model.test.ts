import { describe, expect, it } from 'vitest';
import type { Shop, Standard } from '../../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import {
  categoryOf,
  earliestBy,
  emptyDraft,
  isComplete,
  promiseChoices,
  takeInPayload,
  withCar,
} from './takeIn.model.ts';

const day = { open: 480, close: 1080 };
const shop: Shop = {
  id: 'shop',
  name: '',
  sample: true,
  deliveryWeek: null,
  inspectionMinutes: 20,
  washMinutes: 20,
  settlementMinutes: 10,
  riskMarginMinutes: 15,
  policy: DEFAULT_POLICY,
  hours: { timeZone: 'Asia/Shanghai', week: Array(7).fill(day), breaks: [{ from: 720, to: 780 }], exceptions: [] },
};
const standard = (id: string, minutes: number, category: Standard['category']): Standard => ({
  id,
  minutes,
  category,
  nameZh: id,
  nameEn: id,
  crew: 1,
  unattendedMinutes: 0,
  bayNeed: 'general',
  trade: 'mechanical',
  level: 'junior',
  certificate: null,
  inspection: ['self', 'final'],
  retired: false,
});
const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`);

describe('taking a car in', () => {
  it('finds the earliest time through lunch, with inspection, wash and settlement, on the quarter', () => {
    // 15 + 50 + 20 + 20 + 10 = 115 minutes from 10:20, an hour of lunch between
    expect(earliestBy([standard('M02', 50, 'maintenance')], shop, true, at('10:20'))).toBe(at('13:15'));
  });
  it('leaves out the wash where none is wanted, and goes over night when the day is too short', () => {
    expect(earliestBy([standard('M02', 50, 'maintenance')], shop, false, at('10:20'))).toBe(at('12:00'));
    expect(earliestBy([standard('R16', 360, 'repair')], shop, true, at('16:00'))).toBe(
      Date.parse('2026-11-21T14:15:00+08:00'),
    );
  });
  it('offers only times at which cars are handed over', () => {
    expect(promiseChoices(at('17:15'), shop)).toEqual([at('17:15'), at('17:45')]);
  });
  it('calls the visit by its weightiest work', () => {
    expect(categoryOf([standard('M02', 50, 'maintenance'), standard('P02', 60, 'accident')])).toBe('accident');
    expect(categoryOf([])).toBeNull();
  });
  it('is complete with a model instead of a plate, but not without work or promise', () => {
    const draft = { ...emptyDraft(null), model: '迈腾', standardIds: ['M02'], promiseAt: 1 };
    expect(isComplete(draft)).toBe(true);
    expect(isComplete({ ...draft, standardIds: [] })).toBe(false);
    expect(isComplete({ ...draft, promiseAt: null })).toBe(false);
  });
  it('forgets the earlier visit when another car is typed in, not when the same is written otherwise (Q3)', () => {
    const draft = { ...emptyDraft(null), plate: '京A·12345', comebackOf: 'earlier' };
    expect(withCar(draft, { plate: '京A12345' }).comebackOf).toBe('earlier');
    expect(withCar(draft, { plate: '京A12346' }).comebackOf).toBeNull();
    expect(withCar(draft, { vin: 'LSV' }).comebackOf).toBeNull();
  });
  it('sends an empty VIN as none', () => {
    expect(takeInPayload({ ...emptyDraft('a'), vin: ' ' }, 5)).toMatchObject({
      vin: null,
      promise: { at: 5 },
      advisorId: 'a',
    });
  });
});
