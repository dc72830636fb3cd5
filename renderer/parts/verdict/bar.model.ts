import type { Stretch } from '../../../shared/domain/verdict/verdict.types.ts';
import { SHARE_OWNERS, type ShareOwner } from '../../../shared/domain/vocabulary.ontime.ts';

/** How an owner's minutes are drawn: no owner is told by colour alone, each has its number in the bar and the table. */
export type ShareKind = 'work' | 'overrun' | 'rework' | 'wait' | 'outside' | 'closed';

const OUTSIDE: ReadonlySet<ShareOwner> = new Set(['customer', 'insurer', 'maker', 'supplier', 'nobody']);

export function kindOf(owner: ShareOwner): ShareKind {
  if (owner === 'work' || owner === 'overrun' || owner === 'rework' || owner === 'closed') return owner;
  return OUTSIDE.has(owner) ? 'outside' : 'wait';
}

/** A piece of the bar, in percent of its width. */
export type Piece = Stretch & { readonly left: number; readonly width: number };

/** A night takes no more of the bar than this part of the time the shop was open. */
const CLOSED_PART = 0.03;

/**
 * The bar on a time axis that cuts nights short: each stretch as wide as it is long, closed ones at most a sliver. `mark`
 * is where an instant (epoch ms) lies on it, in percent; null outside.
 */
export function layBar(stretches: readonly Stretch[], at: number | null): { pieces: Piece[]; mark: number | null } {
  const long = ({ from, to }: Stretch) => to - from;
  const open = stretches.filter(({ owner }) => owner !== 'closed').reduce((sum, stretch) => sum + long(stretch), 0);
  const sliver = open === 0 ? Number.POSITIVE_INFINITY : open * CLOSED_PART;
  const sizes = stretches.map((stretch) =>
    stretch.owner === 'closed' ? Math.min(long(stretch), sliver) : long(stretch),
  );
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  let left = 0;
  const pieces = stretches.map((stretch, i): Piece => {
    const width = whole === 0 ? 0 : ((sizes[i] ?? 0) / whole) * 100;
    const piece = { ...stretch, left, width };
    left += width;
    return piece;
  });
  const under = at === null ? undefined : pieces.find(({ from, to }) => from <= at && at <= to);
  const mark = under && at !== null ? under.left + (under.width * (at - under.from)) / long(under) : null;
  return { pieces, mark };
}

/** The number of an owner in bar and table, from 1, in the order of the table. */
export function numbersOf(stretches: readonly Stretch[]): ReadonlyMap<ShareOwner, number> {
  const present = new Set(stretches.map(({ owner }) => owner));
  return new Map(SHARE_OWNERS.filter((owner) => present.has(owner)).map((owner, i) => [owner, i + 1]));
}
