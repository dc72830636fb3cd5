type Known = Readonly<Record<string, unknown>>;

/** Equal by what is in them: plain values, and lists and records of plain values. What is the same object is not looked into. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [mine, others] = [a as Known, b as Known];
  for (const key in mine) if (!same(mine[key], others[key])) return false;
  for (const key in others) if (!(key in mine)) return false;
  return true;
}

/**
 * Gives each list back with every row that did not change as the same object as the time before, and the same list where
 * none did: a change then draws one card and not three hundred. `keyOf` tells rows apart.
 */
export function createKeeper<T>(keyOf: (row: T) => string): (rows: readonly T[]) => readonly T[] {
  let before: readonly T[] = [];
  return (rows) => {
    before = keepSame(before, rows, keyOf);
    return before;
  };
}

/** The new list, in terms of the objects of the one before. */
export function keepSame<T>(before: readonly T[], after: readonly T[], keyOf: (row: T) => string): readonly T[] {
  const known = new Map(before.map((row) => [keyOf(row), row]));
  const kept = after.map((row) => {
    const other = known.get(keyOf(row));
    return other !== undefined && same(other, row) ? other : row;
  });
  return kept.length === before.length && kept.every((row, at) => row === before[at]) ? before : kept;
}
