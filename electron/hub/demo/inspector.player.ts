import type { VisitFile } from '../../../shared/domain/model.ts';
import { missingForReady, missingForWash } from '../../../shared/domain/ready.rules.ts';
import { currentStay, stageOf } from '../../../shared/domain/stage.ts';
import { dueFirst, type Floor, fateOf, since } from './floor.ts';
import { type Order, order, type Player, someone } from './order.ts';

const REMARKS = ['轮胎螺栓扭矩未复核', '机油液位偏高', '保养灯未复位', '底护板螺丝少一颗', '内饰有油渍'] as const;

/** Looks at finished cars, in the inspection bay or, when that has taken too long, in the yard; some go back (Q2). */
export const inspector: Player = (floor) => {
  const queue = dueFirst(floor).filter((file) => stageOf(file) === 'inspecting' && since(floor, doneAt(file)) >= 3);
  return [...queue.flatMap((file) => looksAt(floor, file)), ...bringsIn(floor, queue)];
};

function doneAt(file: VisitFile): number {
  return Math.max(...file.operations.map((operation) => operation.doneAt ?? 0));
}

function looksAt(floor: Floor, file: VisitFile): Order[] {
  const visitId = file.visit.id;
  const who = inspectorOf(floor, file);
  if (missingForReady(file) === null) return [order('visit.ready', { visitId }, who, visitId)];
  if (missingForWash(file) === null) return [];
  if (!hasLooked(floor, file)) return [];
  const last = file.operations.filter((operation) => operation.state === 'done').at(-1);
  const fails = last?.reworks === 0 && fateOf('check', file, last) < 0.033;
  const result = fails
    ? {
        passed: false,
        reworkIds: [last.id],
        remark: REMARKS[Math.floor(fateOf('remark', file) * REMARKS.length)] ?? '',
      }
    : { passed: true };
  return [
    order('check.record', { visitId, operationId: null, level: 'final', ...result }, who, visitId, who?.id ?? ''),
  ];
}

/** Five to ten minutes in the bay, or after a long wait in the yard. */
function hasLooked(floor: Floor, file: VisitFile): boolean {
  const stay = currentStay(file);
  const inside = floor.bays.some((bay) => bay.id === stay?.bayId && bay.kind === 'inspection');
  if (inside && stay) return since(floor, stay.start) >= 5 + fateOf('inspection', file) * 5;
  return since(floor, doneAt(file)) >= 22 + fateOf('patience', file) * 15;
}

/** Q1: not somebody who worked on the car. */
function inspectorOf(floor: Floor, file: VisitFile) {
  return someone(floor, 'inspector', fateOf('inspector', file));
}

function bringsIn(floor: Floor, queue: readonly VisitFile[]): Order[] {
  const next = queue.find((file) => currentStay(file)?.place === 'parking' && missingForWash(file) !== null);
  const empty = floor.bays.find(
    (bay) => bay.kind === 'inspection' && bay.outOfService === null && floor.reader.carsIn(bay.id).length === 0,
  );
  if (!next || !empty) return [];
  const { id } = next.visit;
  return [order('visit.move', { visitId: id, place: 'bay', bayId: empty.id }, inspectorOf(floor, next), id, empty.id)];
}
