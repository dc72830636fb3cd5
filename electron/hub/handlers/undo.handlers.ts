import type { Change as LoggedChange } from '../../../db/changes.ts';
import type { LoggedEvent } from '../../../db/events.repo.ts';
import type { DecideContext } from '../../../shared/domain/decision.ts';
import type { EventKind } from '../../../shared/domain/events.ts';
import { allow, type Decision, refuse } from '../../../shared/domain/refusal.ts';
import { mayUndo } from '../../../shared/domain/undo.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import type { HubOutcome } from '../hubOutcome.ts';

export type UndoPorts = {
  /** All events of the command that event `seq` came from, oldest first; empty when there is none. */
  eventsOfTap: (seq: number) => LoggedEvent[];
  /** The changes that take one event back, or null when something changed since. */
  inverse: (events: readonly LoggedEvent[]) => LoggedChange[] | null;
};

/** Takes back a whole tap, all its events, or nothing (J10). */
const undo = (context: DecideContext, { seq, reason }: Payload<'undo'>, ports: UndoPorts): Decision<HubOutcome> => {
  const events = ports.eventsOfTap(seq);
  const subject = events.find((event) => event.seq === seq);
  if (!subject) return refuse('undo-nothing', 'J10');
  const allowed = mayUndo(context, { ...subject, kind: subject.kind as EventKind }, reason);
  if (!allowed.ok) return allowed;
  const changes = ports.inverse(events);
  if (!changes) return refuse('undo-changed', 'J10');
  const draft = {
    kind: 'undone' as const,
    visitId: subject.visitId,
    operationId: subject.operationId,
    bayId: subject.bayId,
    data: { ...subject.data, seq, kind: subject.kind, reason },
  };
  return allow({ events: [], undone: [{ draft, changes }] });
};

export const UNDO_HANDLERS = { undo };
