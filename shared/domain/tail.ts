import type { Shop, VisitFile } from './model.ts';
import { finalCheckPassed, needsFinalCheck, needsWash, openOperations } from './stage.ts';

const MINUTE = 60_000;

/**
 * Minutes of inspection, wash and settlement that still follow the work, in that order; `now`: epoch ms. A wash under way
 * still needs a tenth of its time, never nothing.
 */
export function tailOf(file: VisitFile, shop: Shop, now: number): readonly [number, number, number] {
  const { readyAt, settledAt, washStartedAt } = file.visit;
  if (settledAt !== null) return [0, 0, 0];
  if (readyAt !== null) return [0, 0, shop.settlementMinutes];
  const toInspect = needsFinalCheck(file) && (openOperations(file).length > 0 || !finalCheckPassed(file));
  const washed = washStartedAt === null ? 0 : (now - washStartedAt) / MINUTE;
  const wash = needsWash(file) ? Math.max(shop.washMinutes - washed, shop.washMinutes / 10) : 0;
  return [toInspect ? shop.inspectionMinutes : 0, wash, shop.settlementMinutes];
}
