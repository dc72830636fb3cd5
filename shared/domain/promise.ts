import { floorMinute } from './calendar.ts';
import type { Addition, Policy } from './model.ontime.ts';
import type { PromiseEntry, VisitFile } from './model.ts';

type Ledger = Pick<VisitFile, 'promises' | 'additions'>;
type LedgerPolicy = Pick<Policy, 'lateAddition'>;

const byAgreement = (a: PromiseEntry, b: PromiseEntry) => a.agreedAt - b.agreedAt || (a.id < b.id ? -1 : 1);

/** Was the entry agreed after the promise it replaces had passed (P3)? Compared by the minute: equal is in time. */
export function agreedTooLate(entry: Pick<PromiseEntry, 'agreedAt'>, basisBefore: PromiseEntry): boolean {
  return floorMinute(entry.agreedAt) > floorMinute(basisBefore.at);
}

/** Approved by the customer, at the latest when the new time was agreed (P2). */
function isApproved(entry: PromiseEntry, additions: readonly Addition[]): boolean {
  return (
    entry.additionIds.length > 0 &&
    entry.additionIds.every((id) =>
      additions.some((a) => a.id === id && a.answer?.approved === true && a.answer.at <= entry.agreedAt),
    )
  );
}

/**
 * Does the entry move the basis (P2)? The first does; so do an approved addition agreed before the promise it replaces
 * had passed (after it only where the policy says so, P3), and the customer's own wish once it is signed. Anything else
 * is kept as "customer informed".
 */
export function entryCounts(
  entry: PromiseEntry,
  basisBefore: PromiseEntry | undefined,
  additions: readonly Addition[],
  policy: LedgerPolicy,
): boolean {
  if (basisBefore === undefined) return true;
  if (entry.cause === 'customer') return entry.signatureId !== null;
  if (entry.cause !== 'addition' || !isApproved(entry, additions)) return false;
  return policy.lateAddition === 'new' || !agreedTooLate(entry, basisBefore);
}

/** A line of the ledger, the basis it met, and whether it became the basis itself. */
export type LedgerLine = {
  readonly entry: PromiseEntry;
  readonly before: PromiseEntry | undefined;
  readonly counts: boolean;
};

/** The ledger in the order of agreement (P1, P2). */
export function ledgerOf(file: Ledger, policy: LedgerPolicy): readonly LedgerLine[] {
  let basis: PromiseEntry | undefined;
  return [...file.promises].sort(byAgreement).map((entry) => {
    const before = basis;
    const counts = entryCounts(entry, before, file.additions, policy);
    if (counts) basis = entry;
    return { entry, before, counts };
  });
}

/** The promise the verdict is measured against (V2, V3): the last counted entry, in order of agreement. */
export function basisPromise(file: Ledger, policy: LedgerPolicy): PromiseEntry | undefined {
  return basisOf(ledgerOf(file, policy));
}

/** The last line that counts. */
export function basisOf(ledger: readonly LedgerLine[]): PromiseEntry | undefined {
  return ledger.filter((line) => line.counts).at(-1)?.entry;
}

/** What the customer was told last, whether it counts or not: the lounge shows this one (L1). */
export function toldPromise(file: Pick<VisitFile, 'promises'>): PromiseEntry | undefined {
  return [...file.promises].sort(byAgreement).at(-1);
}

export function wasRevised(file: Pick<VisitFile, 'promises'>): boolean {
  return file.promises.length > 1;
}
