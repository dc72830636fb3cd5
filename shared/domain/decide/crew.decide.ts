import type { Payload } from '../../protocol/commands.ts';
import type { Decide, DecideContext } from '../decision.ts';
import { labourOf, runsByItself } from '../labour.ts';
import type { Change } from '../model.tables.ts';
import type { Operation, Person, VisitFile } from '../model.ts';
import { operationName } from '../names.ts';
import { crewMasters, holdsCertificate } from '../qualification.ts';
import { allow, type Refusal, refusal, refuse } from '../refusal.ts';
import { freeCrew } from './busy.ts';
import { activePeople, operationFor } from './find.ts';
import { notOwnWork } from './ownBay.ts';
import { closeLabour, notBefore } from './work.events.ts';

/** J5: a certificate missing or expired on the shop day of `at`. Nobody may override that. */
export function certificateRefusal(
  { shop }: DecideContext,
  crew: readonly Person[],
  operation: Operation,
  at: number,
): Refusal | null {
  const lacking = crew.find((person) => !holdsCertificate(person, operation, at, shop.shop().hours.timeZone));
  if (!lacking || operation.certificate === null) return null;
  return refusal('person-certificate', 'J5', {
    person: lacking.name,
    certificate: operation.certificate,
    ...operationName(operation),
  });
}

/** J5: nobody in the crew has the trade and the level; the controller may override. */
export function skillRefusal(crew: readonly Person[], operation: Operation): Refusal | null {
  const [first] = crew;
  if (!first || crewMasters(crew, operation)) return null;
  const { trade, level } = operation;
  return refusal('person-unqualified', 'J5', { person: first.name, ...operationName(operation), trade, level });
}

/**
 * New labour intervals on an operation. A late tap starts nobody before the car arrived or before the person's last
 * interval on this car ended (E7). Work that runs by itself leaves the people free (J5).
 */
export function beginLabour(
  context: DecideContext,
  file: VisitFile,
  operation: Operation,
  crew: readonly Person[],
  from: number,
): Change[] {
  const { id: operationId, visitId } = operation;
  const attended = !runsByItself(file, operation, from);
  return crew.map((person) => {
    const ends = file.labour.filter((l) => l.personId === person.id).map((l) => l.end);
    const start = notBefore(from, [file.visit.arrivedAt, ...ends]);
    const common = { id: context.newId(), visitId, operationId, personId: person.id, start, end: null };
    return { table: 'labour', insert: { ...common, attended, assumed: false } };
  });
}

/** Who is on a running job from now on: leavers' clocks stop, joiners' start (J6, J7). */
export const crew: Decide<Payload<'operation.crew'>> = (context, payload) => {
  const found = operationFor(context, payload.operationId, 'finish');
  if (!found.ok) return found;
  const { file, operation } = found.value;
  const foreign = notOwnWork(context, file, operation);
  if (foreign) return { ok: false, refusal: foreign };
  const people = activePeople(context, payload.personIds);
  if (!people.ok) return people;
  const on = labourOf(file, operation.id).filter((l) => l.end === null);
  const leaving = on.filter((l) => !people.value.some((p) => p.id === l.personId));
  const joining = people.value.filter((p) => !on.some((l) => l.personId === p.id));
  if (leaving.length === 0 && joining.length === 0) return refuse('already-done');
  const uncertified = certificateRefusal(context, joining, operation, context.at);
  if (uncertified) return { ok: false, refusal: uncertified };
  const freed = freeCrew(context, joining, found.value, payload.ifBusy);
  if (!freed.ok) return freed;
  const unskilled = skillRefusal(people.value, operation);
  return allow({
    events: [
      ...freed.value.events,
      {
        kind: 'operation.crew-changed',
        visitId: file.visit.id,
        operationId: operation.id,
        data: {
          ...operationName(operation),
          people: people.value.map((p) => p.name),
          overrides: unskilled ? [unskilled.code] : [],
        },
        changes: [
          ...closeLabour(leaving, context.at),
          ...beginLabour(context, file, operation, joining, freed.value.from),
          {
            table: 'operation',
            id: operation.id,
            set: { plan: { ...operation.plan, personIds: people.value.map((p) => p.id) } },
          },
        ],
      },
    ],
  });
};
