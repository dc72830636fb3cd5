import type { Payload } from '../../protocol/commands.ts';
import type { Decide, DecideContext } from '../decision.ts';
import type { Person } from '../model.ts';
import { carName, operationName, otherName } from '../names.ts';
import type { PlannedWork } from '../reader.ts';
import { allow, type Refusal, refusal, refuse } from '../refusal.ts';

export const saveTeam: Decide<Payload<'team.save'>> = (context, payload) => {
  const { shop } = context;
  const { id, ...fields } = payload;
  const taken = shop.teams().some((team) => team.id !== id && !team.retired && team.name === fields.name);
  if (taken && !fields.retired) return refuse('name-taken', undefined, { name: fields.name });
  if (fields.leaderId !== null && !shop.person(fields.leaderId)) return refuse('not-found');
  if (id !== null && !shop.team(id)) return refuse('not-found');
  const [planned] = id !== null && fields.retired ? shop.plannedForTeam(id) : [];
  if (planned) return refuse('team-planned', undefined, { team: fields.name, ...plannedParams(planned) });
  const teamId = id ?? context.newId();
  const change = id === null ? { insert: { id: teamId, ...fields } } : { id, set: fields };
  return allow({
    events: [{ kind: 'team.saved', data: { team: fields.name }, changes: [{ table: 'team', ...change }] }],
    answer: { teamId },
  });
};

/** A person is known by badge and PIN, so a badge belongs to one person; names may be shared. */
export const savePerson: Decide<Payload<'person.save'>> = (context, payload) => {
  const { shop } = context;
  const { id, ...given } = payload;
  const before = id === null ? undefined : shop.person(id);
  const fields = { ...given, shiftId: given.shiftId === undefined ? (before?.shiftId ?? null) : given.shiftId };
  const { name, badge, teamId, shiftId, retired } = fields;
  const sharesBadge = (p: Person) => p.id !== id && !p.retired && p.badge !== null && p.badge === badge;
  if (!retired && badge !== null && shop.people().some(sharesBadge))
    return refuse('name-taken', undefined, { name: badge });
  if (teamId !== null && !shop.team(teamId)) return refuse('not-found');
  const noShift = shiftId === (before?.shiftId ?? null) ? null : shiftRefusal(context, shiftId);
  if (noShift) return { ok: false, refusal: noShift };
  if (id === null) {
    const person: Person = { id: context.newId(), ...fields, hasPin: false };
    return allow({
      events: [{ kind: 'person.saved', data: { person: name }, changes: [{ table: 'person', insert: person }] }],
      answer: { personId: person.id },
    });
  }
  if (!before) return refuse('not-found');
  const refused = lastControllerRefusal(context, before, fields) ?? (retired ? busyRefusal(context, before) : null);
  if (refused) return { ok: false, refusal: refused };
  return allow({
    events: [{ kind: 'person.saved', data: { person: name }, changes: [{ table: 'person', id, set: fields }] }],
    answer: { personId: id },
  });
};

/** Nobody newly works a shift that is gone. */
function shiftRefusal({ shop }: DecideContext, shiftId: string | null): Refusal | null {
  if (shiftId === null) return null;
  const shift = shop.shifts().find((one) => one.id === shiftId);
  if (!shift) return refusal('not-found');
  return shift.retired ? refusal('shift-retired', undefined, { name: shift.name }) : null;
}

/** Somebody must be left who may dispatch and correct. */
function lastControllerRefusal(
  { shop }: DecideContext,
  before: Person,
  after: Pick<Person, 'role' | 'retired'>,
): Refusal | null {
  if (before.role !== 'controller' || before.retired) return null;
  if (after.role === 'controller' && !after.retired) return null;
  const others = shop.people().some((p) => p.id !== before.id && p.role === 'controller' && !p.retired);
  return others ? null : refusal('last-controller');
}

function plannedParams({ file, operation }: PlannedWork) {
  return { plate: carName(file.visit), ...operationName(operation) };
}

/** Who leaves the shop has no clock running, and no work planned that somebody would wait for. */
function busyRefusal({ shop }: DecideContext, person: Person): Refusal | null {
  const [work] = shop.openWork(person.id);
  const [planned] = shop.plannedFor(person.id);
  if (!work)
    return planned ? refusal('person-planned', undefined, { person: person.name, ...plannedParams(planned) }) : null;
  return refusal('person-busy', 'J6', {
    person: person.name,
    plate: carName(work.file.visit),
    ...otherName(work.operation),
  });
}
