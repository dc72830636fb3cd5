import type { DecideContext } from './decision.ts';
import type { EventKind } from './events.ts';
import { allow, type Decision, refuse } from './refusal.ts';

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
  'visit.moved',
  'visit.wash-started',
  'visit.washed',
  'visit.ready',
  'check.passed',
  'check.failed',
];

/** Ten seconds at the terminal that made the tap, and two for the way of the second tap. */
const TERMINAL_UNDO_MS = 12_000;

export type UndoSubject = { kind: EventKind; deviceId: string | null; happenedAt: number };

/** J10: at the terminal within ten seconds; afterwards only the controller, with a reason. */
export function mayUndo(context: DecideContext, subject: UndoSubject, reason: string): Decision<null> {
  if (!UNDOABLE.includes(subject.kind)) return refuse('undo-nothing', 'J10');
  const own = subject.deviceId !== null && subject.deviceId === context.actor.deviceId;
  if (own && context.at - subject.happenedAt <= TERMINAL_UNDO_MS) return allow(null);
  const { deviceRole } = context.actor;
  if (deviceRole !== 'dispatcher' && deviceRole !== 'program') return refuse('undo-too-late', 'J10');
  return reason === '' ? refuse('reason-missing', 'J10') : allow(null);
}
