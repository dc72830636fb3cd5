import type { Payload } from '../../protocol/commands.ts';
import { actorId, type DecideContext, type EventDraft } from '../decision.ts';
import { labourOf } from '../labour.ts';
import type { Change } from '../model.tables.ts';
import type { Check, Hold, Labour, Operation } from '../model.ts';
import { operationName } from '../names.ts';
import type { Found } from './find.ts';

/**
 * Ends open intervals, at the earliest when they began: a late tap makes no negative one (E7). An end that was only
 * assumed (J9) is known now.
 */
export function closeLabour(labour: readonly Labour[], at: number): Change[] {
  return labour
    .filter((l) => l.end === null)
    .map((l) => ({
      table: 'labour',
      id: l.id,
      set: { end: Math.max(at, l.start), ...(l.assumed && { assumed: false }) },
    }));
}

/** `at`, but not before anything that must come first. */
export function notBefore(at: number, stamps: readonly (number | null)[]): number {
  return stamps.reduce<number>((latest, stamp) => Math.max(latest, stamp ?? latest), at);
}

/** When running work ended: not before somebody began it. */
export function endOfWork({ file, operation }: Found, at: number): number {
  return notBefore(
    at,
    labourOf(file, operation.id).map((l) => l.start),
  );
}

/** Puts running work on hold: everybody's clock on it stops (J4). */
export function holdEvent({ file, operation }: Found, hold: Hold): EventDraft {
  return {
    kind: 'operation.held',
    visitId: file.visit.id,
    operationId: operation.id,
    data: { ...operationName(operation), reason: hold.reason, note: hold.note, until: hold.expectedEnd },
    changes: [
      ...closeLabour(labourOf(file, operation.id), hold.since),
      { table: 'operation', id: operation.id, set: { state: 'held', hold } },
    ],
  };
}

/** Finishes running work and, where the operation asks for it, records the self check (Q1). */
export function finishEvent(
  context: DecideContext,
  found: Found,
  { selfChecked, points }: Pick<Payload<'operation.finish'>, 'selfChecked' | 'points'>,
  at = context.at,
): EventDraft {
  const { file, operation } = found;
  const doneAt = endOfWork(found, at);
  const changes: Change[] = [
    ...closeLabour(labourOf(file, operation.id), doneAt),
    { table: 'operation', id: operation.id, set: { state: 'done', doneAt, hold: null } },
  ];
  if (selfChecked && operation.inspection.includes('self')) {
    changes.push({ table: 'check', insert: selfCheck(context, operation, points, doneAt) });
  }
  return {
    kind: 'operation.finished',
    visitId: file.visit.id,
    operationId: operation.id,
    data: operationName(operation),
    changes,
  };
}

function selfCheck(context: DecideContext, operation: Operation, points: Check['points'], at: number): Check {
  const personId = actorId(context);
  return {
    id: context.newId(),
    visitId: operation.visitId,
    operationId: operation.id,
    level: 'self',
    passed: true,
    remark: '',
    points,
    roadTest: '',
    photoIds: [],
    reworkIds: [],
    personId,
    at,
  };
}
