import { expect, test } from 'vitest';
import { newlyReady, readySeen } from './ready.calls.ts';
import { loungeRow } from './testing/loungeRow.ts';

const repair = loungeRow(1);
const ready = loungeRow(1, { readyAt: 100 });

test('L4: a car that was on the screen and becomes ready is called, once', () => {
  expect(newlyReady(readySeen([repair]), [ready])).toEqual([ready]);
  expect(newlyReady(readySeen([ready]), [ready])).toEqual([]);
});

test('nobody is called by the first rows after a start, nor by a car that was ready when it came', () => {
  expect(newlyReady(null, [ready])).toEqual([]);
  expect(newlyReady(readySeen([]), [ready])).toEqual([]);
});

test('a car that was taken back and becomes ready again is called again', () => {
  expect(newlyReady(readySeen([loungeRow(1)]), [loungeRow(1, { readyAt: 300 })])).toHaveLength(1);
});

test('several are called in the order in which they became ready', () => {
  const before = readySeen([loungeRow(1), loungeRow(2), loungeRow(3)]);
  const calls = newlyReady(before, [
    loungeRow(1, { readyAt: 300 }),
    loungeRow(2, { readyAt: 100 }),
    loungeRow(3, { readyAt: 200 }),
  ]);
  expect(calls.map((row) => row.pickup)).toEqual(['A002', 'A003', 'A001']);
});
