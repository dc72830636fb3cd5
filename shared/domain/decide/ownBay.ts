import type { DecideContext } from '../decision.ts';
import type { Operation, VisitFile } from '../model.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { openOperations } from '../stage.ts';

/**
 * A bay's terminal acts only on what its bay has to do with. Everything is asked for the time of the tap: one that waited
 * offline is no stranger's because the car has been moved on since (E7).
 */
const NOT_OURS: Refusal = refusal('not-allowed', 'E7');

/** Did this stretch hold at the instant? */
const held = ({ start, end }: { start: number; end: number | null }, at: number) =>
  start <= at && (end === null || at <= end);

function stoodHere({ actor, at }: DecideContext, file: VisitFile): boolean {
  return file.stays.some((stay) => stay.bayId === actor.bayId && held(stay, at));
}

/** Is this another bay's operation? It is ours when it is planned or done here, the car stands here, or it is one's own. */
export function notOwnWork(context: DecideContext, file: VisitFile, operation: Operation): Refusal | null {
  const { actor, at } = context;
  if (actor.deviceRole !== 'bay') return null;
  if (actor.bayId === null) return NOT_OURS;
  if (operation.plan.bayId === actor.bayId || stoodHere(context, file)) return null;
  const own = file.labour.some((l) => l.operationId === operation.id && l.personId === actor.person?.id && held(l, at));
  return own ? null : NOT_OURS;
}

/** Is this another bay's car? It is ours when it stands here or has open work planned here. */
export function notOwnCar(context: DecideContext, file: VisitFile): Refusal | null {
  const { actor } = context;
  if (actor.deviceRole !== 'bay') return null;
  if (actor.bayId === null) return NOT_OURS;
  const planned = openOperations(file).some((o) => o.plan.bayId === actor.bayId);
  return planned || stoodHere(context, file) ? null : NOT_OURS;
}

/** Is this another bay than the terminal's own? */
export function notOwnBay({ actor }: DecideContext, bayId: string): Refusal | null {
  return actor.deviceRole === 'bay' && actor.bayId !== bayId ? NOT_OURS : null;
}
