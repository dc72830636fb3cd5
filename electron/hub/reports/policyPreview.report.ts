import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import { prepareOpenMonths } from '../../../db/verdictMonths.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import { policyChange } from '../../../shared/domain/verdict/policy.preview.ts';
import type { Judgement } from '../../../shared/domain/verdict/verdict.ts';
import type { Result } from '../../../shared/domain/vocabulary.ontime.ts';
import type { PolicyChangeLine } from '../../../shared/protocol/reports.ts';
import { prepareRead } from './reading.ts';
import type { Report } from './report.ts';

const MOST_LINES = 100;
/** Other reports are answered in between. */
const SLICE = 50;

type Stored = Pick<PolicyChangeLine, 'visitId' | 'settledDay'> & { readonly result: Result };

/** What another policy would make of the visits of the months that are not closed (V11): counted before anybody saves it. */
export function createPolicyPreview(db: Db): Report<'policy-preview'> {
  const visits = createVisitsRepo(db);
  const openMonths = prepareOpenMonths(db);
  const shopRow = prepareRows(db, 'shop', `where id = 'shop'`);
  const stored = prepareRead<Stored>(
    db,
    `select visit_id visitId, settled_day settledDay, result from verdict where month = ?
     order by settled_day desc, visit_id`,
  );
  return async ({ policy: change }, { now, scope }) => {
    const [shop] = shopRow();
    if (!shop || scope.of !== 'all') return null;
    const policy = { ...shop.policy, ...change };
    const tally = { before: { settled: 0, late: 0 }, after: { settled: 0, late: 0 } };
    const lines: PolicyChangeLine[] = [];
    let [looked, changed] = [0, 0];
    for (const month of openMonths()) {
      for (const { visitId, settledDay, result } of stored(month)) {
        looked += 1;
        if (looked % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
        const file = visits.file(visitId);
        const change = file && policyChange(file, shop.policy, policy, now);
        count(tally.before, result);
        count(tally.after, change?.after.result ?? result);
        if (!file || !change) continue;
        changed += 1;
        const { plate, pickup } = file.visit;
        const [before, after] = [said(change.before), said(change.after)];
        if (lines.length < MOST_LINES) lines.push({ visitId, settledDay, plate, pickup, before, after });
      }
    }
    return { looked, changed, ...tally, lines, policy };
  };
}

function said({ result, minutesLate }: Judgement) {
  return { result, minutesLate };
}

function count(tally: { settled: number; late: number }, result: string): void {
  if (result === 'late') tally.late += 1;
  if (result === 'late' || result === 'on-time') tally.settled += 1;
}
