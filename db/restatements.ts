import type { EventDraft } from '../shared/domain/decision.ts';
import type { EventKind } from '../shared/domain/events.ts';
import type { Restatement } from '../shared/domain/model.office.ts';
import type { Db } from './open.ts';

/** The event that may change verdicts: what it was, about which visit, and what was said with it. */
export type Cause = Pick<EventDraft, 'kind' | 'visitId' | 'data'>;
export type Restating = {
  readonly visitIds: readonly string[];
  readonly causes: readonly Cause[];
  readonly at: number;
  readonly by: string | null;
};

type Stored = { month: string; result: string; minutesLate: number };

/** What stands in a restatement where a visit is not in the month at all. */
const NOT_IN_MONTH = { result: 'open', minutesLate: 0 } as const;

/**
 * V11: does `change` (which brings the stored verdicts of these visits up to date) alter the result or the minutes late
 * of a visit in a closed month? Then an event for each, with its restatement, to be recorded in the same transaction.
 */
export function createRestatements(db: Db, newId: () => string) {
  const stored = db.$client.prepare('select month, result, minutes_late minutesLate from verdict where visit_id = ?');
  const isClosed = db.$client.prepare('select 1 from closed_month where id = ?');
  const anyClosed = db.$client.prepare('select 1 from closed_month limit 1');
  const read = (visitId: string) => stored.get(visitId) as Stored | undefined;

  const restated = (visitId: string, before: Stored | undefined, about: Restating): EventDraft[] => {
    const after = read(visitId);
    const months = [...new Set([before?.month, after?.month])].filter((month) => month !== undefined);
    return months.flatMap((month) => {
      const [was, is] = [before, after].map((one) =>
        one?.month === month ? { result: one.result, minutesLate: one.minutesLate } : NOT_IN_MONTH,
      ) as [Restatement['before'], Restatement['after']];
      const same = was.result === is.result && was.minutesLate === is.minutesLate;
      return same || isClosed.get(month) === undefined
        ? []
        : [draftOf({ id: newId(), month, visitId, before: was, after: is }, about)];
    });
  };

  return {
    around(about: Restating, change: () => void): EventDraft[] {
      if (about.visitIds.length === 0 || anyClosed.get() === undefined) {
        change();
        return [];
      }
      const before = new Map(about.visitIds.map((id) => [id, read(id)]));
      change();
      return [...before].flatMap(([id, was]) => restated(id, was, about));
    },
  };
}

export type Restatements = ReturnType<typeof createRestatements>;

function draftOf(change: Omit<Restatement, 'at' | 'by' | 'reason'>, { causes, at, by }: Restating): EventDraft {
  const { month, visitId } = change;
  const cause = causes.find((one) => one.visitId === visitId) ?? causes[0];
  const kind: EventKind = cause?.kind ?? 'visit.edited';
  return {
    kind: 'month.restated',
    visitId,
    data: { month, about: cause?.data ?? {} },
    changes: [{ table: 'restatement', insert: { ...change, at, by, reason: kind } }],
  };
}
