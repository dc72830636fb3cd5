import type { Chance } from '../../../shared/domain/planning/quote.ts';
import type { QuoteAnswer } from '../../../shared/protocol/planning.ts';

/** How sure a time is (thousandths): what it is `about`, `below`, or at least (`above`) the figure. */
export type Sure = { readonly side: 'about' | 'below' | 'above'; readonly chance: number };

/** How sure a time (epoch ms) is, read from the curve of a quote, straight between its points; null: nothing is known. */
export function sureOf(curve: readonly Chance[], at: number): Sure | null {
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last) return null;
  if (at < first.at) return { side: 'below', chance: Math.max(10, first.chance) };
  if (at > last.at) return { side: 'above', chance: last.chance };
  const k = curve.findIndex((point) => point.at >= at);
  const [before, after] = [curve[k - 1] ?? first, curve[k] ?? last];
  const part = after.at === before.at ? 1 : (at - before.at) / (after.at - before.at);
  return { side: 'about', chance: Math.floor(before.chance + part * (after.chance - before.chance)) };
}

/** `most` points of the curve at most, evenly, its last always among them. */
export function pointsOf(curve: readonly Chance[], most: number): readonly Chance[] {
  const step = Math.ceil(curve.length / most);
  return curve.filter((_, index) => (curve.length - 1 - index) % step === 0);
}

/** The quote that a time is told from (F4); null: it is a time of one's own. */
export function quoteIdOf(quote: QuoteAnswer | null | undefined, at: number | null): string | null {
  return quote?.at != null && quote.at === at ? quote.quoteId : null;
}

/** A probability in thousandths as people read it, cut and not rounded: `96%`. */
export function percentOf(chance: number): string {
  return `${Math.floor(chance / 10)}%`;
}
