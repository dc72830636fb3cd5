import type { Db } from '../../../db/open.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import { createLateList } from './lateList.report.ts';
import { createLoadReport } from './load.report.ts';
import { createMonthReport } from './month.report.ts';
import { createOnTimeReport } from './onTime.report.ts';
import { createOnTimeDays } from './onTimeDays.report.ts';
import { createPolicyPreview } from './policyPreview.report.ts';
import { createQuotesReport } from './quotes.report.ts';
import { createReplayReport } from './replay.report.ts';
import type { Report, Reports } from './report.ts';
import { createScorecard } from './scorecard.report.ts';
import { createSigns } from './signs.report.ts';

/** All reports over one connection. Those that never wait read one state of the database, whatever is written meanwhile. */
export function createReports(db: Db): Reports {
  const visits = createVisitsRepo(db);
  const visit: Report<'visit'> = ({ visitId }) => {
    const file = visits.file(visitId);
    return file ? { file } : null;
  };
  return {
    'on-time': db.$client.transaction(createOnTimeReport(db)),
    'on-time-days': db.$client.transaction(createOnTimeDays(db)),
    'late-list': db.$client.transaction(createLateList(db)),
    visit: db.$client.transaction(visit),
    'policy-preview': createPolicyPreview(db),
    scorecard: db.$client.transaction(createScorecard(db)),
    month: db.$client.transaction(createMonthReport(db)),
    quotes: db.$client.transaction(createQuotesReport(db)),
    signs: createSigns(db),
    load: db.$client.transaction(createLoadReport(db)),
    replay: db.$client.transaction(createReplayReport(db)),
  };
}
