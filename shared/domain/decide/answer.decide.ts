import type { Payload } from '../../protocol/commands.ts';
import { additionState, unpromisedAdditions } from '../additions.ts';
import { actorId, type Decide, type DecideContext, type EventDraft } from '../decision.ts';
import type { Addition, AdditionAnswer } from '../model.ontime.ts';
import type { Change } from '../model.tables.ts';
import type { VisitFile } from '../model.ts';
import { toldRefusal } from '../promise.rules.ts';
import { allow, type Refusal, refusal } from '../refusal.ts';
import { applyToFile } from '../rows.ts';
import { additionName } from './addition.decide.ts';
import { unsettledVisit } from './find.ts';
import { nextPosition, plannedOperation } from './operation.rows.ts';
import { promiseEvent } from './promise.decide.ts';
import { reopen } from './reopen.ts';
import { signatureRow } from './signature.rows.ts';

type Answer = Payload<'addition.answer'>;

/**
 * The customer's word, item by item. What is approved becomes work; what is declined stays as advice. A new time agreed
 * with it is one line of the ledger, and follows from everything approved that has none yet (P2).
 */
export const answer: Decide<Answer> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const file = found.value;
  const wrong = answersRefusal(file, payload.answers);
  if (wrong) return { ok: false, refusal: wrong };
  const signed = payload.signature && signatureRow(context, file.visit.id, payload.signature);
  if (signed && !signed.ok) return signed;
  const signature: Change[] = signed ? [{ table: 'signature', insert: signed.value }] : [];

  let after = file;
  const answered = payload.answers.map(({ additionId, approved }, i) => {
    const { means, note } = payload;
    const by = actorId(context);
    const given = { approved, at: context.at, means, by, note, signatureId: signed?.value.id ?? null };
    const event = answeredEvent(context, after, additionId, given, i === 0 ? signature : []);
    after = applyToFile(after, event.changes);
    return event;
  });
  const promised = payload.promise && promisedEvent(context, after, payload, payload.promise);
  if (promised && 'code' in promised) return { ok: false, refusal: promised };
  const reopened = payload.answers.some(({ approved }) => approved) ? reopen(file) : [];
  return allow({ events: [...reopened, ...answered, ...(promised ? [promised] : [])] });
};

/** Each answer is about another addition of this visit that waits for one, and only what has a price is approved. */
function answersRefusal({ additions }: VisitFile, answers: Answer['answers']): Refusal | null {
  if (new Set(answers.map(({ additionId }) => additionId)).size < answers.length) return refusal('invalid');
  for (const { additionId, approved } of answers) {
    const addition = additions.find(({ id }) => id === additionId);
    if (!addition) return refusal('not-found');
    const state = additionState(addition);
    if (state === 'reported' && approved) return refusal('addition-unpriced');
    if (state !== 'reported' && state !== 'priced') return refusal('addition-state', undefined, { addition: state });
  }
  return null;
}

function answeredEvent(
  context: DecideContext,
  file: VisitFile,
  additionId: string,
  given: AdditionAnswer,
  signature: readonly Change[],
): EventDraft {
  const addition = file.additions.find(({ id }) => id === additionId) as Addition;
  const { means, note } = given;
  const draft = { visitId: file.visit.id, data: { ...additionName(addition), means, note } };
  const answered = (addedOperationId: string | null): Change => ({
    table: 'addition',
    id: additionId,
    set: { answer: given, addedOperationId },
  });
  if (!given.approved || addition.offer === null) {
    return { ...draft, kind: 'addition.declined', changes: [...signature, answered(null)] };
  }
  const { amountFen: _amount, at: _at, by: _by, ...work } = addition.offer;
  const place = { visitId: file.visit.id, position: nextPosition(file), addition: true };
  const operation = plannedOperation(context, place, work);
  const added: Change = { table: 'operation', insert: operation };
  const changes = [...signature, answered(operation.id), added];
  return { ...draft, kind: 'addition.approved', operationId: operation.id, changes };
}

/** The new time, or why it may not be told. */
function promisedEvent(
  context: DecideContext,
  file: VisitFile,
  { means, note }: Answer,
  { at, outsideHours, quoteId }: NonNullable<Answer['promise']>,
): EventDraft | Refusal {
  const cause = 'addition';
  const additionIds = unpromisedAdditions(file).map(({ id }) => id);
  const asked = { at, cause, additionIds, outsideHours, signed: false } as const;
  const refused = toldRefusal(file, context.shop.shop(), asked, context.at);
  return refused ?? promiseEvent(context, file, { at, means, note, cause, additionIds, signatureId: null, quoteId });
}
