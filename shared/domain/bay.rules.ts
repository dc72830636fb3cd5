import type { Bay } from './model.ts';
import type { BayKind, BayNeed } from './vocabulary.ts';

/** Bays with equipment of their own: work that asks for any bay has no business there. */
const SPECIAL: readonly BayKind[] = ['wash', 'booth', 'inspection'];

/** J5: does a kind of bay have what the work needs? A road test needs no bay, so no bay suits it. */
export function baySuits(kind: BayKind, need: BayNeed): boolean {
  return need === 'any' ? !SPECIAL.includes(kind) : kind === need;
}

/** E3: is the bay out of service at an instant, as far as anybody knows? Without an expected end it stays so. */
export function isOutAt(bay: Bay, at: number): boolean {
  const { outOfService } = bay;
  return outOfService !== null && (outOfService.expectedBack === null || at < outOfService.expectedBack);
}
