import type { Payload } from '../../protocol/commands.ts';
import { shopDate } from '../calendar.ts';
import { actorId, type Decide, type DecideContext } from '../decision.ts';
import type { CorrectiveAction, QualityMeeting } from '../model.office.ts';
import { allow, type Decision, refuse } from '../refusal.ts';

/** What is aimed at in a year or a month (MBO). A closed month keeps the target that it was measured by (V11). */
export const saveTarget: Decide<Payload<'target.save'>> = ({ shop }, target) => {
  const { id, ...set } = target;
  if (shop.office('closedMonth', id)) return refuse('month-closed', 'V11', { month: id });
  const change = shop.office('target', id) ? { id, set } : { insert: target };
  return allow({
    events: [{ kind: 'target.saved', data: { month: id }, changes: [{ table: 'target', ...change }] }],
  });
};

/** V11: only what is over can be frozen, and only once. What it froze at is the hub's to read. */
export function mayClose({ shop, now }: DecideContext, month: string): Decision<null> {
  if (month >= shopDate(now, shop.shop().hours.timeZone).slice(0, 7)) return refuse('month-not-over', 'V11', { month });
  return shop.office('closedMonth', month) ? refuse('month-closed', 'V11', { month }) : allow(null);
}

/** A corrective action (整改); it may be reworded until somebody has checked what it brought. */
export const saveAction: Decide<Payload<'action.save'>> = (context, { actionId, ...fields }) => {
  const { shop } = context;
  const owner = fields.ownerId === null ? null : shop.person(fields.ownerId);
  if (owner === undefined) return refuse('not-found');
  if (owner?.retired) return refuse('person-retired', undefined, { person: owner.name });
  if (fields.meetingId !== null && !shop.office('meeting', fields.meetingId)) return refuse('not-found');
  const data = { month: fields.month, name: owner?.name ?? '', note: fields.problem };
  if (actionId === null) {
    const insert: CorrectiveAction = {
      ...{ id: context.newId(), ...fields, createdAt: context.at },
      ...{ result: '', effective: null, checkedAt: null, checkedBy: null },
    };
    const changes = [{ table: 'action', insert }] as const;
    return allow({ events: [{ kind: 'action.saved', data, changes }], answer: { actionId: insert.id } });
  }
  const open = openAction(context, actionId);
  if (!open.ok) return open;
  const changes = [{ table: 'action', id: actionId, set: fields }] as const;
  return allow({ events: [{ kind: 'action.saved', data, changes }], answer: { actionId } });
};

/** What an action brought, and whether it worked; said once. */
export const checkAction: Decide<Payload<'action.check'>> = (context, { actionId, result, effective }) => {
  const open = openAction(context, actionId);
  if (!open.ok) return open;
  if (result === '') return refuse('reason-missing');
  const { at, actor } = context;
  const set = { result, effective, checkedAt: at, checkedBy: actorId({ actor }) };
  const { month, problem } = open.value;
  return allow({
    events: [
      { kind: 'action.checked', data: { month, note: problem }, changes: [{ table: 'action', id: actionId, set }] },
    ],
  });
};

/** The minutes of a quality meeting. They may be corrected; what stood there before is in the log. */
export const saveMeeting: Decide<Payload<'meeting.save'>> = (context, { meetingId, ...fields }) => {
  const { shop, at, actor } = context;
  const data = { month: fields.month, day: fields.heldOn };
  const written = { ...fields, writtenAt: at, writtenBy: actorId({ actor }) };
  if (meetingId === null) {
    const insert: QualityMeeting = { id: context.newId(), ...written };
    const changes = [{ table: 'meeting', insert }] as const;
    return allow({ events: [{ kind: 'meeting.saved', data, changes }], answer: { meetingId: insert.id } });
  }
  if (!shop.office('meeting', meetingId)) return refuse('not-found');
  const changes = [{ table: 'meeting', id: meetingId, set: written }] as const;
  return allow({ events: [{ kind: 'meeting.saved', data, changes }], answer: { meetingId } });
};

function openAction({ shop }: DecideContext, actionId: string): Decision<CorrectiveAction> {
  const action = shop.office('action', actionId);
  if (!action) return refuse('not-found');
  return action.checkedAt === null ? allow(action) : refuse('already-done');
}
