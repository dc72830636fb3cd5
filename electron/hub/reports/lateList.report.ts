import type { Db } from '../../../db/open.ts';
import { periodOf } from '../../../shared/domain/periods.ts';
import type { ReportScope } from '../../../shared/domain/reportScope.ts';
import type { LateLine, LateListKind, ReportParams } from '../../../shared/protocol/reports.ts';
import { prepareRead } from './reading.ts';
import type { Report } from './report.ts';

type Row = Omit<LateLine, 'personIds' | 'causeMinutes' | 'excuseSigned'> & { minutes: string; excuseSigned: number };
type Filter = { readonly sql: string; readonly params: readonly string[] };

const SHOWN: Readonly<Record<LateListKind, string>> = {
  late: `v.result = 'late'`,
  exempt: `v.rule = 'V4' and v.result <> 'late'`,
  unsigned: `v.result = 'late' and v.excuse = 'unsigned'`,
};
const WORKED_ON = 'exists (select 1 from verdict_person p where p.visit_id = v.visit_id and';

/** Visits that were late, each with where its time went; a page of them, the latest settled first. */
export function createLateList(db: Db): Report<'late-list'> {
  const peopleOn = db.$client
    .prepare('select person_id from verdict_person where visit_id = ? order by attended_minutes desc, person_id')
    .pluck();
  return (params, { scope }) => {
    const span = periodOf(params.period, params.date);
    if (scope.of === 'totals') return null;
    const filters = filtersOf(params, scope);
    const where = ['v.settled_day between ? and ?', SHOWN[params.show], ...filters.map(({ sql }) => sql)].join(' and ');
    const values = [span.from, span.to, ...filters.flatMap((filter) => filter.params)];
    const [count] = prepareRead<{ n: number }>(db, `select count(*) n from verdict v where ${where}`)(...values);
    const rows = prepareRead<Row>(
      db,
      `select v.visit_id visitId, v.settled_day settledDay, v.settled_at settledAt, visit.plate, visit.pickup,
         visit.model, v.category, v.advisor_id advisorId, v.result, v.rule, v.basis_at basisAt,
         v.compared_at comparedAt, v.minutes_late minutesLate, v.cause, v.minutes, v.excuse,
         v.excuse_reason excuseReason, v.excuse_signed excuseSigned
       from verdict v join visit on visit.id = v.visit_id
       where ${where} order by v.settled_day desc, v.settled_at desc, v.visit_id limit ? offset ?`,
    )(...values, params.limit, params.offset);
    return {
      span,
      total: count?.n ?? 0,
      lines: rows.map(({ minutes, ...row }) => ({
        ...row,
        excuseSigned: row.excuseSigned === 1,
        causeMinutes: row.cause === null ? 0 : ((JSON.parse(minutes) as Record<string, number>)[row.cause] ?? 0),
        personIds: peopleOn.all(row.visitId) as string[],
      })),
    };
  };
}

function filtersOf(params: ReportParams<'late-list'>, scope: ReportScope): Filter[] {
  const own = scope.of === 'own' ? scope.personId : undefined;
  const all: readonly (readonly [string | undefined, string])[] = [
    [params.cause, 'v.cause = ?'],
    [params.category, 'v.category = ?'],
    [params.advisorId, 'v.advisor_id = ?'],
    [params.personId, `${WORKED_ON} p.person_id = ?)`],
    [params.teamId, `${WORKED_ON} p.team_id = ?)`],
  ];
  const chosen = all.flatMap(([value, sql]) => (value === undefined ? [] : [{ sql, params: [value] }]));
  if (own === undefined) return chosen;
  return [...chosen, { sql: `(v.advisor_id = ? or ${WORKED_ON} p.person_id = ?))`, params: [own, own] }];
}
