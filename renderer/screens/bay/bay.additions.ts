import { additionState, isWaiting } from '../../../shared/domain/additions.ts';
import type { DecideContext } from '../../../shared/domain/decision.ts';
import type { Addition } from '../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import type { AdditionState } from '../../../shared/domain/vocabulary.ontime.ts';
import { type ActionView, tried } from './bay.actions.ts';

/** An addition as the bay may know it: what was found, and the customer's word. */
export type AdditionView = {
  addition: Addition;
  state: AdditionState;
  /** The new time told with it, epoch ms. */
  promiseAt: number | null;
};

export type BayAdditions = {
  /** Newest first; what was withdrawn is not shown. */
  rows: readonly AdditionView[];
  /** How many the customer has not answered. */
  waiting: number;
  /** The customer's latest word. */
  answered: AdditionView | null;
  /** May one be reported now? */
  action: ActionView;
};

const TRIAL = { operationId: null, source: 'workshop', finds: ['other'], note: '', photoIds: [] } as const;

export function bayAdditions(context: DecideContext, file: VisitFile): BayAdditions {
  const rows = [...file.additions]
    .sort((a, b) => b.reportedAt - a.reportedAt)
    .map((addition): AdditionView => {
      const promise = file.promises.find(({ additionIds }) => additionIds.includes(addition.id));
      return { addition, state: additionState(addition), promiseAt: promise?.at ?? null };
    })
    .filter(({ state }) => state !== 'withdrawn');
  const answered = rows
    .filter(({ addition }) => addition.answer !== null)
    .sort((a, b) => (b.addition.answer?.at ?? 0) - (a.addition.answer?.at ?? 0));
  const trial = { ...TRIAL, visitId: file.visit.id, finds: [...TRIAL.finds], photoIds: [] };
  return {
    rows,
    waiting: rows.filter(({ addition }) => isWaiting(addition)).length,
    answered: answered[0] ?? null,
    action: tried(context, 'addition.report', trial),
  };
}
