import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAssignment, NOT } from './search.assignment.ts';

/** By trying all. */
function leastSum(cost: Float64Array, columns: number, rows: number, row = 0, taken = 0): number {
  if (row === rows) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let c = 0; c < columns; c++) {
    if (taken & (1 << c)) continue;
    const rest = leastSum(cost, columns, rows, row + 1, taken | (1 << c));
    least = Math.min(least, (cost[row * columns + c] as number) + rest);
  }
  return least;
}

describe('an assignment', () => {
  it('costs least of all that give each row a column of its own', () => {
    const figures = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(NOT)), {
      minLength: 25,
      maxLength: 25,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }), figures, (columns, wanted, given) => {
        const rows = Math.min(columns, wanted);
        const { cost, solve } = createAssignment(columns);
        cost.set(given.slice(0, columns * columns));
        solve(columns);
        const columnOf = [...solve(rows).subarray(0, rows)];
        expect(new Set(columnOf).size).toBe(rows);
        const sum = columnOf.reduce((all, c, row) => all + (cost[row * columns + c] as number), 0);
        expect(sum).toBe(leastSum(cost, columns, rows));
      }),
    );
  });
});
