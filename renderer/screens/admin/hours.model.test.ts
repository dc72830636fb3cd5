import { describe, expect, it } from 'vitest';
import type { Shop } from '../../../shared/domain/model.ts';
import { shopSaveOf, valuesOf } from './hours.model.ts';

const day = { open: 480, close: 1080 };
const shop: Shop = {
  id: 'shop',
  name: 'Shop',
  hours: {
    timeZone: 'Asia/Shanghai',
    week: [null, day, day, day, day, day, { open: 480, close: 1440 }],
    breaks: [{ from: 720, to: 780 }],
    exceptions: [
      { date: '2026-10-01', hours: null },
      { date: '2026-10-10', hours: day },
    ],
  },
  deliveryWeek: null,
  inspectionMinutes: 20,
  washMinutes: 25,
  settlementMinutes: 10,
  riskMarginMinutes: 15,
  sample: false,
};

describe('the shop’s form', () => {
  it('saves what it was given when nobody touches it, a day until midnight too', () => {
    const { name, hours, inspectionMinutes, washMinutes, settlementMinutes, riskMarginMinutes } = shop;
    expect(shopSaveOf(valuesOf(shop))).toEqual({
      name,
      hours,
      inspectionMinutes,
      washMinutes,
      settlementMinutes,
      riskMarginMinutes,
    });
  });
});
