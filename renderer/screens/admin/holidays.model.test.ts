import { expect, it } from 'vitest';
import type { Shop } from '../../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { usualDay } from '../../parts/hours.model.ts';
import { withHolidays } from './holidays.model.ts';
import { shopChange, valuesOf } from './shop.model.ts';

const day = { open: 480, close: 1080 };
const shop: Shop = {
  id: 'shop',
  name: 'Shop',
  hours: {
    timeZone: 'Asia/Shanghai',
    week: [null, day, day, day, day, day, null],
    breaks: [],
    exceptions: [{ date: '2026-10-02', hours: day }],
  },
  deliveryWeek: null,
  inspectionMinutes: 20,
  washMinutes: 25,
  settlementMinutes: 10,
  riskMarginMinutes: 15,
  policy: DEFAULT_POLICY,
  sample: false,
};
const HOLIDAYS = { 2026: { off: ['2026-10-01', '2026-10-02'], work: ['2026-10-10'] } };

it('loading holidays adds what is missing, keeps what was edited, and is saved like any other change', () => {
  const opened = valuesOf(shop);
  const { exceptions, added } = withHolidays(2026, HOLIDAYS, opened, '2026-09-01');
  expect(added).toBe(2);
  expect(shopChange(opened, { ...opened, exceptions }, shop).hours?.exceptions).toEqual([
    { date: '2026-10-01', hours: null },
    { date: '2026-10-02', hours: day },
    { date: '2026-10-10', hours: day },
  ]);
  expect(withHolidays(2026, HOLIDAYS, { ...opened, exceptions }, '2026-09-01').added).toBe(0);
});

it('a line that has no date yet does not stop it, and stays', () => {
  const opened = valuesOf(shop);
  const blank = { ...usualDay(), open: false } as (typeof opened)['exceptions'][number];
  const { exceptions, added } = withHolidays(
    2026,
    HOLIDAYS,
    { ...opened, exceptions: [blank, ...opened.exceptions] },
    '2026-09-01',
  );
  expect(added).toBe(2);
  expect(exceptions.map((line) => line.date?.format('MM-DD'))).toEqual(['10-01', '10-02', '10-10', undefined]);
});
