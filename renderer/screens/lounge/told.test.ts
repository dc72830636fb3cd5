import { expect, test } from 'vitest';
import { atShopTime } from '../../../shared/domain/calendar.ts';
import { toldParts } from './told.ts';

const ZONE = 'Asia/Shanghai';
const at = (date: string, hour: number) => atShopTime(date, hour * 60, ZONE);
const saturday = at('2026-11-21', 14);

test('a time told is as short as it can be without being another one', () => {
  expect(toldParts(at('2026-11-21', 16), saturday, ZONE)).toEqual({ day: null, time: '16:00' });
  expect(toldParts(at('2026-11-22', 9), saturday, ZONE)).toEqual({ day: 'day0', time: '09:00' });
  expect(toldParts(at('2026-11-27', 9), saturday, ZONE)).toEqual({ day: 'day5', time: '09:00' });
  expect(toldParts(at('2026-11-28', 9), saturday, ZONE)).toEqual({ day: null, time: '11-28' });
});

test('a time told for an earlier day is not shown as if it were today', () => {
  expect(toldParts(at('2026-11-20', 16), saturday, ZONE)).toEqual({ day: null, time: '11-20' });
});
