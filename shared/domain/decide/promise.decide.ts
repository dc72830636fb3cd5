import type { Payload } from '../../protocol/commands.ts';
import type { Decide, DecideContext, EventDraft } from '../decision.ts';
import { promiseRefusal } from '../delivery.rules.ts';
import type { PromiseEntry, VisitFile } from '../model.ts';
import { basisPromise, entryCounts } from '../promise.ts';
import { allow, refuse } from '../refusal.ts';
import { unsettledVisit } from './find.ts';

type Told = Pick<Payload<'visit.promise'>, 'at' | 'means' | 'note' | 'cause'>;

/** P1: another line of the ledger. Whether it moves the basis is worked out from the ledger (P2), never stored. */
export const promise: Decide<Payload<'visit.promise'>> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const file = found.value;
  if (payload.cause === 'first' && file.promises.length > 0) return refuse('promise-cause-first', 'P1');
  const refused = promiseRefusal(context.shop.shop(), payload.at, context.at, payload.outsideHours);
  if (refused) return { ok: false, refusal: refused };
  return allow({ events: [promiseEvent(context, file, payload)] });
};

/** The entry and, for the history, whether it counts. */
export function promiseEvent(
  context: DecideContext,
  file: Pick<VisitFile, 'visit' | 'promises'>,
  told: Told,
): EventDraft {
  const { at, means, note, cause } = told;
  const entry: PromiseEntry = {
    id: context.newId(),
    visitId: file.visit.id,
    at,
    agreedAt: context.at,
    means,
    advisorId: context.actor.person?.id ?? file.visit.advisorId,
    cause,
    note,
  };
  return {
    kind: 'visit.promised',
    visitId: file.visit.id,
    data: { at, means, cause, note, counts: entryCounts(entry, basisPromise(file)) },
    changes: [{ table: 'promise', insert: entry }],
  };
}
