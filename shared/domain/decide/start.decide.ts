import type { Payload } from '../../protocol/commands.ts';
import { baySuits } from '../bay.rules.ts';
import type { Decide, DecideContext } from '../decision.ts';
import { waitOf } from '../dependency.rules.ts';
import type { Change } from '../model.tables.ts';
import type { Bay, Operation, Person, VisitFile } from '../model.ts';
import { carName, operationName, otherName } from '../names.ts';
import { allow, type Decision, type Refusal, refusal, refuse } from '../refusal.ts';
import { applyToFile } from '../rows.ts';
import { currentStay } from '../stage.ts';
import { awayRefusal, offShiftRefusal } from './away.ts';
import { freeCrew } from './busy.ts';
import { entryRefusal, moveTo } from './car.changes.ts';
import { beginLabour, certificateRefusal, skillRefusal } from './crew.decide.ts';
import { activeBay, activePeople, operationFor } from './find.ts';
import { endHold } from './holds.ts';
import { warn } from './warn.ts';
import { notBefore } from './work.events.ts';

type Begin = Payload<'operation.start'>;

export const start: Decide<Begin> = (context, payload) => begin(context, payload, 'start');

/** Also how rework goes on (J2): inspection put it on hold, the technician resumes it. */
export const resume: Decide<Begin> = (context, payload) => begin(context, payload, 'resume');

function begin(context: DecideContext, payload: Begin, step: 'start' | 'resume'): ReturnType<Decide<Begin>> {
  const found = operationFor(context, payload.operationId, step);
  if (!found.ok) return found;
  const { file, operation } = found.value;
  const place = placeOf(context, operation, payload.bayId);
  if (!place.ok) return place;
  const bay = place.value;
  const people = crewOf(context, operation, payload.personIds);
  if (!people.ok) return people;
  const uncertified = certificateRefusal(context, people.value, operation, context.at);
  if (uncertified) return { ok: false, refusal: uncertified };
  const freed = freeCrew(context, people.value, found.value, payload.ifBusy);
  if (!freed.ok) return freed;
  const { events, from } = freed.value;
  const current = applyToFile(
    file,
    events.flatMap((e) => e.changes),
  );
  const elsewhere = carRefusal(context, current, bay);
  if (elsewhere) return { ok: false, refusal: elsewhere };
  const warned = warn(context.actor, payload.override, warnings(context, current, operation, bay, people.value));
  if (!warned.ok) return warned;

  const since = notBefore(from, [operation.hold?.since ?? null]);
  const moves = bay !== null && currentStay(file)?.bayId !== bay.id;
  const changes: Change[] = [
    ...(moves ? moveTo(context, file, { place: 'bay', bayId: bay.id, label: '' }) : []),
    ...beginLabour(context, file, operation, people.value, since),
    {
      table: 'operation',
      id: operation.id,
      set: {
        ...endHold(operation, since),
        state: 'working',
        plan: planOf(operation, bay, people.value, since),
        dispatchedAt: operation.dispatchedAt ?? since,
      },
    },
  ];
  const data = {
    ...operationName(operation),
    ...(bay && { bay: bay.label }),
    people: people.value.map((p) => p.name),
    overrides: warned.value,
  };
  const kind = step === 'start' ? 'operation.started' : 'operation.resumed';
  const begun = {
    kind,
    visitId: file.visit.id,
    operationId: operation.id,
    bayId: bay?.id ?? null,
    data,
    changes,
  } as const;
  return allow({ events: [...events, begun] });
}

/** Work that has begun is where it is done, whatever was planned: the board shows what is true. */
function planOf(operation: Operation, bay: Bay | null, crew: readonly Person[], since: number): Operation['plan'] {
  const { plan } = operation;
  return { ...plan, bayId: bay?.id ?? plan.bayId, personIds: crew.map((p) => p.id), startAt: since };
}

/** E7: a terminal works for its own bay, and not on what the dispatcher has meanwhile planned for another. */
function placeOf(context: DecideContext, operation: Operation, bayId: string | null): Decision<Bay | null> {
  const { actor, shop } = context;
  if (actor.deviceRole === 'bay') {
    if (bayId !== null && bayId !== actor.bayId) return refuse('not-allowed');
    const planned = operation.plan.bayId;
    if (planned !== null && planned !== actor.bayId) {
      return refuse('operation-elsewhere', 'E7', { ...operationName(operation), bay: shop.bay(planned)?.label ?? '' });
    }
  }
  return bayId === null ? allow(null) : activeBay(context, bayId);
}

function crewOf(context: DecideContext, operation: Operation, asked: readonly string[]): Decision<readonly Person[]> {
  const { actor } = context;
  const own = actor.person ? [actor.person.id] : [];
  const ids = [asked, operation.plan.personIds, own].find((list) => list.length > 0);
  return ids ? activePeople(context, ids) : refuse('crew-missing', 'J5', operationName(operation));
}

/** Can the car be worked on in the bay, or, without one, where it stands? (J8) */
function carRefusal(context: DecideContext, file: VisitFile, bay: Bay | null): Refusal | null {
  const stay = currentStay(file);
  const plate = carName(file.visit);
  if (bay === null) return stay?.place === 'away' ? refusal('car-not-here', 'J8', { plate }) : null;
  if (stay?.place === 'bay' && stay.bayId !== bay.id && file.operations.some((o) => o.state === 'working')) {
    return refusal('car-elsewhere', 'J8', { plate, bay: context.shop.bay(stay.bayId ?? '')?.label ?? '' });
  }
  return entryRefusal(context, file, bay);
}

/** What the controller may override. Bay and crew are asked about only where they differ from the plan, which was asked. */
function warnings(
  context: DecideContext,
  file: VisitFile,
  operation: Operation,
  bay: Bay | null,
  crew: readonly Person[],
): (Refusal | null)[] {
  const { plan } = operation;
  const wait = waitOf(file, operation, context.at);
  const blocking = file.operations.find((o) => o.id !== operation.id && o.hold?.carFree === false);
  // whoever begins the own work is here, whatever the calendar says
  const others = crew.filter((p) => p.id !== context.actor.person?.id);
  const asPlanned = plan.personIds.length > 0 && plan.personIds.every((id) => crew.some((p) => p.id === id));
  return [
    wait &&
      refusal('operation-waits', 'J3', {
        ...operationName(operation),
        ...otherName(wait.for),
        ...(wait.until !== null && { until: wait.until }),
      }),
    blocking ? refusal('car-held', 'J4', { plate: carName(file.visit), ...otherName(blocking) }) : null,
    bay && bay.id !== plan.bayId && !baySuits(bay.kind, operation.bayNeed) ? unsuited(operation, bay) : null,
    asPlanned ? null : skillRefusal(crew, operation),
    awayRefusal(context, others, { from: context.at, to: context.at + 1 }),
    asPlanned ? null : offShiftRefusal(context, others, context.at),
  ];
}

/** J5: the bay lacks what the work needs. */
export function unsuited(operation: Operation, bay: Bay): Refusal {
  return refusal('bay-kind', 'J5', { ...operationName(operation), need: operation.bayNeed, bay: bay.label });
}
