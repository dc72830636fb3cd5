import type { Payload } from '../../protocol/commands.ts';
import { actorId, type Decide, type DecideContext, type EventDraft } from '../decision.ts';
import { forecastOf } from '../forecast.ts';
import type { Warning } from '../model.ontime.ts';
import type { VisitFile } from '../model.ts';
import { carName } from '../names.ts';
import { allow, type Decision, refuse } from '../refusal.ts';
import { endOfWarning, promiseToKeep, warningOf } from '../warnings.ts';
import { unsettledVisit } from './find.ts';
import { notOwnCar } from './ownBay.ts';
import { promise } from './promise.decide.ts';
import { raisedEvent } from './warning.events.ts';

/**
 * P5: "can't make it", with its cause. There is one warning per visit and promise: one that the forecast has raised gets
 * the technician's cause instead of a second beside it.
 */
export const raise: Decide<Payload<'warning.raise'>> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const file = found.value;
  const foreign = notOwnCar(context, file);
  if (foreign) return { ok: false, refusal: foreign };
  const { operationId, cause, note } = payload;
  if (operationId !== null && file.operations.every(({ id }) => id !== operationId)) return refuse('not-found');
  const shop = context.shop.shop();
  const toKeep = promiseToKeep(file, shop.policy);
  if (!toKeep) return refuse('warning-needless', 'P5', { plate: carName(file.visit) });
  const known = warningOf(file, shop.policy);
  if (known) return explain(context, file, known, payload);
  const due = { promise: toKeep, forecastAt: forecastOf(file, shop, context.at) };
  const raisedBy = actorId(context);
  const said = { source: 'technician', cause, note, operationId, raisedAt: context.at, raisedBy } as const;
  const id = context.newId();
  return allow({ events: [raisedEvent(id, file, due, said)], answer: { warningId: id } });
};

function explain(
  context: DecideContext,
  file: VisitFile,
  warning: Warning,
  { operationId, cause, note }: Payload<'warning.raise'>,
): ReturnType<typeof raise> {
  if (isOver(context, file, warning)) return refuse('warning-over', 'P5');
  if (warning.cause === cause && warning.note === note && warning.reply?.holds !== true) return refuse('already-done');
  const event = changed(
    'warning.explained',
    warning,
    { cause, note, operationId, reply: replied(context, false) },
    {
      reason: cause,
      note,
    },
  );
  return allow({ events: [event], answer: { warningId: warning.id } });
}

/** P5: asked whether he makes it, the technician says yes. The task stays the advisor's: he tells whether the time holds. */
export const reply: Decide<Payload<'warning.reply'>> = (context, { warningId }) => {
  const found = openWarning(context, warningId);
  if (!found.ok) return found;
  const { file, warning } = found.value;
  const foreign = notOwnCar(context, file);
  if (foreign) return { ok: false, refusal: foreign };
  if (warning.reply?.holds === true) return refuse('already-done');
  return allow({ events: [changed('warning.denied', warning, { reply: replied(context, true) })] });
};

/** P5: who opened it first, and when. Whoever opens it after that, or too late, changes nothing. */
export const see: Decide<Payload<'warning.see'>> = (context, { warningId }) => {
  const found = warningBy(context, warningId);
  if (!found.ok) return found;
  const { file, warning } = found.value;
  if (warning.seenAt !== null || isOver(context, file, warning)) return allow({ events: [] });
  return allow({ events: [changed('warning.seen', warning, seenNow(context))] });
};

/** P5: what was agreed with the customer ends the warning; a new time goes to the ledger in the same command (P1, P4). */
export const answer: Decide<Payload<'warning.answer'>> = (context, payload) => {
  const found = openWarning(context, payload.warningId);
  if (!found.ok) return found;
  const { file, warning } = found.value;
  const { outcome, note } = payload;
  if ((outcome === 'promised') !== (payload.promise !== null)) return refuse('warning-promise', 'P5');
  const agreed = payload.promise && promise(context, { ...payload.promise, note, visitId: file.visit.id });
  if (agreed && !agreed.ok) return agreed;
  const answered = changed(
    'warning.answered',
    warning,
    {
      ...(warning.seenAt === null && seenNow(context)),
      answeredAt: Math.max(context.at, warning.raisedAt),
      answeredBy: actorId(context),
      outcome,
      answerNote: note,
    },
    { outcome, note },
  );
  return allow({ events: [answered, ...(agreed?.value.events ?? [])] });
};

type Found = { readonly file: VisitFile; readonly warning: Warning };

function warningBy({ shop }: DecideContext, warningId: string): Decision<Found> {
  const file = shop.visitOfPart('warning', warningId);
  const warning = file?.warnings.find(({ id }) => id === warningId);
  return file && warning ? allow({ file, warning }) : refuse('not-found');
}

/** A warning that somebody still has to answer. */
function openWarning(context: DecideContext, warningId: string): Decision<Found> {
  const found = warningBy(context, warningId);
  return found.ok && isOver(context, found.value.file, found.value.warning) ? refuse('warning-over', 'P5') : found;
}

function isOver({ shop }: DecideContext, file: VisitFile, warning: Warning): boolean {
  return endOfWarning(file, warning, shop.shop().policy) !== null;
}

function replied({ at, actor }: DecideContext, holds: boolean): NonNullable<Warning['reply']> {
  return { holds, at, by: actorId({ actor }) };
}

function seenNow({ at, actor }: DecideContext): Pick<Warning, 'seenAt' | 'seenBy'> {
  return { seenAt: at, seenBy: actorId({ actor }) };
}

function changed(
  kind: EventDraft['kind'],
  warning: Warning,
  set: Partial<Warning>,
  data: EventDraft['data'] = {},
): EventDraft {
  const { id, visitId, operationId } = warning;
  return { kind, visitId, operationId, data, changes: [{ table: 'warning', id, set }] };
}
