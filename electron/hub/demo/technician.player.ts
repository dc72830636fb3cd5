import { teamChecker } from '../../../db/demo/teamChecker.ts';
import { pointsFor } from '../../../shared/domain/checkPoints.ts';
import { waitOf } from '../../../shared/domain/dependency.rules.ts';
import type { Operation, Person, VisitFile } from '../../../shared/domain/model.ts';
import { lacksSelfCheck, lacksTeamCheck } from '../../../shared/domain/ready.rules.ts';
import { crewFrom, isFree, teamFirst } from './crews.ts';
import { type Floor, since } from './floor.ts';
import { type Order, order, type Player } from './order.ts';
import { LONG } from './spans.ts';
import { stops } from './stops.ts';

/** Work is begun so much before its planned time when bay and people are there, minutes. */
const EARLY = 25;
/** So long a planned crew is looked for before others begin, minutes. */
const SEARCH = 4;
/** Work held without an expected end is tried again after these minutes; sent back or left over night, soon. */
const AGAIN = 30;
const SOON = 5;
/** So long the leader needs to come and look, minutes. */
const LOOKS_AFTER = 2;

/** Finishes, holds, resumes and starts work, checks it, and confirms last night's hours. */
export const technician: Player = (floor) => [
  ...floor.files.flatMap((file) => [...confirms(floor, file), ...checks(floor, file), ...teamChecks(floor, file)]),
  ...operationsIn(floor, 'working').flatMap(([file, operation]) => stops(floor, file, operation)),
  ...operationsIn(floor, 'held').flatMap(([file, operation]) => goesOn(floor, file, operation)),
  ...operationsIn(floor, 'planned')
    .sort(([, a], [, b]) => (a.plan.startAt ?? 0) - (b.plan.startAt ?? 0))
    .flatMap(([file, operation]) => begins(floor, file, operation)),
];

function operationsIn({ files }: Floor, state: Operation['state']): [VisitFile, Operation][] {
  return files.flatMap((file) =>
    file.operations.flatMap((operation): [VisitFile, Operation][] =>
      operation.state === state ? [[file, operation]] : [],
    ),
  );
}

/** J9: each his own hours, in the morning. */
function confirms({ reader }: Floor, file: VisitFile): Order[] {
  return file.labour.flatMap(({ id: labourId, end, assumed, personId }) => {
    if (!assumed || end === null) return [];
    return [order('labour.confirm', { labourId, end }, reader.person(personId) ?? null, labourId)];
  });
}

/** Q1: makes up for a self check that was left out. */
function checks({ reader }: Floor, file: VisitFile): Order[] {
  const unchecked = file.operations.find((operation) => lacksSelfCheck(file, operation));
  if (!unchecked) return [];
  const { id: visitId } = file.visit;
  const who = reader.person(unchecked.plan.personIds[0] ?? '') ?? null;
  const passed = { visitId, operationId: unchecked.id, level: 'self', passed: true } as const;
  return [order('check.record', passed, who, visitId)];
}

/** Q1: the leader looks at what his team has finished. */
function teamChecks(floor: Floor, file: VisitFile): Order[] {
  const unseen = file.operations.find(
    (operation) => lacksTeamCheck(file, operation) && since(floor, operation.doneAt) >= LOOKS_AFTER,
  );
  if (!unseen) return [];
  const { id: visitId } = file.visit;
  const points = pointsFor(unseen).map((code) => ({ code, ok: true }));
  const passed = { visitId, operationId: unseen.id, level: 'team', passed: true, points } as const;
  return [order('check.record', passed, teamChecker(floor.reader, file, unseen), visitId)];
}

/** Held work goes on when what it waited for is there: the expected end, the next morning, a bay and the people. */
function goesOn(floor: Floor, file: VisitFile, operation: Operation): Order[] {
  const { hold } = operation;
  if (!hold) return [];
  const isOver =
    hold.expectedEnd === null
      ? since(floor, hold.since) >= (hold.reason === 'D00' || hold.reason === 'D16' ? SOON : AGAIN)
      : since(floor, hold.expectedEnd) >= 0;
  return isOver ? takesUp(floor, file, operation, 'operation.resume') : [];
}

function begins(floor: Floor, file: VisitFile, operation: Operation): Order[] {
  const { plan, minutes, bayNeed } = operation;
  if (plan.startAt === null || since(floor, plan.startAt) < -EARLY) return [];
  if (plan.bayId === null && bayNeed !== 'road') return [];
  if (waitOf(file, operation, floor.now) !== null) return [];
  // Nobody begins in the evening what could be done the next morning in one go.
  if (floor.minutesLeft < minutes && minutes < LONG) return [];
  return takesUp(floor, file, operation, 'operation.start');
}

function takesUp(
  floor: Floor,
  file: VisitFile,
  operation: Operation,
  type: 'operation.start' | 'operation.resume',
): Order[] {
  const { id: visitId } = file.visit;
  const bay = floor.bays.find((one) => one.id === operation.plan.bayId);
  const [inside] = bay ? floor.reader.carsIn(bay.id) : [];
  if (inside && inside !== file) return [];
  const crew = crewNow(floor, operation, bay?.teamId ?? null);
  const [lead] = crew;
  if (!lead) return [];
  const personIds = crew.map((person) => person.id);
  const payload = { operationId: operation.id, bayId: bay?.id ?? null, personIds };
  if (bay) return [order(type, payload, lead, visitId, bay.id, ...personIds)];
  const drives = order('visit.move', { visitId, place: 'road' }, lead, `road ${visitId}`);
  return [order(type, payload, lead, visitId, ...personIds), ...(operation.bayNeed === 'road' ? [drives] : [])];
}

/** The planned crew when all are free, else, after some looking for them, whoever is; nobody: []. */
function crewNow(floor: Floor, operation: Operation, teamId: string | null): readonly Person[] {
  const { personIds, startAt } = operation.plan;
  const planned = personIds.flatMap((id) => floor.reader.person(id) ?? []);
  if (planned.length > 0 && planned.every((person) => isFree(floor, person))) return planned;
  if (planned.length > 0 && operation.state === 'planned' && since(floor, startAt) < SEARCH) return [];
  const free = teamFirst(floor, teamId).filter((person) => isFree(floor, person));
  return crewFrom(floor, free, operation) ?? [];
}
