import type { Addition } from './model.ontime.ts';
import type { VisitFile } from './model.ts';
import type { AdditionState } from './vocabulary.ontime.ts';

type Additions = Pick<VisitFile, 'additions'>;

/** How an addition stands: told by the workshop or wished for, offered to the customer, answered, or taken back. */
export function additionState({ withdrawnAt, answer, offer }: Addition): AdditionState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (answer !== null) return answer.approved ? 'approved' : 'declined';
  return offer === null ? 'reported' : 'priced';
}

/** Waits for the customer's word, whether a price was made or not. */
export function isWaiting(addition: Addition): boolean {
  const state = additionState(addition);
  return state === 'reported' || state === 'priced';
}

/** Additions that nobody has answered yet, oldest first. */
export function waitingAdditions({ additions }: Additions): readonly Addition[] {
  return additions.filter(isWaiting);
}

/** Approved, and no promise follows from it yet: it is still good for a new time (P2). */
export function unpromisedAdditions({
  additions,
  promises,
}: Pick<VisitFile, 'additions' | 'promises'>): readonly Addition[] {
  const promised = new Set(promises.flatMap(({ additionIds }) => additionIds));
  return additions.filter((addition) => additionState(addition) === 'approved' && !promised.has(addition.id));
}

/** Work a customer once declined, to be offered again at the car's next visit. */
export type Advice = { readonly addition: Addition; readonly visitId: string };

/**
 * What was declined on these visits of one car and is still to be done, latest first. Done is what was ordered as the
 * same line of the time table on that visit or a later one.
 */
export function adviceOf(files: readonly VisitFile[]): readonly Advice[] {
  const declined = files.flatMap(({ visit, additions }) =>
    additions.flatMap((addition) => (additionState(addition) === 'declined' ? [{ addition, visit }] : [])),
  );
  const isDone = (code: string | null | undefined, since: number) =>
    files.some(
      ({ visit, operations }) =>
        visit.arrivedAt >= since &&
        visit.cancelledAt === null &&
        operations.some((operation) => operation.standardId === code && operation.state !== 'dropped'),
    );
  return declined
    .filter(({ addition, visit }) => {
      const code = addition.offer?.standardId ?? null;
      return code === null || !isDone(code, visit.arrivedAt);
    })
    .sort((a, b) => (b.addition.answer?.at ?? 0) - (a.addition.answer?.at ?? 0))
    .map(({ addition, visit }) => ({ addition, visitId: visit.id }));
}
