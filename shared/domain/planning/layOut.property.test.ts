import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules } from './check.ts';
import { createLayOut } from './layOut.ts';
import { randomChoice, randomProblem } from './testing/randomProblem.ts';

const copy = (array: Float64Array) => [...array];

describe('layOut', () => {
  it('breaks no rule, whatever is chosen (F5)', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, choiceSeed) => {
        const problem = randomProblem(seed);
        expect(brokenRules(problem, createLayOut(problem)(randomChoice(problem, choiceSeed)))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives the same layout for the same choice, whatever was laid out before', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (seed, one, other) => {
        const problem = randomProblem(seed);
        const layOut = createLayOut(problem);
        layOut(randomChoice(problem, other));
        const { end, settled, bay, crew } = layOut(randomChoice(problem, one));
        const fresh = createLayOut(problem)(randomChoice(problem, one));
        expect([copy(end), copy(settled), [...bay], [...crew]]).toEqual([
          copy(fresh.end),
          copy(fresh.settled),
          [...fresh.bay],
          [...fresh.crew],
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
