import type Database from 'better-sqlite3';
import { shopDate } from '../../shared/domain/calendar.ts';
import { periodOf } from '../../shared/domain/periods.ts';

/** One question of the report pages, and the bare query of the same range that it is set beside. */
export type ReportCase = {
  readonly name: string;
  readonly path: string;
  readonly yardstick: () => unknown;
};

/** All that the on-time page, the scorecards, the month and the lists ask, for the newest full day, week, month, year. */
export function reportCases(db: Database.Database): ReportCase[] {
  const newest = db.prepare('select max(settled_at) from verdict').pluck().get() as number;
  const date = shopDate(newest - 2 * 24 * 3_600_000, 'Asia/Shanghai');
  const month = date.slice(0, 7);
  const { from, to } = periodOf('month', date);
  const busiest = (column: string, table: string) =>
    db
      .prepare(
        `select ${column} from ${table} where settled_day between ? and ? and ${column} is not null group by 1 order by count(*) desc`,
      )
      .pluck()
      .get(from, to) as string;
  const advisorId = busiest('advisor_id', 'verdict');
  const personId = busiest('person_id', 'verdict_person');
  const teamId = busiest('team_id', 'verdict_person');
  const counted = db.prepare(
    'select result, advisor_id, count(*) from verdict where settled_day between ? and ? group by 1, 2',
  );
  const people = db.prepare(
    'select person_id, result, count(*) from verdict_person where settled_day between ? and ? group by 1, 2',
  );
  const late = db.prepare(
    `select * from verdict where result = 'late' and settled_day between ? and ? order by settled_day desc limit 50`,
  );
  const month3 = () => [counted.all(from, to), people.all(from, to)];
  const ask = (report: string, params: Record<string, string | number>) =>
    `/reports/${report}?${new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)]))}`;
  const visitId = db.prepare(`select visit_id from verdict where settled_day = ? limit 1`).pluck().get(date) as string;

  return [
    ...(['day', 'week', 'month', 'year'] as const).map((period) => {
      const span = periodOf(period, date);
      const range = [span.from, span.to];
      return {
        name: `on-time ${period}`,
        path: ask('on-time', { period, date }),
        yardstick: () => [counted.all(...range), people.all(...range)],
      };
    }),
    { name: 'on-time-days', path: ask('on-time-days', { date }), yardstick: () => counted.all(from, to) },
    { name: 'scorecard shop', path: ask('scorecard', { month }), yardstick: month3 },
    { name: 'scorecard advisor', path: ask('scorecard', { month, advisorId }), yardstick: month3 },
    { name: 'scorecard technician', path: ask('scorecard', { month, personId }), yardstick: month3 },
    { name: 'scorecard team', path: ask('scorecard', { month, teamId }), yardstick: month3 },
    { name: 'month', path: ask('month', { month }), yardstick: month3 },
    ...(['month', 'year'] as const).flatMap((period) => {
      const span = periodOf(period, date);
      const list = (show: string, more: Record<string, string | number> = {}) => ({
        name: `late-list ${period} ${show}${Object.keys(more)
          .map((key) => ` ${key}`)
          .join('')}`,
        path: ask('late-list', { period, date, show, ...more }),
        yardstick: () => late.all(span.from, span.to),
      });
      return [
        list('late'),
        list('exempt'),
        list('unsigned'),
        list('late', { personId }),
        list('late', { offset: 300 }),
      ];
    }),
    {
      name: 'visit',
      path: ask('visit', { visitId }),
      yardstick: () => db.prepare('select * from visit where id = ?').get(visitId),
    },
  ];
}
