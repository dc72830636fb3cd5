import type { Payload } from '../../protocol/commands.ts';
import { proposal } from '../comebacks.ts';
import { actorId, type Decide, type DecideContext, type EventDraft } from '../decision.ts';
import type { Comeback } from '../model.ontime.ts';
import type { Visit, VisitFile } from '../model.ts';
import { carName } from '../names.ts';
import { allow, type Decision, refuse } from '../refusal.ts';

/** Q3: says of which earlier visit this one may be the comeback; the technical director rules on it. */
export const link: Decide<Payload<'comeback.link'>> = (context, { visitId, earlierVisitId }) => {
  const file = context.shop.visit(visitId);
  if (!file) return refuse('not-found');
  if (file.visit.cancelledAt !== null) return refuse('visit-closed', 'J1', { plate: carName(file.visit) });
  if (file.comebacks.some((one) => stands(one, earlierVisitId))) return refuse('comeback-linked', 'Q3');
  const linked = comebackEvent(context, file.visit, earlierVisitId);
  return linked.ok ? allow({ events: [linked.value.event], answer: { comebackId: linked.value.id } }) : linked;
};

/** Q3: what became of the proposal, once. A comeback names the work that failed, whose technicians it counts against. */
export const rule: Decide<Payload<'comeback.rule'>> = (context, { comebackId, ruling, note, operationIds }) => {
  const file = context.shop.visitOfPart('comeback', comebackId);
  const comeback = file?.comebacks.find(({ id }) => id === comebackId);
  const earlier = comeback && context.shop.visit(comeback.earlierVisitId);
  if (!file || !comeback || !earlier) return refuse('not-found');
  if (file.visit.cancelledAt !== null) return refuse('visit-closed', 'J1', { plate: carName(file.visit) });
  if (comeback.ruling !== null) return refuse('already-done', 'Q3');
  if (note === '') return refuse('reason-missing', 'Q3');
  const failed = ruling === 'comeback' ? failedOf(earlier, operationIds) : allow<readonly string[]>([]);
  if (!failed.ok) return failed;
  const set = { ruling, ruledAt: context.at, ruledBy: actorId(context), note };
  return allow({
    events: [
      {
        kind: 'comeback.ruled',
        visitId: file.visit.id,
        data: { ruling, note },
        changes: [{ table: 'comeback', id: comebackId, set: { ...set, operationIds: failed.value } }],
      },
    ],
  });
};

/**
 * The link as an event on the visit. The earlier visit is another one of the same car, handed over before this one came;
 * its work says whether the car is back within a window.
 */
export function comebackEvent(
  context: DecideContext,
  visit: Visit,
  earlierVisitId: string,
): Decision<{ event: EventDraft; id: string }> {
  if (visit.id === earlierVisitId) return refuse('comeback-self', 'Q3');
  const earlier = context.shop.visit(earlierVisitId);
  if (!earlier) return refuse('not-found');
  if (earlier.visit.vehicleId !== visit.vehicleId)
    return refuse('comeback-vehicle', 'Q3', { plate: carName(visit), otherPlate: carName(earlier.visit) });
  const { deliveredAt, pickup, day } = earlier.visit;
  if (deliveredAt === null || deliveredAt > visit.arrivedAt) return refuse('comeback-undelivered', 'Q3');
  const { timeZone } = context.shop.shop().hours;
  const comeback: Comeback = {
    id: context.newId(),
    visitId: visit.id,
    earlierVisitId,
    window: proposal(earlier, visit.arrivedAt, visit.mileage, timeZone),
    linkedAt: context.at,
    linkedBy: actorId(context),
    ruling: null,
    ruledAt: null,
    ruledBy: null,
    note: '',
    operationIds: [],
  };
  const event: EventDraft = {
    kind: 'comeback.linked',
    visitId: visit.id,
    data: { pickup, day },
    changes: [{ table: 'comeback', insert: comeback }],
  };
  return allow({ event, id: comeback.id });
}

/** Does this link leave no room for another: to the same visit, not ruled yet, or found to be a comeback? */
function stands({ earlierVisitId, ruling }: Comeback, wanted: string): boolean {
  return earlierVisitId === wanted || ruling === null || ruling === 'comeback';
}

function failedOf(earlier: VisitFile, operationIds: readonly string[]): Decision<readonly string[]> {
  const asked = [...new Set(operationIds)];
  const done = new Set(earlier.operations.filter(({ state }) => state === 'done').map(({ id }) => id));
  if (asked.some((id) => !done.has(id))) return refuse('not-found');
  return asked.length === 0 ? refuse('comeback-operations', 'Q3') : allow(asked);
}
