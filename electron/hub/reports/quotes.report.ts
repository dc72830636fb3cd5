import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import { addDays, atShopTime } from '../../../shared/domain/calendar.ts';
import { type DaySpan, neighbour, periodOf } from '../../../shared/domain/periods.ts';
import type { MissedQuote, QuoteMonth } from '../../../shared/protocol/reports.month.ts';
import { prepareRead } from './reading.ts';
import type { Report } from './report.ts';

/** The month asked for, and so many before it. */
const EARLIER = 5;
/** So many cars are named; the count is of all. */
const MOST_LINES = 50;

/**
 * Told promises of settled visits that say what the quote said. `counted`: it was still the time that counted in the end
 * (P2); `held`: settled by it, by the minute (V2).
 */
const TOLD = `from verdict v indexed by verdict_day
  cross join promise p on p.visit_id = v.visit_id and p.quote_id is not null
  cross join quote q on q.id = p.quote_id and q.at = p.at
  where v.settled_day between ? and ?`;
const COUNTED = 'v.basis_at = p.at';
const HELD = 'v.settled_at / 60000 <= p.at / 60000';

/** What became of promise quotes (F4), by the month in which the car was settled. */
export function createQuotesReport(db: Db): Report<'quotes'> {
  const shopRow = prepareRows(db, 'shop', `where id = 'shop'`);
  const made = prepareRead<{ n: number }>(db, 'select count(*) n from quote where made_at >= ? and made_at < ?');
  const counts = prepareRead<Pick<QuoteMonth, 'told' | 'counted' | 'held' | 'stated'>>(
    db,
    `select count(*) told, coalesce(sum(${COUNTED}), 0) counted, coalesce(sum(${COUNTED} and ${HELD}), 0) held,
       cast(avg(case when ${COUNTED} then q.target end) as integer) stated ${TOLD}`,
  );
  const missed = prepareRead<MissedQuote>(
    db,
    `select late.*, visit.plate, visit.pickup
     from (select v.visit_id visitId, p.at promisedAt, v.settled_at settledAt
           ${TOLD} and ${COUNTED} and not ${HELD} order by v.settled_at desc limit ${MOST_LINES}) late
       cross join visit on visit.id = late.visitId`,
  );
  return ({ month }, { scope }) => {
    const [shop] = shopRow();
    if (!shop || scope.of !== 'all') return null;
    const midnight = (day: string) => atShopTime(day, 0, shop.hours.timeZone);
    const monthOf = ({ from, to }: DaySpan): QuoteMonth[] => {
      const n = made(midnight(from), midnight(addDays(to, 1)))[0]?.n ?? 0;
      const row = counts(from, to)[0];
      return row && n + row.told > 0 ? [{ month: from.slice(0, 7), made: n, ...row }] : [];
    };
    const asked = periodOf('month', `${month}-01`);
    return { months: monthsUpTo(asked).flatMap(monthOf), missed: missed(asked.from, asked.to) };
  };
}

function monthsUpTo(last: DaySpan): DaySpan[] {
  const months = [last];
  for (let k = 0; k < EARLIER; k++) {
    const [first = last] = months;
    months.unshift(periodOf('month', neighbour('month', first.from, -1)));
  }
  return months;
}
