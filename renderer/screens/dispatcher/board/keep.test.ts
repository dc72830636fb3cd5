import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepSame } from './keep.ts';

type Row = { id: string; n: number; parts: { at: number }[] };
const key = (row: Row) => row.id;
const copy = (rows: readonly Row[]): Row[] => structuredClone([...rows]);
const rows = fc.uniqueArray(
  fc.record({ id: fc.string(), n: fc.integer(), parts: fc.array(fc.record({ at: fc.integer() }), { maxLength: 3 }) }),
  { selector: key },
);

it('keeps the whole list where nothing changed', () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(keepSame(list, copy(list), key)).toBe(list);
    }),
  );
});

it('says what the new list says, and gives new objects only for what changed', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (list, pick) => {
      const after = copy(list);
      const changed = after[pick % Math.max(1, after.length)];
      changed?.parts.push({ at: 1 });
      const kept = keepSame(list, after, key);
      expect(kept).toEqual(after);
      expect(kept.filter((row, at) => row !== list[at])).toEqual(changed === undefined ? [] : [changed]);
    }),
  );
});

it('follows the order of the new list', () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(keepSame(list, copy(list).reverse(), key)).toEqual([...list].reverse());
    }),
  );
});
