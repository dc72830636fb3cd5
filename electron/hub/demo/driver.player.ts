import type { Bay, VisitFile } from '../../../shared/domain/model.ts';
import { currentStay, stageOf } from '../../../shared/domain/stage.ts';
import { type Floor, fateOf, since } from './floor.ts';
import { order, type Player, someone } from './order.ts';

/** Drives cars out of bays that they no longer need, so that the next can come in (J8). */
export const driver: Player = (floor) =>
  floor.files.flatMap((file) => {
    const stay = currentStay(file);
    if (
      !stay ||
      !isDone(
        floor,
        file,
        stay.place,
        floor.bays.find((bay) => bay.id === stay.bayId),
      )
    )
      return [];
    const label = `P${1 + Math.floor(fateOf('parking', file) * 36)}`;
    const { id: visitId } = file.visit;
    return [order('visit.move', { visitId, place: 'parking', label }, someone(floor, 'controller'), visitId)];
  });

function isDone(floor: Floor, file: VisitFile, place: string, bay: Bay | undefined): boolean {
  if (file.operations.some((operation) => operation.state === 'working')) return false;
  const rested = file.labour.every((labour) => since(floor, labour.end) >= 1);
  if (place === 'road') return rested && file.labour.length > 0;
  if (place === 'wash') return file.visit.washedAt !== null;
  if (!bay) return false;
  const stage = stageOf(file);
  if (bay.kind === 'inspection') return stage !== 'inspecting';
  if (bay.kind === 'wash') return stage !== 'washing' || file.visit.washedAt !== null;
  return rested && !file.operations.some((operation) => keeps(floor, bay, operation));
}

/** Work held with the car in the bay, or about to begin in it. */
function keeps({ now }: Floor, bay: Bay, { state, hold, plan }: VisitFile['operations'][number]): boolean {
  if (plan.bayId !== bay.id) return false;
  if (state === 'held') return hold?.carFree === false;
  return state === 'planned' && plan.startAt !== null && plan.startAt <= now + 6 * 60_000;
}
