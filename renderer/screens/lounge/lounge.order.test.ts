import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderRows } from './lounge.order.ts';
import { loungeRow } from './testing/loungeRow.ts';

const rowOf = fc
  .record({
    n: fc.integer({ min: 1, max: 999 }),
    told: fc.option(fc.integer({ min: 0, max: 20 })),
    readyAt: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  .map(({ n, told, readyAt }) => loungeRow(n, { told, readyAt }));
const rows = fc.uniqueArray(rowOf, { selector: (row) => row.id });

test('L4: ready cars stand before all others, the latest ready first', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const readyAts = orderRows(given).map((row) => row.readyAt);
      const ready = readyAts.filter((at) => at !== null);
      expect(readyAts.slice(0, ready.length)).toEqual([...ready].sort((a, b) => b - a));
    }),
  );
});

test('L4: the others stand by the time told, those without one last', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const told = orderRows(given)
        .filter((row) => row.readyAt === null)
        .map((row) => row.told ?? Number.POSITIVE_INFINITY);
      expect(told).toEqual([...told].sort((a, b) => (a === b ? 0 : a - b)));
    }),
  );
});

test('the order does not depend on the order in which rows came', () => {
  fc.assert(
    fc.property(rows, (given) => {
      expect(orderRows([...given].reverse())).toEqual(orderRows(given));
    }),
  );
});
