import type { Payload } from '../../protocol/commands.ts';
import { additionState, isWaiting } from '../additions.ts';
import { actorId, type Decide, type DecideContext } from '../decision.ts';
import type { Addition } from '../model.ontime.ts';
import type { VisitFile } from '../model.ts';
import { operationName } from '../names.ts';
import { allow, type Decision, refuse } from '../refusal.ts';
import { unsettledVisit } from './find.ts';
import { describe } from './operation.rows.ts';

/** Extra work found in the workshop, or wished for by the customer (增项): told to the advisor, who makes a price. */
export const report: Decide<Payload<'addition.report'>> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const { visitId, operationId, source, note, photoIds } = payload;
  const finds = [...new Set(payload.finds)];
  const known = operationId === null || found.value.operations.some((operation) => operation.id === operationId);
  if (!known) return refuse('not-found');
  if (finds.length === 0 && note === '') return refuse('addition-empty');
  const { person, bayId } = context.actor;
  const addition: Addition = {
    id: context.newId(),
    visitId,
    source,
    operationId,
    finds,
    note,
    photoIds: [...new Set(photoIds)],
    reportedAt: context.at,
    reportedBy: person?.id ?? null,
    bayId,
    offer: null,
    answer: null,
    withdrawnAt: null,
    withdrawReason: null,
    addedOperationId: null,
  };
  return allow({
    events: [
      {
        kind: 'addition.reported',
        visitId,
        operationId,
        bayId,
        data: { finds, note, ...(source === 'customer' && { cause: 'customer' }) },
        changes: [{ table: 'addition', insert: addition }],
      },
    ],
    answer: { additionId: addition.id },
  });
};

/** What it takes and costs; may be changed until the customer has answered. */
export const price: Decide<Payload<'addition.price'>> = (context, { additionId, operation, amountFen }) => {
  const found = waitingAddition(context, additionId);
  if (!found.ok) return found;
  const described = describe(context, operation);
  if (!described.ok) return described;
  if (amountFen < 0) return refuse('amount-negative', undefined, { name: described.value.nameZh });
  const offer = { ...described.value, amountFen, at: context.at, by: actorId(context) };
  return allow({
    events: [
      {
        kind: 'addition.priced',
        visitId: found.value.file.visit.id,
        data: { ...operationName(offer), minutes: offer.minutes },
        changes: [{ table: 'addition', id: additionId, set: { offer } }],
      },
    ],
  });
};

/** Reported by mistake, or no longer there: the customer is not asked. */
export const withdraw: Decide<Payload<'addition.withdraw'>> = (context, { additionId, reason }) => {
  const found = waitingAddition(context, additionId);
  if (!found.ok) return found;
  if (reason === '') return refuse('reason-missing');
  const { addition, file } = found.value;
  return allow({
    events: [
      {
        kind: 'addition.withdrawn',
        visitId: file.visit.id,
        data: { ...additionName(addition), why: reason },
        changes: [{ table: 'addition', id: additionId, set: { withdrawnAt: context.at, withdrawReason: reason } }],
      },
    ],
  });
};

/** What an addition is called once a price was made; nothing before. */
export function additionName({ offer }: Addition) {
  return offer === null ? {} : operationName(offer);
}

/** An addition that the customer has not answered, on a visit that may still change. */
function waitingAddition(
  context: DecideContext,
  additionId: string,
): Decision<{ file: VisitFile; addition: Addition }> {
  const visitId = context.shop.visitOfPart('addition', additionId)?.visit.id;
  if (visitId === undefined) return refuse('not-found');
  const file = unsettledVisit(context, visitId);
  if (!file.ok) return file;
  const addition = file.value.additions.find(({ id }) => id === additionId);
  if (!addition) return refuse('not-found');
  if (!isWaiting(addition)) return refuse('addition-state', undefined, { addition: additionState(addition) });
  return allow({ file: file.value, addition });
}
