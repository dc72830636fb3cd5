import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules } from './check.ts';
import { costOf, SHOP_WEIGHTS } from './cost.ts';
import { createLayOut } from './layOut.ts';
import { postedChoice } from './postedChoice.ts';
import { createSearch } from './search.ts';
import { fitting, ruleChoices } from './seedChoice.ts';
import { randomOf, randomProblem } from './testing/randomProblem.ts';

describe('the search', () => {
  it('finds plans that break no rule, cost what it says, and are never worse than what is posted (F5)', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const problem = randomProblem(seed);
        const layOut = createLayOut(problem);
        const costs = [postedChoice(problem), ...ruleChoices(problem)].map(
          (choice) => costOf(problem, layOut(fitting(problem, choice)), SHOP_WEIGHTS).total,
        );
        const search = createSearch(problem, { weights: SHOP_WEIGHTS, random: randomOf(seed) });
        search.run(150);
        const { choice, cost } = search.best();
        const layout = layOut(choice);
        expect(brokenRules(problem, layout)).toEqual([]);
        expect(costOf(problem, layout, SHOP_WEIGHTS).total).toBeCloseTo(cost);
        expect(cost).toBeLessThanOrEqual(Math.min(...costs));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same plan for the same seed', () => {
    const once = () => {
      const search = createSearch(randomProblem(11), { weights: SHOP_WEIGHTS, random: randomOf(1) });
      search.run(500);
      return search.best();
    };
    expect(once()).toEqual(once());
  });

  it('ends at once when there is nothing to plan', () => {
    const problem = { ...randomProblem(3), tasks: [], jobs: [] };
    const search = createSearch(problem, { weights: SHOP_WEIGHTS, random: randomOf(1) });
    search.run(1_000);
    expect(search.best().cost).toBe(0);
  });
});
