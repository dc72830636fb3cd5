import { labourOf } from '../../../shared/domain/labour.ts';
import type { Operation, Person, VisitFile } from '../../../shared/domain/model.ts';
import type { ShopReader } from '../../../shared/domain/reader.ts';
import { teamPeople } from './bay.people.ts';

/** `on`: the clock runs; `chosen`: will be on it when it starts; `off`: could join. */
type CrewState = 'on' | 'chosen' | 'off';
export type CrewTile = {
  person: Person;
  state: CrewState;
  /** Canonical plate (or pickup number) of the other car the person works on right now, null when free. */
  busyWith: string | null;
};

/** People a person picked for a job that is not running yet; kept on the screen only. */
export type CrewChoice = { operationId: string; personIds: readonly string[] } | null;

/** Whose clock runs on the operation now. */
function workersOn(file: VisitFile, operationId: string): readonly string[] {
  return [...new Set(labourOf(file, operationId).flatMap((l) => (l.end === null ? [l.personId] : [])))];
}

/**
 * Who begins when "start" or "resume" is tapped: the people picked on the screen; who was on it when it was held; the
 * planned crew if the person at the screen belongs to it; else that person; without anybody at the screen the planned crew.
 */
export function startingCrew(
  file: VisitFile,
  operation: Operation,
  person: Person | null,
  choice: CrewChoice,
): readonly string[] {
  if (choice?.operationId === operation.id) return choice.personIds;
  const before = operation.state === 'held' ? lastCrew(file, operation) : [];
  const expected = before.length > 0 ? before : operation.plan.personIds;
  if (person === null || person.role !== 'technician' || expected.includes(person.id)) return expected;
  return [person.id];
}

function lastCrew(file: VisitFile, operation: Operation): readonly string[] {
  const ended = labourOf(file, operation.id).filter((l) => l.end !== null);
  const last = Math.max(...ended.map((l) => l.end ?? 0));
  return [...new Set(ended.flatMap((l) => (l.end === last ? [l.personId] : [])))];
}

/** The team of the bay and whoever else is on the job, in a steady order: nobody's tile moves when he joins. */
export function crewTiles(
  reader: ShopReader,
  teamId: string | null,
  file: VisitFile,
  operation: Operation,
  starting: readonly string[],
): readonly CrewTile[] {
  const working = operation.state === 'working';
  const on = working ? workersOn(file, operation.id) : starting;
  const leaderId = teamId === null ? null : (reader.team(teamId)?.leaderId ?? null);
  const members = teamPeople(reader.people(), teamId, leaderId).filter((p) => p.role === 'technician');
  const guests = on.flatMap((id) => (members.some((p) => p.id === id) ? [] : (reader.person(id) ?? [])));
  return [...members, ...guests].map((person) => ({
    person,
    state: !on.includes(person.id) ? 'off' : working ? 'on' : 'chosen',
    busyWith: otherCar(reader, person.id, operation.id),
  }));
}

function otherCar(reader: ShopReader, personId: string, operationId: string): string | null {
  const other = reader
    .openWork(personId)
    .find(({ labour, operation }) => labour.attended && operation.id !== operationId);
  return other === undefined ? null : other.file.visit.plate || other.file.visit.pickup;
}

/** The crew after a tap on one person's tile. */
export function toggled(personIds: readonly string[], personId: string): readonly string[] {
  return personIds.includes(personId) ? personIds.filter((id) => id !== personId) : [...personIds, personId];
}
