import { expect, test } from 'vitest';
import { atShopTime } from '../domain/calendar.ts';
import {
  ageText,
  bayName,
  clockTime,
  countdown,
  dayTime,
  minutesText,
  money,
  overText,
  plateOrPickup,
  spelledPickup,
} from './format.ts';

const ZONE = 'Asia/Shanghai';
const at = (day: string, hour: number, minute = 0) => atShopTime(day, hour * 60 + minute, ZONE);
const noon = at('2026-11-21', 12);

test('a time is told on the shop clock, whatever the zone of the screen', () => {
  expect(clockTime(Date.UTC(2026, 10, 21, 6, 32, 59), ZONE)).toBe('14:32');
  expect(clockTime(at('2026-11-21', 0), ZONE)).toBe('00:00');
  expect(clockTime(noon, 'Europe/Berlin')).toBe('05:00');
});

test('a time of another day says which day, also on New Year’s Eve', () => {
  expect(dayTime('zh-CN', at('2026-11-21', 16, 30), noon, ZONE)).toBe('16:30');
  expect(dayTime('zh-CN', at('2026-11-22', 9), noon, ZONE)).toBe('明天 09:00');
  expect(dayTime('en', at('2026-11-20', 9), noon, ZONE)).toBe('Yesterday 09:00');
  expect(dayTime('en', at('2026-11-24', 9), noon, ZONE)).toBe('11-24 09:00');
  expect(dayTime('zh-CN', at('2027-01-01', 9), at('2026-12-31', 23, 59), ZONE)).toBe('明天 09:00');
});

test('a duration leaves out what is zero', () => {
  expect(minutesText('zh-CN', 80)).toBe('1 小时 20 分');
  expect(minutesText('en', 80)).toBe('1 h 20 min');
  expect(minutesText('en', 120)).toBe('2 h');
  expect(minutesText('zh-CN', 0.9)).toBe('0 分');
  expect(minutesText('zh-CN', 1440 * 2 + 185)).toBe('2 天 3 小时');
  expect(minutesText('en', -5)).toBe('0 min');
});

test('V2: a promise is compared by the minute, and equal is on time', () => {
  expect(countdown('zh-CN', noon + 118 * 60_000, noon)).toBe('还有 1:58');
  expect(countdown('en', noon + 118 * 60_000, noon)).toBe('1:58 left');
  expect(countdown('zh-CN', noon, noon + 59_999)).toBe('还有 0:00');
  expect(countdown('zh-CN', noon, noon + 60_000)).toBe('迟 1 分');
  expect(countdown('en', noon, noon + 12 * 60_000)).toBe('12 min late');
  expect(countdown('en', at('2026-11-23', 15), noon)).toBe('2 d 3 h left');
  expect(overText('zh-CN', 15)).toBe('超 15 分');
});

test('an age grows from seconds to hours and is never negative', () => {
  expect(ageText('zh-CN', 5_400)).toBe('5 秒前');
  expect(ageText('en', -3_000)).toBe('0 s ago');
  expect(ageText('zh-CN', 60_000)).toBe('1 分前');
  expect(ageText('en', 3 * 3_600_000)).toBe('3 h ago');
});

test('an amount stands in yuan with two digits and commas, whatever its size', () => {
  expect(money(123_450)).toBe('¥1,234.50');
  expect(money(0)).toBe('¥0.00');
  expect(money(7)).toBe('¥0.07');
  expect(money(99_999)).toBe('¥999.99');
  expect(money(1_000_000_000)).toBe('¥10,000,000.00');
  expect(money(-5_010)).toBe('-¥50.10');
});

test('names of cars and bays as people write and say them', () => {
  expect(plateOrPickup('京A8B2Q6', 'A017')).toBe('京A·8B2Q6');
  expect(plateOrPickup('', 'A017')).toBe('A017');
  expect(bayName('zh-CN', '7')).toBe('7 号位');
  expect(bayName('en', '7')).toBe('Bay 7');
  expect(bayName('en', '烤房1')).toBe('烤房1');
  expect(spelledPickup('A017')).toBe('A 0 1 7');
});
