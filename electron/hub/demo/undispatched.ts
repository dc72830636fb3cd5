import { isOutAt } from '../../../shared/domain/bay.rules.ts';
import type { Operation, VisitFile } from '../../../shared/domain/model.ts';
import { openOperations } from '../../../shared/domain/stage.ts';
import type { Floor } from './floor.ts';
import { endOf } from './spans.ts';

const MINUTE = 60_000;
/** From one bay to the next, minutes. */
const DRIVE = 5;

/** Work that has no place yet, and from when on (epoch ms) it could be done. */
export type Undispatched = {
  readonly file: VisitFile;
  readonly operation: Operation;
  readonly from: number;
  /** The bay that is kept for it: the work before it, still to be done there, asks for the same kind. */
  readonly stayIn: string | null;
};

/** The first operation of a car without a place, once it is known when the one before it ends; one after the other. */
export function nextToPlan(floor: Floor, file: VisitFile): Undispatched | null {
  let from = floor.now + 3 * MINUTE;
  let before: Operation | undefined;
  for (const operation of openOperations(file)) {
    from = Math.max(from, afterWhatItNeeds(file, operation));
    if (lacksPlace(floor, operation)) {
      const stayIn = before?.bayNeed === operation.bayNeed ? before.plan.bayId : null;
      return { file, operation, from, stayIn };
    }
    const end = endOf(floor, file, operation);
    if (end === null) return null;
    const lag = Math.max(
      0,
      ...file.operations.filter((o) => o.dependsOn.some((d) => d.operationId === operation.id)).map(lagOf),
    );
    from = Math.max(from, end + (lag + DRIVE) * MINUTE);
    before = operation;
  }
  return null;
}

const lagOf = ({ dependsOn }: Operation) => Math.max(0, ...dependsOn.map((dependency) => dependency.lagMinutes));

/** J3: what is done already, and its lag. */
function afterWhatItNeeds({ operations }: VisitFile, { dependsOn }: Operation): number {
  const ends = dependsOn.map(({ operationId, lagMinutes }) => {
    const doneAt = operations.find((o) => o.id === operationId)?.doneAt;
    return (doneAt ?? 0) + lagMinutes * MINUTE;
  });
  return Math.max(0, ...ends);
}

/** Never planned for a time, or planned on a bay that has meanwhile failed (E3). */
function lacksPlace({ bays }: Floor, { state, plan }: Operation): boolean {
  if (state !== 'planned') return false;
  const bay = bays.find((one) => one.id === plan.bayId);
  return plan.startAt === null || (bay !== undefined && isOutAt(bay, plan.startAt));
}
