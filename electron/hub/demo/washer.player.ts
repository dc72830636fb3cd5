import type { VisitFile } from '../../../shared/domain/model.ts';
import { missingForReady } from '../../../shared/domain/ready.rules.ts';
import { currentStay, stageOf } from '../../../shared/domain/stage.ts';
import { dueFirst, type Floor, fateOf, since } from './floor.ts';
import { type Order, order, type Player, someone } from './order.ts';

/** Washes one car after another in the wash bay, and calls ready what is clean. */
export const washer: Player = (floor) => {
  const queue = dueFirst(floor).filter((file) => stageOf(file) === 'washing');
  return [...queue.flatMap((file) => finishes(floor, file)), ...takesNext(floor, queue)];
};

function finishes(floor: Floor, file: VisitFile): Order[] {
  const { id: visitId, washStartedAt, washedAt } = file.visit;
  const who = someone(floor, 'washer', fateOf('washer', file));
  if (washedAt !== null) return missingForReady(file) ? [] : [order('visit.ready', { visitId }, who, visitId)];
  const isClean = washStartedAt !== null && since(floor, washStartedAt) >= 6 + fateOf('wash', file) * 4;
  return isClean ? [order('visit.finishWash', { visitId }, who, visitId)] : [];
}

/** The car in the wash bay is begun with; an empty bay gets the one that is due first. */
function takesNext(floor: Floor, queue: readonly VisitFile[]): Order[] {
  const dirty = queue.filter((file) => file.visit.washStartedAt === null);
  const bays = floor.bays.filter((bay) => bay.kind === 'wash' && bay.outOfService === null);
  return bays.flatMap((bay) => {
    const [inside] = floor.reader.carsIn(bay.id);
    const next = inside ?? dirty.find((file) => currentStay(file)?.place === 'parking');
    if (!next || !dirty.includes(next)) return [];
    const { id: visitId } = next.visit;
    const who = someone(floor, 'washer', fateOf('washer', next));
    const enter = () => order('visit.move', { visitId, place: 'bay', bayId: bay.id }, who, visitId, bay.id);
    return [inside ? order('visit.startWash', { visitId }, who, visitId, bay.id) : enter()];
  });
}
