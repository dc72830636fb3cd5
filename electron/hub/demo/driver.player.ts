import type { Bay, Operation, Stay, VisitFile } from '../../../shared/domain/model.ts';
import { currentStay, stageOf } from '../../../shared/domain/stage.ts';
import { type Floor, fateOf, since } from './floor.ts';
import { order, type Player, someone } from './order.ts';

const MINUTE = 60_000;
/** A car stays in its bay when the next work there begins within these minutes. */
const STAYS = 6;

/** Drives cars out of bays that they no longer need, so that the next can come in (J8). */
export const driver: Player = (floor) => {
  const who = someone(floor, 'controller');
  return floor.files.flatMap((file) => {
    const stay = currentStay(file);
    if (!stay || !mayLeave(floor, file, stay)) return [];
    const { id: visitId } = file.visit;
    const label = `P${1 + Math.floor(fateOf('parking', file) * 36)}`;
    return [order('visit.move', { visitId, place: 'parking', label }, who, visitId)];
  });
};

function mayLeave(floor: Floor, file: VisitFile, { place, bayId }: Stay): boolean {
  if (file.operations.some((operation) => operation.state === 'working')) return false;
  const rested = file.labour.every((labour) => since(floor, labour.end) >= 1);
  if (place === 'road') return rested && file.labour.length > 0;
  if (place === 'wash') return file.visit.washedAt !== null;
  const bay = floor.bays.find((one) => one.id === bayId);
  switch (bay?.kind) {
    case undefined:
      return false;
    case 'inspection':
      return stageOf(file) !== 'inspecting';
    case 'wash':
      return stageOf(file) !== 'washing' || file.visit.washedAt !== null;
    default:
      return rested && !file.operations.some((operation) => isKept(floor, bay, operation));
  }
}

/** Work held with the car in the bay, or about to begin in it. */
function isKept({ now }: Floor, bay: Bay | undefined, { state, hold, plan }: Operation): boolean {
  if (plan.bayId !== bay?.id) return false;
  if (state === 'held') return hold?.carFree === false;
  return state === 'planned' && plan.startAt !== null && plan.startAt <= now + STAYS * MINUTE;
}
