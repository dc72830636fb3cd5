import type { Payload } from '../../protocol/commands.ts';
import { sameMinute } from '../calendar.ts';
import type { Decide, DecideContext } from '../decision.ts';
import { actsAsLead } from '../leads.ts';
import type { Labour } from '../model.ts';
import { operationName } from '../names.ts';
import { allow, refuse } from '../refusal.ts';

/**
 * J9: an interval that the hub closed at shift end is confirmed, or corrected with a reason, by its owner or whoever
 * leads the workshop. It is about a person's hours and not about the car, so it is possible after the car has left, too.
 */
export const confirm: Decide<Payload<'labour.confirm'>> = (context, payload) => {
  const { labourId, end, reason } = payload;
  const file = context.shop.visitOfPart('labour', labourId);
  const labour = file?.labour.find((l) => l.id === labourId);
  const operation = file?.operations.find((o) => o.id === labour?.operationId);
  if (!file || !labour || !operation) return refuse('not-found');
  if (context.actor.person?.id !== labour.personId && !actsAsLead(context.actor)) return refuse('not-allowed', 'J9');
  if (!labour.assumed || labour.end === null) return refuse('labour-not-assumed', 'J9');
  if (end < labour.start || end > context.now) return refuse('invalid', 'J9');
  const corrected = !sameMinute(end, labour.end);
  if (corrected && reason === '') return refuse('reason-missing', 'J9');
  const person = context.shop.person(labour.personId)?.name ?? '';
  const next = nextBefore(context, labour, labour.end, end);
  if (next) return refuse('labour-overlap', 'J6', { person, at: next.start });
  return allow({
    events: [
      {
        kind: 'labour.confirmed',
        visitId: file.visit.id,
        operationId: operation.id,
        data: { ...operationName(operation), person, end, ...(corrected && { was: labour.end }), why: reason },
        changes: [{ table: 'labour', id: labour.id, set: { end, assumed: false } }],
      },
    ],
  });
};

/** J6: the person's next attended work that a later end would run into. */
function nextBefore({ shop }: DecideContext, labour: Labour, assumedEnd: number, end: number): Labour | undefined {
  if (!labour.attended || end <= assumedEnd) return undefined;
  return shop.attendedAfter(labour.personId, assumedEnd).find((l) => l.id !== labour.id && l.start < end);
}
