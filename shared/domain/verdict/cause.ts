import type { ShareOwner } from '../vocabulary.ontime.ts';
import type { Share } from './verdict.types.ts';

/** Work within the standard is what the customer came for, and a closed shop is nobody's doing: neither explains lateness. */
export function isCause(owner: ShareOwner): boolean {
  return owner !== 'work' && owner !== 'closed';
}

/** Whom or what most of the lost minutes went to (V8); the first in the order of the bar among equals; null: none was lost. */
export function causeOf(shares: readonly Share[]): ShareOwner | null {
  const lost = shares.filter(({ owner }) => isCause(owner));
  return (
    lost.reduce<Share | null>((most, one) => (most && most.minutes >= one.minutes ? most : one), null)?.owner ?? null
  );
}
