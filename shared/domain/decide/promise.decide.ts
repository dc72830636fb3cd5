import type { Payload } from '../../protocol/commands.ts';
import type { Decide, DecideContext, EventDraft } from '../decision.ts';
import type { Change } from '../model.tables.ts';
import type { PromiseEntry, VisitFile } from '../model.ts';
import { carName } from '../names.ts';
import { toldRefusal } from '../promise.rules.ts';
import { basisPromise, entryCounts } from '../promise.ts';
import { allow, refuse } from '../refusal.ts';
import { unsettledVisit } from './find.ts';
import { signatureRow } from './signature.rows.ts';

/** P1: another line of the ledger. Whether it moves the basis is worked out from the ledger (P2), never stored. */
export const promise: Decide<Payload<'visit.promise'>> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const file = found.value;
  const { at, means, note, cause, outsideHours, signature, quoteId } = payload;
  const additionIds = [...new Set(payload.additionIds)];
  const asked = { at, cause, additionIds, outsideHours, signed: signature !== null };
  const refused = toldRefusal(file, context.shop.shop(), asked, context.at);
  if (refused) return { ok: false, refusal: refused };
  const signed = signature && signatureRow(context, file.visit.id, signature);
  if (signed && !signed.ok) return signed;
  const told = { at, means, note, cause, additionIds, signatureId: signed?.value.id ?? null, quoteId };
  const event = promiseEvent(context, file, told);
  if (!signed) return allow({ events: [event] });
  const changes: readonly Change[] = [{ table: 'signature', insert: signed.value }, ...event.changes];
  return allow({ events: [{ ...event, changes }] });
};

/** The entry and, for the history, whether it counts. */
export function promiseEvent(
  context: DecideContext,
  file: Pick<VisitFile, 'visit' | 'promises' | 'additions'>,
  told: Pick<PromiseEntry, 'at' | 'means' | 'note' | 'cause' | 'additionIds' | 'signatureId' | 'quoteId'>,
): EventDraft {
  const { policy } = context.shop.shop();
  const entry: PromiseEntry = {
    ...told,
    id: context.newId(),
    visitId: file.visit.id,
    agreedAt: context.at,
    advisorId: context.actor.person?.id ?? file.visit.advisorId,
  };
  const { at, means, cause, note } = told;
  return {
    kind: 'visit.promised',
    visitId: file.visit.id,
    data: { at, means, cause, note, counts: entryCounts(entry, basisPromise(file, policy), file.additions, policy) },
    changes: [{ table: 'promise', insert: entry }],
  };
}

/** P2: the customer signs for the own wish later than it was agreed, at the latest when fetching the car or after it. */
export const signPromise: Decide<Payload<'promise.sign'>> = (context, { promiseId, signature }) => {
  const file = context.shop.visitOfPart('promise', promiseId);
  const entry = file?.promises.find(({ id }) => id === promiseId);
  if (!file || !entry) return refuse('not-found');
  const { visit } = file;
  if (visit.cancelledAt !== null) return refuse('visit-closed', 'J1', { plate: carName(visit) });
  if (entry.cause !== 'customer') return refuse('promise-needs-no-signature', 'P2');
  if (entry.signatureId !== null) return refuse('already-done', 'P2');
  const signed = signatureRow(context, visit.id, signature);
  if (!signed.ok) return signed;
  return allow({
    events: [
      {
        kind: 'promise.signed',
        visitId: visit.id,
        data: { at: entry.at, name: signed.value.signer },
        changes: [
          { table: 'signature', insert: signed.value },
          { table: 'promise', id: entry.id, set: { signatureId: signed.value.id } },
        ],
      },
    ],
  });
};
