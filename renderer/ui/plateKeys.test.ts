// @vitest-environment node

import { expect, it } from 'vitest';
import { LETTER_ROWS, plateKeyOpen, plateNext } from './plateKeys.ts';

const keys = LETTER_ROWS.flatMap((row) => [...row]);
const open = (value: string) => keys.filter((key) => plateKeyOpen(value, key)).join('');

it('asks for the province, then the issuing office, then the serial', () => {
  expect(['', '京', '京A', '京A8B2Q6', '京AD12345'].map(plateNext)).toEqual([
    'province',
    'office',
    'serial',
    'serial',
    'full',
  ]);
});

it('offers every letter but I for the office, O included, and no digit', () => {
  expect([...open('京')].sort().join('')).toBe('ABCDEFGHJKLMNOPQRSTUVWXYZ');
});

it('offers neither I nor O in the serial', () => {
  expect(open('京A')).not.toMatch(/[IO]/);
  expect(open('京A')).toHaveLength(10 + 24);
});

it('offers the Chinese endings in the seventh place only', () => {
  expect(open('鲁B1234')).toContain('挂');
  expect(open('鲁B123')).not.toContain('挂');
  expect(open('鲁B12345')).not.toContain('挂');
});

it('offers nothing once a new-energy plate is complete', () => {
  expect(open('京AD12345')).toBe('');
});
