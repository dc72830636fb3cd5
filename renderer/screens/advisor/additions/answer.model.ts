import type { Outcome } from '../../../../shared/domain/decision.ts';
import type { Addition } from '../../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../../shared/domain/model.ts';
import type { Decision } from '../../../../shared/domain/refusal.ts';
import { applyToFile } from '../../../../shared/domain/rows.ts';

/** The customer's word on one item, as it stands in the dialog. */
export type Word = 'approve' | 'decline' | 'later';
export type Words = Readonly<Record<string, Word>>;

/** The items that were answered, as the command takes them. */
export function answersOf(waiting: readonly Addition[], words: Words) {
  return waiting.flatMap(({ id: additionId }) => {
    const word = words[additionId] ?? 'later';
    return word === 'later' ? [] : [{ additionId, approved: word === 'approve' }];
  });
}

export type Total = { count: number; minutes: number; amountFen: number };

/** What was approved, added up. */
export function totalOf(waiting: readonly Addition[], words: Words): Total {
  const offers = waiting.flatMap(({ id, offer }) => (offer !== null && words[id] === 'approve' ? [offer] : []));
  return {
    count: offers.length,
    minutes: offers.reduce((sum, { minutes }) => sum + minutes, 0),
    amountFen: offers.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
  };
}

/** The visit as it would be after what was tried. */
export function fileAfter(file: VisitFile, tried: Decision<Outcome>): VisitFile {
  return tried.ok
    ? applyToFile(
        file,
        tried.value.events.flatMap(({ changes }) => changes),
      )
    : file;
}

/** Does the promise in these events move the basis? null where none is among them. */
export function countsIn(tried: Decision<Outcome>): boolean | null {
  const told = tried.ok ? tried.value.events.find(({ kind }) => kind === 'visit.promised') : undefined;
  return told ? told.data?.counts === true : null;
}
