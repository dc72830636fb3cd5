import type { Change as LoggedChange } from '../../../db/changes.ts';
import type { LoggedEvent } from '../../../db/events.repo.ts';
import type { DecideContext } from '../../../shared/domain/decision.ts';
import type { EventKind } from '../../../shared/domain/events.ts';
import type { Labour, Stay } from '../../../shared/domain/model.ts';
import { carName, otherName } from '../../../shared/domain/names.ts';
import { allow, type Decision, type Refusal, refusal, refuse } from '../../../shared/domain/refusal.ts';
import { laterRefusal, mayUndo } from '../../../shared/domain/undo.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import type { HubOutcome } from '../hubOutcome.ts';
import { withLogged } from './undo.files.ts';

export type UndoPorts = {
  /** How fast the shop's clock runs: 1 in a real shop. */
  clockRate: () => number;
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
  const allowed = mayUndo(context, { ...subject, kind: subject.kind as EventKind }, reason, ports.clockRate());
  if (!allowed.ok) return allowed;
  const changes = ports.inverse(events);
  if (!changes) return refuse('undo-changed', 'J10');
  const refused = afterwards(context, events, changes) ?? takenMeanwhile(context, changes, ports.reopened(changes));
  if (refused) return { ok: false, refusal: refused };
  const draft = {
    kind: 'undone' as const,
    visitId: subject.visitId,
    operationId: subject.operationId,
    bayId: subject.bayId,
    data: { ...subject.data, seq, kind: subject.kind, reason },
  };
  return allow({ events: [], undone: [{ draft, changes }] });
};

/** Why one of the cars that the tap was about cannot go back any more. */
function afterwards(
  { shop }: DecideContext,
  events: readonly LoggedEvent[],
  changes: readonly LoggedChange[],
): Refusal | null {
  for (const id of new Set(events.map(({ visitId }) => visitId))) {
    const before = id === null ? undefined : shop.visit(id);
    const refused = before && laterRefusal(before, withLogged(before, changes));
    if (refused) return refused;
  }
  return null;
}

/** Taking a tap back must not put two cars into one bay (J8) or a person on two attended jobs (J6). */
function takenMeanwhile(
  context: DecideContext,
  changes: readonly LoggedChange[],
  { stays, labour }: ReturnType<UndoPorts['reopened']>,
): Refusal | null {
  const { shop } = context;
  for (const { bayId, visitId } of stays) {
    const other = bayId === null ? undefined : shop.carsIn(bayId).find(({ visit }) => visit.id !== visitId);
    if (other)
      return refusal('bay-taken', 'J8', { bay: shop.bay(bayId ?? '')?.label ?? '', plate: carName(other.visit) });
  }
  const gone = new Set(changes.flatMap((change) => ('del' in change ? [change.id] : [])));
  const reopened = new Set(labour.map(({ id }) => id));
  for (const one of labour.filter(({ attended }) => attended)) {
    const since = one.end ?? one.start;
    const other = shop.attendedAfter(one.personId, since).find(({ id }) => !gone.has(id) && !reopened.has(id));
    if (other) return busyRefusal(context, other);
  }
  return null;
}

/** The person works elsewhere now, or did meanwhile. */
function busyRefusal({ shop }: DecideContext, { id, personId, operationId, end }: Labour): Refusal {
  const file = shop.visitOfPart('labour', id);
  const operation = file?.operations.find((o) => o.id === operationId);
  if (end !== null || !file || !operation) return refusal('undo-changed', 'J6');
  const person = shop.person(personId)?.name ?? '';
  return refusal('person-busy', 'J6', { person, plate: carName(file.visit), ...otherName(operation) });
}

export const UNDO_HANDLERS = { undo };
