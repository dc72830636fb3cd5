import type { EventDraft } from '../decision.ts';
import { labourOf } from '../labour.ts';
import type { Change } from '../model.tables.ts';
import type { Operation, VisitFile } from '../model.ts';
import { operationName } from '../names.ts';

/**
 * J9, E4: at closing time (epoch ms) whatever still runs is closed as assumed, and its operations wait on hold until
 * somebody resumes them next morning. Work begun after closing time is overtime and goes on. The hub calls this for the
 * visits with open labour, at closing time or, when it was off, at its next start.
 */
export function closeShift(closing: number, files: readonly VisitFile[]): EventDraft[] {
  return files.flatMap((file) => file.operations.flatMap((operation) => closeOne(closing, file, operation)));
}

function closeOne(closing: number, file: VisitFile, operation: Operation): EventDraft[] {
  const open = labourOf(file, operation.id).filter((l) => l.end === null);
  const ended = open.filter((l) => l.start < closing);
  if (ended.length === 0) return [];
  const changes = ended.map((l): Change => ({ table: 'labour', id: l.id, set: { end: closing, assumed: true } }));
  if (ended.length === open.length) {
    const hold = { reason: 'D00', note: '', since: closing, expectedEnd: null, carFree: true } as const;
    changes.push({ table: 'operation', id: operation.id, set: { state: 'held', hold } });
  }
  const data = { ...operationName(operation), reason: 'D00' };
  return [{ kind: 'labour.assumed', visitId: file.visit.id, operationId: operation.id, data, changes }];
}
