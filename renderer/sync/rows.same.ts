import type { ViewRow } from '../../shared/views/rows.ts';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Deep equality of plain JSON values. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameValue(a[key], b[key]));
}

/** Are these two puts of one row the same? A visit answers by its version alone when that differs. */
export function sameRow(a: ViewRow, b: ViewRow): boolean {
  if (a.kind === 'visit' && b.kind === 'visit' && (a.version !== b.version || a.lastSeq !== b.lastSeq)) return false;
  return sameValue(a, b);
}
