import { expect, test } from 'vitest';
import csv from '../resources/standard-operations.csv?raw';
import { makeStandards } from './timetable.ts';

const lines = csv.trimEnd().split('\n');
const changed = (line: number, to: (text: string) => string) =>
  lines.map((text, i) => (i === line - 1 ? to(text) : text)).join('\n');

test('all lines of the shipped table come in', () => {
  const standards = makeStandards();
  expect(standards).toHaveLength(51);
  expect(standards).toHaveLength(lines.length - 1);
  expect(standards[0]).toEqual({
    id: 'M01',
    nameZh: '首次保养',
    nameEn: 'First service',
    category: 'first-service',
    minutes: 50,
    crew: 2,
    unattendedMinutes: 0,
    bayNeed: 'express',
    trade: 'mechanical',
    level: 'intermediate',
    certificate: null,
    inspection: ['self', 'final'],
    retired: false,
  });
  expect(standards.find((s) => s.id === 'M13')?.certificate).toBe('high-voltage');
  expect(standards.find((s) => s.id === 'Z02')?.inspection).toEqual([]);
});

test('a table saved by Excel, with a BOM and CRLF, is the same table', () => {
  expect(makeStandards(`\uFEFF${lines.join('\r\n')}\r\n`)).toEqual(makeStandards());
});

test('every bad line is named with what is wrong', () => {
  const broken = lines.map((text, i) =>
    i === 3
      ? text.replace('express', 'garage')
      : i === 7
        ? text.replace(',50,', ',fifty,')
        : i === 9
          ? 'M99,short'
          : text,
  );
  expect(() => makeStandards(broken.join('\n'))).toThrow(/line 4: bayNeed.*line 8: minutes.*line 10: 2 of 12 columns/);
});

test('an empty number is not taken for nothing', () => {
  expect(() => makeStandards(changed(2, (text) => text.replace(',0,express', ',,express')))).toThrow(
    /line 2: unattended/,
  );
});

test('a code that stands there twice is named', () => {
  expect(() => makeStandards(changed(3, () => lines[1] ?? ''))).toThrow(/line 3: M01/);
});

test('another order of columns is refused, not guessed', () => {
  expect(() => makeStandards(changed(1, (text) => text.replace('minutes,crew', 'crew,minutes')))).toThrow(/line 1/);
});
