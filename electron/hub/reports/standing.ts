import { allowance, points } from '../../../shared/domain/verdict/allowance.ts';
import type { Standing } from '../../../shared/protocol/reports.ts';

/** What is counted: visits with one result. */
export type Counted = { readonly result: string; readonly n: number };

/** V10 of some counts; results that do not count are passed over. `target` in thousandths. */
export function standingOf(counts: readonly Counted[], target: number): Standing {
  const sum = (result: string) => counts.reduce((all, one) => all + (one.result === result ? one.n : 0), 0);
  const late = sum('late');
  const settled = late + sum('on-time');
  return { settled, late, allowance: allowance(target, settled), points: points(late, target, settled) };
}

/** The same for each value of `key`, the most visits first; without those of whom none counts. */
export function standingsBy<C extends Counted, K extends string | null>(
  counts: readonly C[],
  target: number,
  key: (one: C) => K,
): (Standing & { id: K })[] {
  const groups = new Map<K, C[]>();
  for (const one of counts) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups]
    .map(([id, group]) => ({ id, ...standingOf(group, target) }))
    .filter(({ settled }) => settled > 0)
    .sort((a, b) => b.settled - a.settled || String(a.id).localeCompare(String(b.id)));
}
