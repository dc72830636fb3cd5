import { ADDITIONS } from '../../../db/demo/additions.sample.ts';
import { waitingAdditions } from '../../../shared/domain/additions.ts';
import { addWorkingMinutes } from '../../../shared/domain/calendar.ts';
import { labourOf } from '../../../shared/domain/labour.ts';
import type { Operation, Person, VisitFile } from '../../../shared/domain/model.ts';
import type { ReasonCode } from '../../../shared/domain/reasons.ts';
import { type Floor, fateOf, workedSoFar } from './floor.ts';
import { type Order, order } from './order.ts';

/** What inspection sent back takes at most, minutes. */
const REWORK = 15;

/** Running work is finished around its planned minutes, or held on the way, each job as its fate will have it. */
export function stops(floor: Floor, file: VisitFile, operation: Operation): Order[] {
  const { id: operationId, plan } = operation;
  const { id: visitId } = file.visit;
  const [running] = labourOf(file, operationId).filter((labour) => labour.end === null);
  const who = floor.reader.person(running?.personId ?? '') ?? null;
  const worked = workedSoFar(floor, file, operation);
  if (worked >= minutesNeeded(file, operation)) {
    return [order('operation.finish', { operationId, selfChecked: true }, who, visitId)];
  }
  const hold = holdOf(file, operation);
  if (!hold || worked < plan.minutes * 0.35) return [];
  const { reason, note, minutes } = hold;
  if (reason === 'D04' && waitingAdditions(file).length === 0) return finds(file, operation, who);
  const expectedEnd = addWorkingMinutes(floor.now, minutes, floor.shop.hours);
  const held = order('operation.hold', { operationId, reason, note, expectedEnd, carFree: false }, who, visitId);
  if (reason !== 'D13' || plan.bayId === null) return [held];
  return [held, order('help.ask', { bayId: plan.bayId, visitId }, who, `help ${plan.bayId}`)];
}

/** What the customer is asked about (D04) was found and reported first; once on a car. */
function finds(file: VisitFile, { id: operationId }: Operation, who: Person | null): Order[] {
  if (file.additions.length > 0) return [];
  const { id: visitId } = file.visit;
  const fitting = ADDITIONS.filter(({ code }) => file.operations.every((o) => o.standardId !== code));
  const found = fitting[Math.floor(fateOf('addition', file) * fitting.length)];
  if (!found) return [];
  const report = { visitId, operationId, finds: [...found.finds], note: found.note };
  return [order('addition.report', { ...report, source: 'workshop' }, who, visitId)];
}

/** Most jobs take somewhat less than planned, one in sixteen much more; work sent back is done quickly. */
function minutesNeeded(file: VisitFile, operation: Operation): number {
  const { minutes } = operation.plan;
  // What counts as worked includes the work before it was sent back.
  if (operation.reworks > 0) return minutes + REWORK * operation.reworks;
  const usual = 0.7 + fateOf('pace', file, operation) * 0.32;
  return minutes * (fateOf('over', file, operation) < 0.06 ? usual + 0.4 : usual);
}

type Stop = { readonly reason: ReasonCode; readonly note: string; readonly minutes: number };

const STOPS: readonly Stop[] = [
  { reason: 'D01', note: '', minutes: 12 },
  { reason: 'D01', note: '', minutes: 20 },
  { reason: 'D04', note: '发现增项，待客户确认', minutes: 15 },
  { reason: 'D04', note: '发现增项，待客户确认', minutes: 25 },
  { reason: 'D13', note: '故障偶发，请技术总监会诊', minutes: 30 },
];

/** What stops this job, once; nearly one mechanical job in five is stopped by something. */
function holdOf(file: VisitFile, operation: Operation): Stop | null {
  const again = labourOf(file, operation.id).some((labour) => labour.end !== null);
  if (again || operation.unattendedMinutes > 0 || fateOf('stop', file, operation) > 0.18) return null;
  if (operation.trade === 'body' || operation.trade === 'paint') return null;
  return STOPS[Math.floor(fateOf('stopped by', file, operation) * STOPS.length)] ?? null;
}
