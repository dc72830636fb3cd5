import type { Payload } from '../../protocol/commands.ts';
import { floorMinute } from '../calendar.ts';
import { actorId, type Decide, type DecideContext, type EventDraft } from '../decision.ts';
import type { Excuse, Signature } from '../model.ontime.ts';
import type { Change } from '../model.tables.ts';
import type { VisitFile } from '../model.ts';
import { carName } from '../names.ts';
import { EXCUSE_REASONS } from '../reasons.ts';
import { allow, type Decision, type Refusal, refusal, refuse } from '../refusal.ts';
import { excuseState } from '../verdict/excuses.ts';
import { signatureRow } from './signature.rows.ts';

/**
 * V4: why the customer, or nobody in the shop, is the cause of the lateness. Also after settlement and delivery, since
 * that is when it shows that a car is not collected (E10).
 */
export const record: Decide<Payload<'excuse.record'>> = (context, payload) => {
  const found = recordable(context, payload);
  if (!found.ok) return found;
  const file = found.value;
  const { reason, note, calls } = payload;
  const signed = payload.signature && signatureRow(context, file.visit.id, payload.signature);
  if (signed && !signed.ok) return signed;
  const excuse: Excuse = {
    id: context.newId(),
    visitId: file.visit.id,
    reason,
    note,
    calls,
    signatureId: signed?.value.id ?? null,
    recordedAt: context.at,
    recordedBy: actorId(context),
    spot: null,
  };
  const recorded: EventDraft = {
    kind: 'excuse.recorded',
    visitId: file.visit.id,
    data: { reason, note },
    changes: [{ table: 'excuse', insert: excuse }],
  };
  const events = signed ? [recorded, signedEvent(excuse, signed.value, [])] : [recorded];
  return allow({ events, answer: { excuseId: excuse.id } });
};

/** V4: the customer signs what was recorded before, whatever became of the visit since. */
export const sign: Decide<Payload<'excuse.sign'>> = (context, { excuseId, signature }) => {
  const found = excuseOf(context, excuseId);
  if (!found.ok) return found;
  const { excuse } = found.value;
  if (excuse.signatureId !== null) return refuse('already-done', 'V4');
  if (excuse.spot?.result === 'rejected') return refuse('excuse-rejected', 'V4', { reason: excuse.reason });
  const signed = signatureRow(context, excuse.visitId, signature);
  if (!signed.ok) return signed;
  const set: Change = { table: 'excuse', id: excuse.id, set: { signatureId: signed.value.id } };
  return allow({ events: [signedEvent(excuse, signed.value, [set])] });
};

/** V4: the manager's spot check, once, never by whoever recorded it. A rejected excuse excuses nothing. */
export const check: Decide<Payload<'excuse.check'>> = (context, { excuseId, result, note }) => {
  const found = excuseOf(context, excuseId);
  if (!found.ok) return found;
  const { excuse } = found.value;
  const by = context.actor.person;
  if (excuse.spot !== null) return refuse('already-done', 'V4');
  if (excuseState(excuse, context.shop.shop().policy) === 'unsigned') return refuse('excuse-unsigned', 'V4');
  if (by !== null && by.id === excuse.recordedBy) return refuse('excuse-own', 'V4', { person: by.name });
  if (result === 'rejected' && note === '') return refuse('reason-missing', 'V4');
  const spot = { at: context.at, by: by?.id ?? null, result, note };
  return allow({
    events: [
      {
        kind: result === 'confirmed' ? 'excuse.confirmed' : 'excuse.rejected',
        visitId: excuse.visitId,
        data: { reason: excuse.reason, note },
        changes: [{ table: 'excuse', id: excuse.id, set: { spot } }],
      },
    ],
  });
};

/** A visit that this may still be recorded on: an excuse more of a reason that stands already would say nothing new. */
function recordable(context: DecideContext, payload: Payload<'excuse.record'>): Decision<VisitFile> {
  const file = context.shop.visit(payload.visitId);
  if (!file) return refuse('not-found');
  const { reason, note, calls } = payload;
  if (file.visit.cancelledAt !== null) return refuse('visit-closed', 'J1', { plate: carName(file.visit) });
  if (!EXCUSE_REASONS.includes(reason)) return refuse('excuse-reason', 'V4', { reason });
  if (note === '') return refuse('reason-missing', 'V4');
  const stands = file.excuses.some((excuse) => excuse.reason === reason && excuse.spot?.result !== 'rejected');
  if (stands) return refuse('excuse-open', 'V4', { reason });
  const wrongCall = callRefusal(context, file, calls);
  return wrongCall ? { ok: false, refusal: wrongCall } : allow(file);
}

/** Somebody was called since the car arrived, not before, and not in times to come. */
function callRefusal({ at }: DecideContext, { visit }: VisitFile, calls: readonly number[]): Refusal | null {
  const wrong = calls.find(
    (call) => floorMinute(call) < floorMinute(visit.arrivedAt) || floorMinute(call) > floorMinute(at),
  );
  return wrong === undefined ? null : refusal('call-time', 'V4', { at: wrong });
}

function excuseOf({ shop }: DecideContext, excuseId: string): Decision<{ file: VisitFile; excuse: Excuse }> {
  const file = shop.visitOfPart('excuse', excuseId);
  const excuse = file?.excuses.find(({ id }) => id === excuseId);
  return file && excuse ? allow({ file, excuse }) : refuse('not-found');
}

function signedEvent(excuse: Excuse, signature: Signature, changes: readonly Change[]): EventDraft {
  return {
    kind: 'excuse.signed',
    visitId: excuse.visitId,
    data: { reason: excuse.reason, name: signature.signer },
    changes: [{ table: 'signature', insert: signature }, ...changes],
  };
}
