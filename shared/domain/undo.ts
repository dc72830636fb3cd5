import type { DecideContext } from './decision.ts';
import type { EventKind } from './events.ts';
import { labourOf } from './labour.ts';
import { actsAsLead } from './leads.ts';
import type { VisitFile } from './model.ts';
import { carName } from './names.ts';
import { missingForReady, missingForWash } from './ready.rules.ts';
import { allow, type Decision, type Refusal, refusal, refuse } from './refusal.ts';
import { finalCheckPassed, isOpen, openOperations } from './stage.ts';
import { LATE_TAP_MS, UNDO_MS } from './tap.times.ts';

/** What can be taken back: work and moves (J10). Promises, settlement and delivery are told to people: they stand. */
const UNDOABLE: readonly EventKind[] = [
  'operation.started',
  'operation.held',
  'operation.resumed',
  'operation.finished',
  'operation.planned',
  'operation.unplanned',
  'operation.dropped',
  'operation.crew-changed',
  'suggestion.taken',
  'shift.left',
  'addition.reported',
  'visit.moved',
  'visit.wash-started',
  'visit.washed',
  'visit.ready',
  'check.passed',
  'check.failed',
];

/** The time of the offer at the terminal, and two seconds for the way of the second tap. */
const OWN_UNDO_MS = UNDO_MS + 2_000;

export type UndoSubject = { kind: EventKind; deviceId: string | null; happenedAt: number; recordedAt: number };

/**
 * J10: on the screen of the tap within ten seconds; afterwards only who leads the workshop, with a reason. `rate`: how
 * fast the shop's clock runs, for people are not faster in a demo.
 */
export function mayUndo(context: DecideContext, subject: UndoSubject, reason: string, rate = 1): Decision<null> {
  if (!UNDOABLE.includes(subject.kind)) return refuse('undo-nothing', 'J10');
  const own = subject.deviceId !== null && subject.deviceId === context.actor.deviceId;
  if (own && isSoon(context, subject, Math.max(1, rate))) return allow(null);
  if (!actsAsLead(context.actor)) return refuse('undo-too-late', 'J10');
  return reason === '' ? refuse('reason-missing', 'J10') : allow(null);
}

/**
 * Within the time of the offer? The hub's own stamps say so. Only when both taps waited offline are the screen's words
 * taken for it: a screen could claim any time for an undo (E7).
 */
function isSoon({ now, at }: DecideContext, { happenedAt, recordedAt }: UndoSubject, rate: number): boolean {
  const waited = (happened: number, recorded: number) => recorded - happened >= LATE_TAP_MS * rate;
  if (!waited(at, now)) return now - recordedAt <= OWN_UNDO_MS * rate;
  return waited(happenedAt, recordedAt) && at >= happenedAt && at - happenedAt <= OWN_UNDO_MS * rate;
}

/**
 * Why nothing that was done to such a car can be taken back any more, whatever came since: it is closed (J1), or settled
 * (V1), after which it may only be put back where it stood.
 */
export function finalRefusal(file: VisitFile, onlyMoves: boolean): Refusal | null {
  const { visit } = file;
  if (!isOpen(file)) return refusal('visit-closed', 'J1', { plate: carName(visit) });
  return visit.settledAt === null || onlyMoves ? null : refusal('visit-settled', 'V1', { plate: carName(visit) });
}

/** Why a visit cannot go back from `before` to `after` any more: it is final, or what came later rests on it. */
export function laterRefusal(before: VisitFile, after: VisitFile): Refusal | null {
  const refused = finalRefusal(before, onlyMoved(before, after));
  if (refused) return refused;
  return restsOnIt(before, after) || !isPossible(after) ? refusal('undo-changed', 'J10') : null;
}

function onlyMoved(before: VisitFile, after: VisitFile): boolean {
  const { visit, operations, labour, checks } = after;
  return (
    visit === before.visit && operations === before.operations && labour === before.labour && checks === before.checks
  );
}

/** Ready, wash and passed checks that could not have come about without what would be taken back (Q1, V6). */
function restsOnIt(before: VisitFile, after: VisitFile): boolean {
  const { readyAt, washStartedAt } = after.visit;
  if (readyAt !== null && missingForReady(after) && !missingForReady(before)) return true;
  if (washStartedAt !== null && missingForWash(after) && !missingForWash(before)) return true;
  const openBefore = new Set(openOperations(before).map((o) => o.id));
  const reopened = openOperations(after).filter((o) => !openBefore.has(o.id));
  if (reopened.length === 0) return false;
  return finalCheckPassed(before) || reopened.some((o) => checkedSince(before, after, o.id));
}

/** Was the operation's self check passed after it was finished, by a tap of its own? */
function checkedSince(before: VisitFile, after: VisitFile, operationId: string): boolean {
  const doneAt = before.operations.find((o) => o.id === operationId)?.doneAt ?? null;
  return after.checks.some((c) => c.operationId === operationId && c.passed && doneAt !== null && c.at >= doneAt);
}

/** Somebody is on what runs and nobody on what does not; a car was washed after its wash began. */
function isPossible(file: VisitFile): boolean {
  const { washStartedAt, washedAt } = file.visit;
  if (washedAt !== null && washStartedAt === null) return false;
  return file.operations.every((o) => (o.state === 'working') === labourOf(file, o.id).some((l) => l.end === null));
}
