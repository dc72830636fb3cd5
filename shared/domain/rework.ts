import type { Check, Operation, VisitFile } from './model.ts';
import { openOperations } from './stage.ts';

/**
 * Q2: whom a failed check is charged to, as ids of people: whoever worked on what it sent back before it was made. Who
 * only did the work again is not among them. Nobody for a passed check.
 */
export function chargedTo(file: Pick<VisitFile, 'labour'>, check: Pick<Check, 'at' | 'reworkIds'>): readonly string[] {
  const worked = file.labour.filter((l) => check.reworkIds.includes(l.operationId) && l.start < check.at);
  return [...new Set(worked.map((l) => l.personId))];
}

/** Q2: is the visit an internal return (内返): did a check, of whatever level, send work back? */
export function isInternalReturn({ checks }: Pick<VisitFile, 'checks'>): boolean {
  return checks.some((check) => !check.passed && check.reworkIds.length > 0);
}

/** The failed check because of which an operation is to be done again; undefined once it was finished, or never failed. */
export function sentBackBy(file: VisitFile, operation: Operation): Check | undefined {
  if (operation.reworks === 0 || !openOperations(file).includes(operation)) return undefined;
  return file.checks
    .filter((check) => !check.passed && check.reworkIds.includes(operation.id))
    .reduce<Check | undefined>((last, check) => (last === undefined || check.at >= last.at ? check : last), undefined);
}
