import type { LoungeRow } from '../../../shared/views/rows.ts';

/** Ascending; an absent value comes last. Two absent ones are equal, which a plain difference of infinities is not. */
function ascending(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

/**
 * L4: ready cars first, the latest ready at the top, where the eye is when the number was called; then by the time told,
 * cars without one last; at last by pickup number, so that rows never change places without a reason.
 */
export function orderRows(rows: readonly LoungeRow[]): readonly LoungeRow[] {
  const latest = (row: LoungeRow) => (row.readyAt === null ? null : -row.readyAt);
  return [...rows].sort(
    (a, b) => ascending(latest(a), latest(b)) || ascending(a.told, b.told) || (a.pickup < b.pickup ? -1 : 1),
  );
}
