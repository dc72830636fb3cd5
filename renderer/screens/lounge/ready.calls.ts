import type { LoungeRow } from '../../../shared/views/rows.ts';

/** Who was ready when we last looked; null before the first rows are in. */
export type ReadySeen = ReadonlyMap<string, boolean> | null;

export function readySeen(rows: readonly LoungeRow[]): ReadonlyMap<string, boolean> {
  return new Map(rows.map((row) => [row.id, row.readyAt !== null]));
}

/**
 * L4: the cars that became ready under the customers' eyes, the earliest first. Only what was on the screen as not ready
 * is called: neither the first rows after a start nor a nightly reload call the whole lounge together.
 */
export function newlyReady(before: ReadySeen, rows: readonly LoungeRow[]): readonly LoungeRow[] {
  if (before === null) return [];
  return rows
    .filter((row) => row.readyAt !== null && before.get(row.id) === false)
    .sort((a, b) => (a.readyAt ?? 0) - (b.readyAt ?? 0));
}
