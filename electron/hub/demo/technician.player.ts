import { addWorkingMinutes } from '../../../shared/domain/calendar.ts';
import { waitOf } from '../../../shared/domain/dependency.rules.ts';
import { labourOf } from '../../../shared/domain/labour.ts';
import type { Operation, Person, VisitFile } from '../../../shared/domain/model.ts';
import type { ReasonCode } from '../../../shared/domain/reasons.ts';
import { crewFrom, isFree, teamFirst } from './crews.ts';
import { type Floor, fateOf, since, workedSoFar } from './floor.ts';
import { type Order, order, type Player } from './order.ts';
import { LONG } from './spans.ts';

/** Finishes, holds, resumes and starts work, each job around its standard minutes, and confirms last night's hours. */
export const technician: Player = (floor) => [
  ...floor.files.flatMap((file) => confirms(floor, file)),
  ...operationsIn(floor, 'working').flatMap(([file, operation]) => stops(floor, file, operation)),
  ...operationsIn(floor, 'held').flatMap(([file, operation]) => goesOn(floor, file, operation)),
  ...operationsIn(floor, 'planned')
    .sort(([, a], [, b]) => (a.plan.startAt ?? 0) - (b.plan.startAt ?? 0))
    .flatMap(([file, operation]) => begins(floor, file, operation)),
];

function operationsIn({ files }: Floor, state: Operation['state']): [VisitFile, Operation][] {
  return files.flatMap((file) =>
    file.operations
      .filter((operation) => operation.state === state)
      .map((operation): [VisitFile, Operation] => [file, operation]),
  );
}

/** Work is begun so much before its planned time when bay and people are there, minutes. */
const EARLY = 25;

/** J9: each his own hours, in the morning. */
function confirms({ reader }: Floor, file: VisitFile): Order[] {
  return file.labour.flatMap(({ id: labourId, end, assumed, personId }) =>
    assumed && end !== null
      ? [order('labour.confirm', { labourId, end }, reader.person(personId) ?? null, labourId)]
      : [],
  );
}

/** How long it will really take, as a share of the planned minutes: seldom much over. */
function pace(file: VisitFile, operation: Operation): number {
  const usual = 0.7 + fateOf('pace', file, operation) * 0.32;
  return fateOf('over', file, operation) < 0.06 ? usual + 0.4 : usual;
}

function stops(floor: Floor, file: VisitFile, operation: Operation): Order[] {
  const worked = workedSoFar(floor, file, operation);
  const { id: operationId, plan } = operation;
  const [first] = labourOf(file, operationId).filter((labour) => labour.end === null);
  const who = floor.reader.person(first?.personId ?? '') ?? null;
  const needed = operation.reworks > 0 ? Math.min(15, plan.minutes) : plan.minutes * pace(file, operation);
  if (worked >= needed)
    return [order('operation.finish', { operationId, selfChecked: true }, who, file.visit.id, operationId)];
  const hold = holdOf(file, operation);
  if (!hold || worked < plan.minutes * 0.35) return [];
  const expectedEnd = addWorkingMinutes(floor.now, hold.minutes, floor.shop.hours);
  const { reason, note } = hold;
  return [order('operation.hold', { operationId, reason, note, expectedEnd, carFree: false }, who, file.visit.id)];
}

type Stop = { readonly reason: ReasonCode; readonly note: string; readonly minutes: number };

const STOPS: readonly Stop[] = [
  { reason: 'D01', note: '', minutes: 12 },
  { reason: 'D01', note: '', minutes: 20 },
  { reason: 'D04', note: '发现增项,待客户确认', minutes: 15 },
  { reason: 'D04', note: '发现增项,待客户确认', minutes: 25 },
  { reason: 'D13', note: '故障偶发,请技术总监会诊', minutes: 30 },
];

/** What stops this job, once; nearly one mechanical job in five is stopped by something. */
function holdOf(file: VisitFile, operation: Operation): Stop | null {
  const again = labourOf(file, operation.id).some((labour) => labour.end !== null);
  if (again || operation.unattendedMinutes > 0 || fateOf('stop', file, operation) > 0.18) return null;
  if (operation.trade === 'body' || operation.trade === 'paint') return null;
  return STOPS[Math.floor(fateOf('stopped by', file, operation) * STOPS.length)] ?? null;
}

/** Held work goes on when what it waited for is there: the expected end, the next morning, a bay and the people. */
function goesOn(floor: Floor, file: VisitFile, operation: Operation): Order[] {
  const { hold } = operation;
  if (!hold || since(floor, hold.expectedEnd ?? hold.since + 5 * 60_000) < 0) return [];
  return takesUp(floor, file, operation, 'operation.resume');
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
  const bay = floor.bays.find((one) => one.id === operation.plan.bayId);
  const [inside] = bay ? floor.reader.carsIn(bay.id) : [];
  if (inside && inside !== file) return [];
  const crew = crewNow(floor, operation, bay?.teamId ?? null);
  if (!crew) return [];
  const personIds = crew.map((person) => person.id);
  const payload = { operationId: operation.id, bayId: bay?.id ?? null, personIds };
  const begun = order(type, payload, crew[0] ?? null, file.visit.id, bay?.id ?? file.visit.id, ...personIds);
  if (bay || operation.bayNeed !== 'road') return [begun];
  const drives = order(
    'visit.move',
    { visitId: file.visit.id, place: 'road' },
    crew[0] ?? null,
    `road ${file.visit.id}`,
  );
  return [begun, drives];
}

/** The planned crew when all are free, else whoever is, after some minutes of looking for the others. */
function crewNow(floor: Floor, operation: Operation, teamId: string | null): Person[] | null {
  const { personIds, startAt } = operation.plan;
  const planned = personIds.flatMap((id) => floor.reader.person(id) ?? []);
  if (planned.length > 0 && planned.every((person) => isFree(floor, person))) return planned;
  if (planned.length > 0 && operation.state === 'planned' && since(floor, startAt) < 4) return null;
  return crewFrom(
    floor,
    teamFirst(floor, teamId).filter((person) => isFree(floor, person)),
    operation,
  );
}
