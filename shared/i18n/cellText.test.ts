import { expect, it } from 'vitest';
import { cellText } from './cellText.ts';

it.each([
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u200b=1',
    '\ufeff=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
  ],
  ...["=cmd|' /C calc'!A0", '=HYPERLINK("http://evil")', '%0A=1', '|calc'],
])('%j begins no formula (A7)', (text) => {
  expect(cellText(text)).toBe(`'${text}`);
});

it.each(['', '-', '京A12345', '右前异响 =1', 'a@b.c', '1-2'])('%j stays as it is', (text) => {
  expect(cellText(text)).toBe(text);
});
