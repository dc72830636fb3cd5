import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import type { EventKind } from '../../../shared/domain/events.ts';
import type { ClosedFigures, RestatementLine, ScorecardReport } from '../../../shared/protocol/reports.month.ts';
import { prepareRead } from './reading.ts';
import type { Report } from './report.ts';
import { createScorecard } from './scorecard.report.ts';

type RestatementRow = {
  [K in keyof Omit<RestatementLine, 'before' | 'after' | 'about'>]: RestatementLine[K];
} & { before: string; after: string; data: string };

/** Everything the monthly meeting looks at; what a closed month keeps stands beside what it would be today (V11). */
export function createMonthReport(db: Db): Report<'month'> {
  const scorecard = createScorecard(db);
  const closedMonth = prepareRows(db, 'closedMonth', 'where id = ?');
  const actions = prepareRows(
    db,
    'action',
    'where month = ? or (checked_at is null and month < ?) order by due, created_at, id',
  );
  const targets = prepareRows(db, 'target', 'where id = ?');
  const meetings = prepareRows(db, 'meeting', 'where month = ? order by held_on, written_at, id');
  const restatements = prepareRead<RestatementRow>(
    db,
    `select r.id, r.month, r.visit_id visitId, r.at, r.by, r.reason, r.before, r.after, visit.plate, visit.pickup, e.data
     from restatement r join visit on visit.id = r.visit_id join event e on e.seq = r.last_seq
     where r.month = ? order by r.last_seq`,
  );
  return ({ month }, context) => {
    if (context.scope.of !== 'all') return null;
    const live = scorecard({ month }, context) as ScorecardReport | null;
    if (live === null) return null;
    const [closed] = closedMonth(month);
    return {
      scorecard: live,
      closed: closed
        ? { at: closed.closedAt, by: closed.closedBy, figures: closed.figures as unknown as ClosedFigures }
        : null,
      restatements: restatements(month).map(({ data, before, after, reason, ...row }) => ({
        ...row,
        reason: reason as EventKind,
        about: (JSON.parse(data) as { about?: Readonly<Record<string, unknown>> }).about ?? {},
        before: JSON.parse(before) as RestatementLine['before'],
        after: JSON.parse(after) as RestatementLine['after'],
      })),
      targets: { month: targets(month)[0] ?? null, year: targets(month.slice(0, 4))[0] ?? null },
      actions: actions(month, month),
      meetings: meetings(month),
    };
  };
}
