/** One technician's month, for the service star; rates in thousandths. */
export type StarCandidate = {
  readonly id: string;
  readonly name: string;
  /** Visits that count (V10). */
  readonly settled: number;
  readonly onTime: number | null;
  /** Q2: of all visits worked on. */
  readonly returns: number | null;
  readonly efficiency: number | null;
};

export type ServiceStar = {
  readonly id: string;
  readonly settled: number;
  /** The places in each of the three, 1 the best. */
  readonly ranks: { readonly onTime: number; readonly returns: number; readonly efficiency: number };
};

/** Fewer visits than this say more about luck than about service. */
export const STAR_LEAST_SETTLED = 10;

/**
 * The service star (服务明星) of a month: among those with at least ten visits that count, whose places in on-time rate,
 * internal returns (fewest) and efficiency add up to least. Equals share a place; a figure that is not known is last.
 * A tie goes to more visits, then by name. Null: nobody has enough visits.
 */
export function serviceStar(candidates: readonly StarCandidate[]): ServiceStar | null {
  const all = candidates.filter(({ settled }) => settled >= STAR_LEAST_SETTLED);
  const place = (value: (one: StarCandidate) => number, of: StarCandidate) =>
    1 + all.filter((other) => value(other) > value(of)).length;
  const ranked = all.map((one) => ({
    one,
    ranks: {
      onTime: place(({ onTime }) => onTime ?? -1, one),
      returns: place(({ returns }) => -(returns ?? Number.POSITIVE_INFINITY), one),
      efficiency: place(({ efficiency }) => efficiency ?? -1, one),
    },
  }));
  const total = ({ ranks }: (typeof ranked)[number]) => ranks.onTime + ranks.returns + ranks.efficiency;
  ranked.sort(
    (a, b) =>
      total(a) - total(b) ||
      b.one.settled - a.one.settled ||
      compareText(a.one.name, b.one.name) ||
      compareText(a.one.id, b.one.id),
  );
  const [best] = ranked;
  return best ? { id: best.one.id, settled: best.one.settled, ranks: best.ranks } : null;
}

/** By code unit, so that every machine agrees. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
