import type { Target } from './model.office.ts';
import { VISIT_CATEGORIES, type VisitCategory } from './vocabulary.ts';

/** What a month is measured by; rates in thousandths, `null` where nothing is aimed at. */
export type MonthTarget = {
  readonly onTime: number;
  readonly comebacks: number;
  readonly efficiency: number;
  readonly utilisation: number;
  readonly margin: number | null;
  readonly visits: Readonly<Partial<Record<VisitCategory, number>>>;
  readonly revenueFen: Readonly<Partial<Record<VisitCategory, number>>>;
  /** Whose it is: the month's own, its year's, or nobody's. */
  readonly from: 'month' | 'year' | 'rules';
};

/** V10, Q3, and the trade's aims: what holds where nobody has set a target. */
export const DEFAULT_TARGET = { onTime: 960, comebacks: 5, efficiency: 1_100, utilisation: 850, margin: 0 } as const;

/** The target of a month ('YYYY-MM'): its own, else its year's with a twelfth of the counts, else the rules'. */
export function monthTarget(targets: readonly Target[], month: string): MonthTarget {
  const own = targets.find(({ id }) => id === month);
  const year = targets.find(({ id }) => id === month.slice(0, 4));
  const { onTime, comebacks, efficiency, utilisation, margin } = own ?? year ?? DEFAULT_TARGET;
  return {
    ...{ onTime, comebacks, efficiency, utilisation, margin: margin === 0 ? null : margin },
    visits: own?.visits ?? twelfths(year?.visits),
    revenueFen: own?.revenueFen ?? twelfths(year?.revenueFen),
    from: own ? 'month' : year ? 'year' : 'rules',
  };
}

function twelfths(counts: Target['visits'] = {}): Target['visits'] {
  return Object.fromEntries(
    VISIT_CATEGORIES.flatMap((category) => {
      const count = counts[category];
      return count === undefined ? [] : [[category, Math.round(count / 12)]];
    }),
  );
}
