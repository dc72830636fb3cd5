import type { Payload } from '../../protocol/commands.ts';
import { sameMinute } from '../calendar.ts';
import { isAtOnce, orderRefusal } from '../correction.rules.ts';
import { actorId, type Decide, type DecideContext, type EventDraft } from '../decision.ts';
import { actsAsLead } from '../leads.ts';
import type { Correction } from '../model.ontime.ts';
import type { Change } from '../model.tables.ts';
import type { VisitFile } from '../model.ts';
import { carName, operationName } from '../names.ts';
import { allow, type Refusal, refusal, refuse } from '../refusal.ts';
import { applyToFile } from '../rows.ts';
import { correctionChanges, type Target, targetOf, targetOfRow } from './correction.rows.ts';
import { DELIVERY_AHEAD_MS } from './sheet.rows.ts';

/**
 * E8: a stamp or a clock that is wrong, with a reason. On the shop day that it is about it is put right at once; later a
 * second person decides. The row keeps both values, and the log both events.
 */
export const ask: Decide<Payload<'correction.ask'>> = (context, payload) => {
  const found = targetOf(context, payload);
  if (!found.ok) return found;
  const target = found.value;
  const { after, reason } = payload;
  if (reason === '') return refuse('reason-missing', 'E8');
  const refused = refusalOf(context, target, after);
  if (refused) return { ok: false, refusal: refused };
  const waits = target.file.corrections.some((c) => c.granted === null && isAbout(c, target));
  if (waits) return refuse('correction-waiting', 'E8', { stamp: target.field });
  const decided = isAtOnce([target.before, after], context.now, context.shop.shop().hours.timeZone);
  const by = actorId(context);
  const row: Correction = {
    id: context.newId(),
    visitId: target.file.visit.id,
    target: target.of,
    rowId: target.rowId,
    field: target.field,
    before: target.before,
    after,
    reason,
    askedAt: context.at,
    askedBy: by,
    granted: decided ? true : null,
    decidedAt: decided ? context.at : null,
    decidedBy: decided ? by : null,
  };
  const kind = decided ? 'correction.granted' : 'correction.asked';
  const changes: Change[] = [
    { table: 'correction', insert: row },
    ...(decided ? correctionChanges(target, after) : []),
  ];
  return allow({
    events: [event(context, kind, target, row, { why: reason }, changes)],
    answer: { correctionId: row.id },
  });
};

/** E8: the second person's word: not the asker's, and somebody's who leads the workshop. */
export const decide: Decide<Payload<'correction.decide'>> = (context, { correctionId, granted, note }) => {
  const file = context.shop.visitOfPart('correction', correctionId);
  const row = file?.corrections.find(({ id }) => id === correctionId);
  if (!file || !row) return refuse('not-found');
  if (!actsAsLead(context.actor)) return refuse('not-allowed', 'E8');
  if (row.granted !== null) return refuse('already-done', 'E8');
  const by = actorId(context);
  if (by === row.askedBy) return refuse('correction-own', 'E8');
  if (!granted && note === '') return refuse('reason-missing', 'E8');
  const target = targetOfRow(file, row);
  if (!target) return refuse('not-found');
  if (granted && target.before !== row.before) return refuse('correction-changed', 'E8', { stamp: target.field });
  const refused = granted ? refusalOf(context, target, row.after) : null;
  if (refused) return { ok: false, refusal: refused };
  const changes: Change[] = [
    { table: 'correction', id: row.id, set: { granted, decidedAt: context.at, decidedBy: by } },
    ...(granted ? correctionChanges(target, row.after) : []),
  ];
  const kind = granted ? 'correction.granted' : 'correction.refused';
  return allow({ events: [event(context, kind, target, row, { why: row.reason, note }, changes)] });
};

const isAbout = (row: Correction, { of, rowId, field }: Target) =>
  row.target === of && row.rowId === rowId && row.field === field;

/** Why the stamp cannot be put to `after`, whoever wants it. */
function refusalOf(context: DecideContext, target: Target, after: number): Refusal | null {
  const { file, of } = target;
  if (file.visit.cancelledAt !== null) return refusal('visit-closed', 'J1', { plate: carName(file.visit) });
  if (sameMinute(after, target.before)) return refusal('already-done', 'E8');
  const latest = latestOf(context, target);
  if (after > latest) return refusal('correction-future', 'E8', { at: after });
  const next = applyToFile(file, correctionChanges(target, after));
  return orderRefusal(file, next) ?? (of === 'labour' ? overlapRefusal(context, next, target.rowId) : null);
}

/** What lies ahead cannot have happened; a delivery time may be settled in advance (V6). */
function latestOf({ now }: DecideContext, { field, file }: Target): number {
  const { settledAt } = file.visit;
  return field === 'sheet.deliveryAt' && settledAt !== null ? settledAt + DELIVERY_AHEAD_MS : now;
}

/** J6: nobody is on two attended jobs at once. */
function overlapRefusal({ shop }: DecideContext, file: VisitFile, labourId: string): Refusal | null {
  const one = file.labour.find(({ id }) => id === labourId);
  if (!one?.attended) return null;
  const until = one.end ?? Number.POSITIVE_INFINITY;
  const other = shop.attendedAfter(one.personId, one.start).find((l) => l.id !== one.id && l.start < until);
  if (!other) return null;
  const person = shop.person(one.personId)?.name ?? '';
  return refusal('correction-overlap', 'J6', { person, from: other.start, ...(other.end && { to: other.end }) });
}

function event(
  { shop }: DecideContext,
  kind: EventDraft['kind'],
  target: Target,
  row: Correction,
  said: Readonly<Record<string, string>>,
  changes: readonly Change[],
): EventDraft {
  const { file, labour, field } = target;
  const operation = file.operations.find((o) => o.id === labour?.operationId);
  const whose = labour ? { person: shop.person(labour.personId)?.name ?? '' } : {};
  const names = operation ? operationName(operation) : {};
  return {
    kind,
    visitId: file.visit.id,
    operationId: operation?.id ?? null,
    data: { stamp: field, ...names, ...whose, was: row.before, to: row.after, ...said },
    changes,
  };
}
