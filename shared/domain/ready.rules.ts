import type { Operation, VisitFile } from './model.ts';
import { carName, operationName } from './names.ts';
import { type Refusal, refusal } from './refusal.ts';
import { finalCheckPassed, needsFinalCheck, needsWash, openOperations } from './stage.ts';

/** Q1: the self check asked for and not passed since the operation was last finished. */
export function lacksSelfCheck(file: VisitFile, operation: Operation): boolean {
  return lacksCheck(file, operation, 'self');
}

/** Q1: the same of the team's check by its leader. */
export function lacksTeamCheck(file: VisitFile, operation: Operation): boolean {
  return lacksCheck(file, operation, 'team');
}

function lacksCheck(file: VisitFile, { id, doneAt, inspection }: Operation, level: 'self' | 'team'): boolean {
  if (doneAt === null || !inspection.includes(level)) return false;
  return !file.checks.some((c) => c.level === level && c.operationId === id && c.passed && c.at >= doneAt);
}

/** Work still in the way of inspection, wash and ready: an open operation, or nothing done at all. */
export function openWorkOf(file: VisitFile): Refusal | null {
  const plate = carName(file.visit);
  const open = openOperations(file)[0];
  if (open) return refusal('work-open', 'J1', { plate, ...operationName(open) });
  return file.operations.some((o) => o.state === 'done') ? null : refusal('operation-none-left', 'J1', { plate });
}

/** What the car lacks before it may be washed: all work done and, where asked for, the final inspection passed. */
export function missingForWash(file: VisitFile): Refusal | null {
  const open = openWorkOf(file);
  if (open) return open;
  if (!needsFinalCheck(file) || finalCheckPassed(file)) return null;
  return refusal('checks-missing', 'Q1', { plate: carName(file.visit), check: 'final' });
}

/** What the car lacks before it is ready (Q1): work, self checks, team checks, final inspection, wash, in that order. */
export function missingForReady(file: VisitFile): Refusal | null {
  const plate = carName(file.visit);
  const open = openWorkOf(file);
  if (open) return open;
  const unchecked = file.operations.find((o) => lacksSelfCheck(file, o));
  if (unchecked) return refusal('checks-missing', 'Q1', { plate, check: 'self', ...operationName(unchecked) });
  const unseen = file.operations.find((o) => lacksTeamCheck(file, o));
  if (unseen) return refusal('checks-missing', 'Q1', { plate, check: 'team', ...operationName(unseen) });
  const uninspected = missingForWash(file);
  if (uninspected) return uninspected;
  return needsWash(file) ? refusal('wash-first', 'V6', { plate }) : null;
}
