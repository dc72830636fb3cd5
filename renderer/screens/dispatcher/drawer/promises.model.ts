import type { PromiseEntry, VisitFile } from '../../../../shared/domain/model.ts';
import { basisPromise } from '../../../../shared/domain/promise.ts';

export type LedgerLine = { readonly entry: PromiseEntry; readonly counts: boolean };

/** The ledger in the order of agreement, each entry with whether it became the basis when it was made (P2). */
export function countedEntries(file: VisitFile): LedgerLine[] {
  const entries = [...file.promises].sort((a, b) => a.agreedAt - b.agreedAt || (a.id < b.id ? -1 : 1));
  return entries.map((entry, at) => {
    const basis = basisPromise({ ...file, promises: entries.slice(0, at + 1) });
    return { entry, counts: basis?.id === entry.id };
  });
}
