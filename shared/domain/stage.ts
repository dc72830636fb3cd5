import type { Operation, VisitFile } from './model.ts';
import type { LoungeStep, Stage } from './vocabulary.ts';

/** Operations that still have to be done. */
export function openOperations(file: VisitFile): readonly Operation[] {
  return file.operations.filter((o) => o.state === 'planned' || o.state === 'working' || o.state === 'held');
}

function wasStarted(file: VisitFile): boolean {
  return file.labour.length > 0;
}

/** Is a level of inspection asked for by any operation that was not dropped? (Q1) */
export function needsFinalCheck(file: VisitFile): boolean {
  return file.operations.some((o) => o.state !== 'dropped' && o.inspection.includes('final'));
}

/** The final inspection that holds: the last one, if no operation was finished after it. */
export function finalCheckPassed(file: VisitFile): boolean {
  const last = lastCheck(file, 'final');
  if (!last?.passed) return false;
  return file.operations.every((o) => o.doneAt === null || o.doneAt <= last.at);
}

function lastCheck(file: VisitFile, level: 'final' | 'team' | 'self') {
  return file.checks
    .filter((c) => c.level === level)
    .reduce<VisitFile['checks'][number] | undefined>(
      (latest, c) => (latest === undefined || c.at >= latest.at ? c : latest),
      undefined,
    );
}

export function needsWash(file: VisitFile): boolean {
  return file.visit.washWanted && file.visit.washedAt === null;
}

/**
 * The stage of a visit, derived from its operations and stamps, never stored (J1). A car between two steps (one done,
 * the next not begun) is queued again: it holds a parking place, not a bay. What is done and need not be washed stays
 * with the inspection until somebody calls it ready.
 */
export function stageOf(file: VisitFile): Stage {
  const { visit } = file;
  if (visit.cancelledAt !== null) return 'cancelled';
  if (visit.deliveredAt !== null) return 'delivered';
  if (visit.settledAt !== null) return 'settled';
  if (visit.readyAt !== null) return 'ready';
  const open = openOperations(file);
  if (open.some((o) => o.state === 'working')) return 'working';
  if (open.some((o) => o.state === 'held')) return 'held';
  if (open.length > 0 || file.operations.every((o) => o.state === 'dropped')) {
    return open.some(isDispatched) ? 'queued' : 'arrived';
  }
  if (needsFinalCheck(file) && !finalCheckPassed(file)) return 'inspecting';
  return visit.washWanted ? 'washing' : 'inspecting';
}

export function isDispatched(operation: Operation): boolean {
  const { bayId, teamId, personIds } = operation.plan;
  return bayId !== null || teamId !== null || personIds.length > 0;
}

/** Still in the shop's hands or in its yard: neither delivered nor cancelled. */
export function isOpen(file: VisitFile): boolean {
  return file.visit.deliveredAt === null && file.visit.cancelledAt === null;
}

/**
 * The customer's coarse step (L1). It never says held, rework or accident, and never goes back from repair to waiting
 * between two trades (E1).
 */
export function loungeStepOf(file: VisitFile): LoungeStep {
  const stage = stageOf(file);
  switch (stage) {
    case 'ready':
    case 'settled':
    case 'delivered':
      return 'ready';
    case 'washing':
      return 'wash';
    case 'inspecting':
      return 'inspection';
    case 'working':
      return 'repair';
    case 'cancelled':
      return 'received';
    default:
      if (wasStarted(file)) return 'repair';
      return stage === 'arrived' ? 'received' : 'waiting';
  }
}

/** Where the car stands now (J8); undefined when nobody said. */
export function currentStay(file: VisitFile) {
  return file.stays.find((s) => s.end === null);
}
