import fc from 'fast-check';
import { expect, test } from 'vitest';
import { time } from '../testing/arrivals.ts';
import { createLayOut } from './layOut.ts';
import { problemOf } from './problemOf.ts';
import { recalled, remembered } from './suggestion.memory.ts';
import { randomChoice } from './testing/randomProblem.ts';
import { anyShop, sampleShop, visitFile } from './testing/rowsOfShop.ts';

const now = time('10:00');

test('a remembered plan is the same plan', () => {
  fc.assert(
    fc.property(anyShop, fc.integer({ min: 1, max: 1_000_000 }), ({ rows, files }, seed) => {
      const { problem } = problemOf(rows, files, now);
      const choice = randomChoice(problem, seed);
      const layOut = createLayOut(problem);
      const { start, bay } = structuredClone(layOut(choice));
      expect(layOut(recalled(problem, remembered(problem, choice)))).toMatchObject({ start, bay });
    }),
    { numRuns: 100 },
  );
});

test('what has come since comes last, and what has gone is forgotten', () => {
  const car = (id: string) => visitFile(id, time('12:00'), [{}]);
  const before = problemOf(sampleShop(), [car('a'), car('b')], now).problem;
  const memory = remembered(before, {
    ...{ order: Int32Array.of(1, 0), bay: Int16Array.of(0, 1), lead: Int16Array.of(0, 1) },
  });
  const { problem } = problemOf(sampleShop(), [car('b'), car('c')], now);
  const { order, bay } = recalled(problem, memory);
  const [b, c] = ['b-0', 'c-0'].map((id) => problem.tasks.findIndex((task) => task.id === id)) as [number, number];
  expect([...order]).toEqual([b, c]);
  expect([bay[b], bay[c]]).toEqual([1, -1]);
});
