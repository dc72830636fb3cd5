import type { Absence } from './model.planning.ts';

type Away = Pick<Absence, 'personId' | 'from' | 'to' | 'withdrawnAt'>;

/** Those not withdrawn that touch the time from one instant up to another (epoch ms), in order. */
export function absencesBetween<A extends Away & { readonly id: string }>(
  absences: readonly A[],
  from: number,
  to: number,
): readonly A[] {
  return absences
    .filter((one) => one.withdrawnAt === null && one.from < to && from < one.to)
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

/** Is one of these absences under way at an instant (epoch ms)? `to` itself is no longer away. */
export function isAway(absences: readonly Away[], at: number): boolean {
  return absences.some((one) => one.withdrawnAt === null && one.from <= at && at < one.to);
}

/**
 * When somebody who is away at `at` is back: absences that follow one another without a gap count as one, so that nobody
 * is announced for the minute between two. `at` itself for somebody who is there.
 */
export function awayUntil(absences: readonly Away[], at: number): number {
  let until = at;
  for (const one of [...absences].sort((a, b) => a.from - b.from)) {
    if (one.withdrawnAt === null && one.from <= until && until < one.to) until = one.to;
  }
  return until;
}
