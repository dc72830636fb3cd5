// @vitest-environment node

import { expect, it } from 'vitest';
import { MINUTE } from './scale.ts';
import { tickStep, ticksIn } from './ticks.ts';

const HOUR = 60 * MINUTE;

function offsetIn(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d+):(\d+))?/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
  };
}

function clock(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}

it('chooses a step whose labels do not touch', () => {
  const widths = [1, 12, 24, 240].map((hours) => tickStep((hours * HOUR) / 1600, 64) / MINUTE);
  expect(widths).toEqual([5, 30, 60, 720]);
});

it('stands on round times of the shop, also half an hour off UTC', () => {
  const start = Date.UTC(2026, 10, 21, 3, 10);
  const ticks = ticksIn({ start, end: start + 3 * HOUR }, HOUR, offsetIn('Asia/Kolkata'));
  expect(ticks.map(({ at }) => clock('Asia/Kolkata', at))).toEqual(['09:00', '10:00', '11:00']);
});

it('marks the midnight of the shop, not of UTC', () => {
  const start = Date.UTC(2026, 10, 20, 12);
  const ticks = ticksIn({ start, end: start + 24 * HOUR }, 6 * HOUR, offsetIn('Asia/Shanghai'));
  expect(ticks.filter(({ day }) => day).map(({ at }) => at)).toEqual([Date.UTC(2026, 10, 20, 16)]);
});

it('skips the hour that does not exist when the clocks go forward', () => {
  const start = Date.UTC(2026, 2, 8, 6);
  const ticks = ticksIn({ start, end: start + 4 * HOUR }, HOUR, offsetIn('America/Chicago'));
  expect(ticks.map(({ at }) => clock('America/Chicago', at))).toEqual(['00:00', '01:00', '03:00', '04:00']);
});

it('marks the first instant of a day whose midnight is skipped', () => {
  const start = Date.UTC(2026, 2, 28, 18);
  const ticks = ticksIn({ start, end: start + 8 * HOUR }, HOUR, offsetIn('Asia/Beirut'));
  expect(ticks.filter(({ day }) => day).map(({ at }) => clock('Asia/Beirut', at))).toEqual(['01:00']);
});

it('stays in order and in step when the clocks go back', () => {
  const start = Date.UTC(2026, 10, 1, 4);
  const ticks = ticksIn({ start, end: start + 8 * HOUR }, HOUR, offsetIn('America/Chicago'));
  const labels = ticks.map(({ at }) => clock('America/Chicago', at));
  expect(new Set(ticks.map(({ at }) => at)).size).toBe(ticks.length);
  expect(labels.slice(0, 3)).toEqual(['23:00', '00:00', '01:00']);
  expect(labels.at(-1)).toBe('05:00');
  expect(ticks.filter(({ day }) => day)).toHaveLength(1);
});
