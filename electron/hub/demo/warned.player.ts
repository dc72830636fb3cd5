import { forecastOf } from '../../../shared/domain/forecast.ts';
import { minutesLate } from '../../../shared/domain/lateness.ts';
import type { Warning } from '../../../shared/domain/model.ontime.ts';
import type { Person, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { openOperations } from '../../../shared/domain/stage.ts';
import { asksTechnician, openWarnings, WARNING_CAUSES } from '../../../shared/domain/warnings.ts';
import { type Floor, fateOf, quarterAfter, since } from './floor.ts';
import { type Order, order, type Player, someone } from './order.ts';

/** P5: the technician says why it will be late, the advisor reads the warning, calls the customer and says what came of it. */
export const warned: Player = (floor) =>
  floor.files.flatMap((file) =>
    openWarnings(file, floor.shop.policy).flatMap((warning) => [
      ...explains(floor, file, warning),
      ...answers(floor, file, warning),
    ]),
  );

function explains(floor: Floor, file: VisitFile, warning: Warning): Order[] {
  const { id: visitId } = file.visit;
  const fate = fateOf('explain', file);
  if (!asksTechnician(file, warning) || fate > 0.85 || since(floor, warning.raisedAt) < 1 + fate * 4) return [];
  const work = openOperations(file)[0];
  const who = technicianOf(floor, file);
  if (!work || !who) return [];
  if (fate < 0.12) return [order('warning.reply', { warningId: warning.id }, who, visitId)];
  const cause = WARNING_CAUSES.find((code) => code === work.hold?.reason) ?? 'D14';
  return [order('warning.raise', { visitId, operationId: work.id, cause }, who, visitId)];
}

/** Whoever works on the car now, or last did. */
function technicianOf({ reader }: Floor, file: VisitFile): Person | null {
  const last = file.labour.find(({ end }) => end === null) ?? file.labour.at(-1);
  return last ? (reader.person(last.personId) ?? null) : null;
}

/** Most within a few minutes; now and then one that escalates first (E6). */
function answers(floor: Floor, file: VisitFile, warning: Warning): Order[] {
  const { id: visitId, advisorId } = file.visit;
  const { id: warningId, raisedAt, seenAt } = warning;
  const who = floor.reader.person(advisorId ?? '') ?? someone(floor, 'advisor');
  const fate = fateOf('answer', file);
  const age = since(floor, raisedAt);
  if (seenAt === null && age >= 1 + fate * 5) return [order('warning.see', { warningId }, who, visitId)];
  if (age < (fate > 0.8 ? 6 + fate * 6 : 2 + fate * 3)) return [];
  const promise = basisPromise(file, floor.shop.policy);
  const forecast = forecastOf(file, floor.shop, floor.now);
  const at = forecast === null ? null : quarterAfter(floor, forecast, 10);
  if (promise && forecast !== null && minutesLate(promise.at, forecast) === 0) {
    return [order('warning.answer', { warningId, outcome: 'holds' }, who, visitId)];
  }
  if (at === null || fateOf('reach', file) > 0.9) {
    return [order('warning.answer', { warningId, outcome: 'unreachable' }, who, visitId)];
  }
  const agreed = { at, means: 'phone', cause: 'workshop', outsideHours: true } as const;
  return [order('warning.answer', { warningId, outcome: 'promised', promise: agreed }, who, visitId)];
}
