import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chinaText } from './china.mjs';
import { at } from './project.mjs';

const stored = readFileSync(at('resources/holidays/cn.json'), 'utf8');
type Year = { off: string[]; work: string[] };

it('the holidays that are shipped are those the package knows', () => {
  expect(stored).toBe(chinaText());
});

it('every day stands once, in its year; only weekends are worked in return', () => {
  const years = Object.entries(JSON.parse(stored) as Record<string, Year>);
  expect(years.length).toBeGreaterThan(20);
  for (const [year, { off, work }] of years) {
    const days = [...off, ...work];
    expect(new Set(days).size, year).toBe(days.length);
    expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true);
    expect(work.every((day) => [0, 6].includes(new Date(day).getUTCDay()))).toBe(true);
  }
});

it('knows National Day 2026 as the State Council named it', () => {
  const { 2026: year } = JSON.parse(stored) as Record<string, Year>;
  expect(year?.off.filter((day) => day.startsWith('2026-10'))).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`),
  );
  expect(year?.work.filter((day) => day > '2026-09')).toEqual(['2026-09-20', '2026-10-10']);
});
