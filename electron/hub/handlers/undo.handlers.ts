import type { Change as LoggedChange } from '../../../db/changes.ts';
import type { LoggedEvent } from '../../../db/events.repo.ts';
import type { DecideContext } from '../../../shared/domain/decision.ts';
import type { EventKind } from '../../../shared/domain/events.ts';
import type { Labour, Stay } from '../../../shared/domain/model.ts';
import { carName, otherName } from '../../../shared/domain/names.ts';
import { allow, type Decision, refuse } from '../../../shared/domain/refusal.ts';
import { mayUndo } from '../../../shared/domain/undo.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import type { HubOutcome } from '../hubOutcome.ts';

export type UndoPorts = {
  /** All events of the command that event `seq` came from, oldest first; empty when there is none. */
  eventsOfTap: (seq: number) => LoggedEvent[];
  /** The changes that take one event back, or null when something changed since. */
  inverse: (events: readonly LoggedEvent[]) => LoggedChange[] | null;
  /** The stays and labour intervals that these changes open again. */
  reopened: (changes: readonly LoggedChange[]) => { stays: readonly Stay[]; labour: readonly Labour[] };
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
  const taken = takenMeanwhile(context, ports.reopened(changes));
  if (taken) return taken;
  const draft = {
    kind: 'undone' as const,
    visitId: subject.visitId,
    operationId: subject.operationId,
    bayId: subject.bayId,
    data: { ...subject.data, seq, kind: subject.kind, reason },
  };
  return allow({ events: [], undone: [{ draft, changes }] });
};

/** Taking a tap back must not put two cars into one bay (J8) or a person on two attended jobs (J6). */
function takenMeanwhile(
  { shop }: DecideContext,
  { stays, labour }: ReturnType<UndoPorts['reopened']>,
): Decision<never> | null {
  for (const { bayId, visitId } of stays) {
    const other = bayId === null ? undefined : shop.carsIn(bayId).find(({ visit }) => visit.id !== visitId);
    if (other)
      return refuse('bay-taken', 'J8', { bay: shop.bay(bayId ?? '')?.label ?? '', plate: carName(other.visit) });
  }
  for (const { personId, id, attended } of labour) {
    const busy = attended && shop.openWork(personId).find((work) => work.labour.attended && work.labour.id !== id);
    if (busy) {
      const person = shop.person(personId)?.name ?? '';
      return refuse('person-busy', 'J6', { person, plate: carName(busy.file.visit), ...otherName(busy.operation) });
    }
  }
  return null;
}

export const UNDO_HANDLERS = { undo };
