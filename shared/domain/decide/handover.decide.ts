import type { Payload } from '../../protocol/commands.ts';
import type { Decide } from '../decision.ts';
import type { Change } from '../model.tables.ts';
import { carName } from '../names.ts';
import { missingForReady } from '../ready.rules.ts';
import { allow, refuse } from '../refusal.ts';
import { openOperations } from '../stage.ts';
import { leaveSpot } from './car.changes.ts';
import { openVisit, unsettledVisit } from './find.ts';
import { endHold } from './holds.ts';
import { sheetOf } from './sheet.rows.ts';
import { closeLabour, notBefore } from './work.events.ts';

/** V6: the three stamps, ready, settled, delivered, come in this order, each once. */
export const ready: Decide<Payload<'visit.ready'>> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const { visit, operations, checks } = found.value;
  if (visit.readyAt !== null) return refuse('already-done', 'V6');
  const missing = missingForReady(found.value);
  if (missing) return { ok: false, refusal: missing };
  const earlier = [visit.washedAt, ...operations.map((o) => o.doneAt), ...checks.map((c) => c.at)];
  const readyAt = notBefore(context.at, earlier);
  return allow({
    events: [{ kind: 'visit.ready', visitId: visit.id, changes: [{ table: 'visit', id: visit.id, set: { readyAt } }] }],
  });
};

/** V2, V6: with the settlement sheet, whose delivery time the verdict compares by default. */
export const settle: Decide<Payload<'visit.settle'>> = (context, payload) => {
  const found = openVisit(context, payload.visitId);
  if (!found.ok) return found;
  const { visit } = found.value;
  if (visit.settledAt !== null) return refuse('already-done', 'V6');
  if (visit.readyAt === null) return refuse('not-ready', 'V6', { plate: carName(visit) });
  const settledAt = notBefore(context.at, [visit.readyAt]);
  const sheet = sheetOf(payload, visit.readyAt, settledAt);
  if (!sheet.ok) return sheet;
  return allow({
    events: [
      {
        kind: 'visit.settled',
        visitId: visit.id,
        data: { at: sheet.value.deliveryAt },
        changes: [{ table: 'visit', id: visit.id, set: { settledAt, sheet: sheet.value } }],
      },
    ],
  });
};

/** The car leaves the shop. */
export const deliver: Decide<Payload<'visit.deliver'>> = (context, payload) => {
  const found = openVisit(context, payload.visitId);
  if (!found.ok) return found;
  const { visit } = found.value;
  if (visit.settledAt === null) return refuse('not-settled', 'V6', { plate: carName(visit) });
  const deliveredAt = notBefore(context.at, [visit.settledAt]);
  return allow({
    events: [
      {
        kind: 'visit.delivered',
        visitId: visit.id,
        changes: [{ table: 'visit', id: visit.id, set: { deliveredAt } }, ...leaveSpot(found.value, deliveredAt)],
      },
    ],
  });
};

/**
 * The order is cancelled, also in the middle of a job: clocks stop, open work falls away, the car leaves its place. Not
 * after settlement: a settled visit stays in the rate (V1).
 */
export const cancel: Decide<Payload<'visit.cancel'>> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const file = found.value;
  if (payload.reason === '') return refuse('reason-missing', 'V1');
  const { reason } = payload;
  const cancelledAt = notBefore(context.at, [file.visit.arrivedAt, ...file.labour.map((l) => l.end ?? l.start)]);
  const dropped = openOperations(file).map((operation): Change => {
    const set = { ...endHold(operation, cancelledAt), state: 'dropped', dropReason: reason } as const;
    return { table: 'operation', id: operation.id, set };
  });
  return allow({
    events: [
      {
        kind: 'visit.cancelled',
        visitId: file.visit.id,
        data: { why: reason },
        changes: [
          { table: 'visit', id: file.visit.id, set: { cancelledAt, cancelReason: reason } },
          ...closeLabour(file.labour, cancelledAt),
          ...dropped,
          ...leaveSpot(file, cancelledAt),
        ],
      },
    ],
  });
};
