import type { EventDraft } from '../decision.ts';
import type { Warning } from '../model.ontime.ts';
import type { Shop, VisitFile } from '../model.ts';
import { type DueWarning, warningDue } from '../warnings.ts';

/** What the one who raises a warning knows about it. */
type Raised = Pick<Warning, 'source' | 'cause' | 'note' | 'operationId' | 'raisedAt' | 'raisedBy'>;

/** A new warning and its line of history; the visit's advisor owns it (P5). */
export function raisedEvent(id: string, file: VisitFile, due: DueWarning, raised: Raised): EventDraft {
  const { id: visitId, advisorId } = file.visit;
  const { promise, forecastAt } = due;
  const warning: Warning = {
    id,
    visitId,
    promiseId: promise.id,
    ...raised,
    reply: null,
    forecastAt,
    ownerId: advisorId,
    seenAt: null,
    seenBy: null,
    answeredAt: null,
    answeredBy: null,
    outcome: null,
    answerNote: '',
  };
  return {
    kind: 'warning.raised',
    visitId,
    operationId: raised.operationId,
    data: { promise: promise.at, to: forecastAt, reason: raised.cause, note: raised.note },
    changes: [{ table: 'warning', insert: warning }],
  };
}

/** The warnings that the forecast raises at `now` (P5). The hub asks every minute, over the open visits. */
export function forecastWarnings(
  files: readonly VisitFile[],
  shop: Shop,
  now: number,
  newId: () => string,
): EventDraft[] {
  const raised = {
    source: 'forecast',
    cause: null,
    note: '',
    operationId: null,
    raisedAt: now,
    raisedBy: null,
  } as const;
  return files.flatMap((file) => {
    const due = warningDue(file, shop, now);
    return due ? [raisedEvent(newId(), file, due, raised)] : [];
  });
}
