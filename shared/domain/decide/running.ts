import type { DecideContext } from '../decision.ts';
import type { Labour, Operation, VisitFile } from '../model.ts';
import { allow, type Decision } from '../refusal.ts';
import { type Found, openOperation, operationFor } from './find.ts';
import { notOwnWork } from './ownBay.ts';
import { notBefore } from './work.events.ts';

/** Running work as it was when somebody stopped it, and when that was (epoch ms). */
export type Running = { readonly found: Found; readonly at: number };

/**
 * Work that may be stopped now. Also what the hub closed by itself at shift end, when the tap happened before that and
 * only arrives now (E7): it stopped when somebody said so, and the hours are no longer assumed (J9).
 */
export function runningAt(context: DecideContext, operationId: string, step: 'hold' | 'finish'): Decision<Running> {
  const found = stoppable(context, operationId, step);
  if (!found.ok) return found;
  const { file, operation } = found.value.found;
  const foreign = notOwnWork(context, file, operation);
  return foreign ? { ok: false, refusal: foreign } : found;
}

/** The same without asking whose work it is: a leaver's (E8). */
export function stoppable(context: DecideContext, operationId: string, step: 'hold' | 'finish'): Decision<Running> {
  const open = openOperation(context, operationId);
  if (open.ok && wasClosedLater(open.value.operation, context.at)) return allow(beforeShiftEnd(open.value, context.at));
  const found = operationFor(context, operationId, step);
  return found.ok ? allow({ found: found.value, at: context.at }) : found;
}

function wasClosedLater({ hold }: Operation, at: number): boolean {
  return hold?.reason === 'D00' && at < hold.since;
}

/** The work as it still ran; hours that were confirmed meanwhile stand, and it did not end before them. */
function beforeShiftEnd({ file, operation }: Found, at: number): Running {
  const assumed = (l: Labour) => l.operationId === operation.id && l.assumed && l.end === operation.hold?.since;
  const confirmed = file.labour.filter((l) => l.operationId === operation.id && !assumed(l)).map((l) => l.end);
  const running: Operation = { ...operation, state: 'working', hold: null };
  const then: VisitFile = {
    ...file,
    operations: file.operations.map((o) => (o.id === operation.id ? running : o)),
    labour: file.labour.map((l) => (assumed(l) ? { ...l, end: null } : l)),
  };
  return { found: { file: then, operation: running }, at: notBefore(at, confirmed) };
}
