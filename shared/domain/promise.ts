import { floorMinute } from './calendar.ts';
import type { PromiseEntry, VisitFile } from './model.ts';

type Ledger = Pick<VisitFile, 'promises'>;

const byAgreement = (a: PromiseEntry, b: PromiseEntry) => a.agreedAt - b.agreedAt || (a.id < b.id ? -1 : 1);

/**
 * Does the entry move the basis (P2)? The first does; an addition does when it was agreed before the promise it
 * replaces had passed (P3 by default: else the old one stays). The customer's own wish needs a signature and the
 * workshop's delay never counts: both are kept as "customer informed".
 */
export function entryCounts(entry: PromiseEntry, basisBefore: PromiseEntry | undefined): boolean {
  if (basisBefore === undefined) return true;
  if (entry.cause !== 'addition') return false;
  return floorMinute(entry.agreedAt) <= floorMinute(basisBefore.at);
}

/** The promise the verdict is measured against (V2, V3): the last counted entry, in order of agreement. */
export function basisPromise(file: Ledger): PromiseEntry | undefined {
  let basis: PromiseEntry | undefined;
  for (const entry of [...file.promises].sort(byAgreement)) if (entryCounts(entry, basis)) basis = entry;
  return basis;
}

/** What the customer was told last, whether it counts or not: the lounge shows this one (L1). */
export function toldPromise(file: Ledger): PromiseEntry | undefined {
  return [...file.promises].sort(byAgreement).at(-1);
}

export function wasRevised(file: Ledger): boolean {
  return file.promises.length > 1;
}
