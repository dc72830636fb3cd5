import { describe, expect, it } from 'vitest';
import type { Shop } from '../../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { shopChange, valuesOf } from './shop.model.ts';

const day = { open: 480, close: 1080 };
const shop: Shop = {
  id: 'shop',
  name: 'Shop',
  hours: {
    timeZone: 'Asia/Shanghai',
    week: [null, day, day, day, day, day, { open: 480, close: 1440 }],
    breaks: [{ from: 720, to: 780 }],
    exceptions: [{ date: '2026-10-01', hours: null }],
  },
  deliveryWeek: null,
  inspectionMinutes: 20,
  washMinutes: 25,
  settlementMinutes: 10,
  riskMarginMinutes: 15,
  policy: DEFAULT_POLICY,
  sample: false,
};
const opened = valuesOf(shop);

describe('the shop’s form', () => {
  it('sends nothing when nobody touched it, and only what somebody touched', () => {
    expect(shopChange(opened, opened, shop)).toEqual({});
    expect(shopChange(opened, { ...opened, washMinutes: 30 }, shop)).toEqual({ washMinutes: 30 });
  });
  it('keeps what a colleague changed meanwhile, among the hours too', () => {
    const meanwhile = { ...shop, hours: { ...shop.hours, exceptions: [{ date: '2026-10-10', hours: day }] } };
    const sent = shopChange(opened, { ...opened, breaks: [] }, meanwhile);
    expect(sent).toEqual({ hours: { ...meanwhile.hours, breaks: [] } });
  });
  it('has delivery hours of their own (P4) only while they are told apart', () => {
    const own = { ...opened, deliveryAsOpen: false };
    expect(shopChange(opened, own, shop)).toEqual({ deliveryWeek: shop.hours.week });
    const before = { ...shop, deliveryWeek: shop.hours.week };
    expect(shopChange(valuesOf(before), { ...valuesOf(before), deliveryAsOpen: true }, before)).toEqual({
      deliveryWeek: null,
    });
  });
});
