import type { Operation, Visit } from './model.ts';

/** What people call a car: its canonical plate, or its pickup number while it has none. */
export function carName(visit: Pick<Visit, 'plate' | 'pickup'>): string {
  return visit.plate === '' ? visit.pickup : visit.plate;
}

/** An operation's name in both languages, as refusals and events carry it: the reader's screen chooses. */
export function operationName(operation: Pick<Operation, 'nameZh' | 'nameEn'>): {
  operation: string;
  operationEn: string;
} {
  return { operation: operation.nameZh, operationEn: operation.nameEn };
}

/** The same for a second operation in one sentence. */
export function otherName(operation: Pick<Operation, 'nameZh' | 'nameEn'>): { other: string; otherEn: string } {
  return { other: operation.nameZh, otherEn: operation.nameEn };
}
