import type { QuoteOutcome } from '../shared/domain/planning/calibration.ts';
import type { Db } from './open.ts';

/** Settled visits looked at, the newest. */
const NEWEST = 2_000;

/** What became of the quotes that were told and counted in the end: of the newest visits, oldest first. */
export function prepareQuoteOutcomes(db: Db): (sinceDay: string) => QuoteOutcome[] {
  const read = db.$client.prepare(
    `select q.p50, q.sure, v.settled_at settled
     from (select visit_id, basis_at, settled_at from verdict indexed by verdict_day where settled_day >= ?
           order by settled_day desc limit ${NEWEST}) v
       cross join promise p on p.visit_id = v.visit_id and p.at = v.basis_at and p.quote_id is not null
       cross join quote q on q.id = p.quote_id and (q.visit_id is null or q.visit_id = p.visit_id)
     order by v.settled_at`,
  );
  return (sinceDay) => read.all(sinceDay) as QuoteOutcome[];
}
