import type { Payload } from '../../protocol/commands.ts';
import { actorId, type Decide, type DecideContext, type EventDraft } from '../decision.ts';
import type { EventKind } from '../events.ts';
import type { Complaint } from '../model.office.ts';
import type { FollowUpCall } from '../model.ontime.ts';
import type { VisitFile } from '../model.ts';
import { carName } from '../names.ts';
import { allow, type Decision, refuse } from '../refusal.ts';

type Call = Payload<'call.record'>;

/**
 * Q4: a try to reach the customer of a delivered car, and what he said: on time (V5), satisfied, a complaint. Also after
 * three tries, or after a call that reached him: he may ring back, and his last word holds.
 */
export const record: Decide<Call> = (context, payload) => {
  const found = callable(context, payload);
  if (!found.ok) return found;
  const { visit } = found.value;
  const by = actorId(context);
  const call: FollowUpCall = {
    id: context.newId(),
    visitId: visit.id,
    at: context.at,
    by,
    reached: payload.reached,
    onTime: payload.onTime,
    scores: payload.scores,
    remark: payload.remark,
    complaintId: payload.complaint === null ? null : context.newId(),
  };
  const called: EventDraft = {
    kind: kindOf(call),
    visitId: visit.id,
    data: { remark: call.remark },
    changes: [{ table: 'call', insert: call }],
  };
  const { complaint: text } = payload;
  if (text === null || call.complaintId === null) return allow({ events: [called], answer: { callId: call.id } });
  const complaint: Complaint = {
    id: call.complaintId,
    visitId: visit.id,
    callId: call.id,
    openedAt: context.at,
    openedBy: by,
    text,
    ownerId: null,
    cause: '',
    answer: '',
    closedAt: null,
    closedBy: null,
  };
  const opened: EventDraft = {
    kind: 'complaint.opened',
    visitId: visit.id,
    data: { note: text },
    changes: [{ table: 'complaint', insert: complaint }],
  };
  return allow({ events: [called, opened], answer: { callId: call.id, complaintId: complaint.id } });
};

/** Who looks after a complaint, what caused it and what the customer was told; as often as need be, until it is closed. */
export const editComplaint: Decide<Payload<'complaint.edit'>> = (context, { complaintId, ownerId, cause, answer }) => {
  const found = openComplaint(context, complaintId);
  if (!found.ok) return found;
  const owner = ownerId === null ? null : context.shop.person(ownerId);
  if (owner === undefined) return refuse('not-found');
  if (owner?.retired) return refuse('person-retired', undefined, { person: owner.name });
  const { id, visitId } = found.value;
  return allow({
    events: [
      {
        kind: 'complaint.edited',
        visitId,
        data: { name: owner?.name ?? '' },
        changes: [{ table: 'complaint', id, set: { ownerId, cause, answer } }],
      },
    ],
  });
};

/** A complaint is over when its cause is known and the customer has been answered. */
export const closeComplaint: Decide<Payload<'complaint.close'>> = (context, { complaintId }) => {
  const found = openComplaint(context, complaintId);
  if (!found.ok) return found;
  const { id, visitId, cause, answer } = found.value;
  if (cause === '' || answer === '') return refuse('complaint-unanswered', 'Q4');
  const set = { closedAt: context.at, closedBy: actorId(context) };
  return allow({
    events: [{ kind: 'complaint.closed', visitId, data: { note: answer }, changes: [{ table: 'complaint', id, set }] }],
  });
};

/** Delivered before the call, and nothing said by a customer who was not reached. */
function callable({ shop, at }: DecideContext, payload: Call): Decision<VisitFile> {
  const file = shop.visit(payload.visitId);
  if (!file) return refuse('not-found');
  const { visit } = file;
  if (visit.deliveredAt === null || visit.deliveredAt > at)
    return refuse('call-not-delivered', 'Q4', { plate: carName(visit) });
  const { reached, onTime, scores, complaint } = payload;
  const said = onTime !== null || complaint !== null || scores.some((score) => score > 0);
  return !reached && said ? refuse('call-unreached', 'Q4') : allow(file);
}

function kindOf({ reached, onTime }: FollowUpCall): EventKind {
  if (!reached) return 'call.missed';
  if (onTime === null) return 'call.reached';
  return onTime ? 'call.said-on-time' : 'call.said-late';
}

function openComplaint({ shop }: DecideContext, complaintId: string): Decision<Complaint> {
  const complaint = shop.office('complaint', complaintId);
  if (!complaint) return refuse('not-found');
  return complaint.closedAt === null ? allow(complaint) : refuse('already-done', 'Q4');
}
