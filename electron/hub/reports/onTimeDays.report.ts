import type { Db } from '../../../db/open.ts';
import { periodOf, stepsOf } from '../../../shared/domain/periods.ts';
import type { SettledVisit } from '../../../shared/domain/verdict/settled.rows.ts';
import { prepareRead } from './reading.ts';
import type { Report } from './report.ts';

type DayResult = Pick<SettledVisit, 'result' | 'rule'> & { day: string; n: number };

/** The days of a month as the statistics form lists them: totals of the shop, for everybody who may read its rate. */
export function createOnTimeDays(db: Db): Report<'on-time-days'> {
  const read = prepareRead<DayResult>(
    db,
    `select settled_day day, result, rule, count(*) n from verdict where settled_day between ? and ? group by 1, 2, 3`,
  );
  return ({ date }) => {
    const span = periodOf('month', date);
    const counts = read(span.from, span.to);
    return {
      span,
      days: stepsOf(span, 'day').map(({ from: day }) => {
        const sum = (accepts: (one: DayResult) => boolean) =>
          counts.reduce((all, one) => all + (one.day === day && accepts(one) ? one.n : 0), 0);
        return {
          day,
          settled: sum(({ result }) => result === 'on-time' || result === 'late'),
          late: sum(({ result }) => result === 'late'),
          // as beside the rate on the page: V4 by signature or by policy
          exempt: sum(({ rule, result }) => rule === 'V4' && result !== 'late'),
          leftOut: sum(({ rule, result }) => rule === 'V1' && result === 'left-out'),
        };
      }),
    };
  };
}
