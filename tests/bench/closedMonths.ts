import type { Db } from '../../db/open.ts';
import type { ReportContext } from '../../electron/hub/reports/report.ts';
import { createReports } from '../../electron/hub/reports/reports.ts';
import type { ReportAnswers } from '../../shared/protocol/reports.ts';

/**
 * Closes every month before the last two as a month's end does (V11): what its reports said is kept word for word.
 * @returns how many were closed.
 */
export async function closeMonths(db: Db, now: number): Promise<number> {
  const reports = createReports(db);
  const context: ReportContext = { now, scope: { of: 'all' } };
  const months = db.$client.prepare('select distinct month from verdict order by month').pluck().all() as string[];
  const put = db.$client.prepare(
    'insert or ignore into closed_month (id, closed_at, closed_by, figures, version, last_seq) values (?, ?, null, ?, 1, 0)',
  );
  const closing = months.slice(0, -2);
  for (const month of closing) {
    const kept = (await reports.scorecard({ month }, context)) as ReportAnswers['scorecard'] | null;
    const onTime = (await reports['on-time']({ period: 'month', date: `${month}-01` }, context)) as
      | ReportAnswers['on-time']
      | null;
    if (!kept || !onTime) continue;
    const { policy, ...scorecard } = kept;
    const { now: _, ...rest } = onTime;
    put.run(month, Date.parse(`${month}-28`), JSON.stringify({ policy, scorecard, onTime: rest }));
  }
  return closing.length;
}
