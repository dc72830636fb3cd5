import type { Db } from '../../../db/open.ts';
import type { VisitCategory } from '../../../shared/domain/vocabulary.ts';
import { prepareRead } from './reading.ts';

const IN_SPAN = 'settled_day between ? and ?';

/** Counts of a span of settlement days, from the stored verdicts; each costs what the span holds. */
export function prepareScorecardReads(db: Db) {
  return {
    visits: prepareRead<{ result: string; advisorId: string | null; reworked: 0 | 1; n: number }>(
      db,
      `select result, advisor_id advisorId, reworked, count(*) n from verdict where ${IN_SPAN} group by 1, 2, 3`,
    ),
    people: prepareRead<PersonCount>(
      db,
      `select person_id personId, team_id teamId, result, reworked, count(*) n, sum(first_of_team) ofTeam,
         sum(attended_minutes) worked, sum(sold_minutes) sold
       from verdict_person where ${IN_SPAN} group by 1, 2, 3, 4`,
    ),
    teamRework: prepareRead<{ teamId: string; n: number }>(
      db,
      `select team_id teamId, count(distinct visit_id) n from verdict_person
       where ${IN_SPAN} and reworked = 1 and team_id is not null group by 1`,
    ),
    money: prepareRead<MoneyCount>(
      db,
      `select category, count(*) visits, sum(coalesce(revenue_fen, 0)) revenueFen, sum(coalesce(cost_fen, 0)) costFen,
         sum(case when cost_fen is null then 0 else coalesce(revenue_fen, 0) end) knownRevenueFen,
         sum(cost_fen is null) unknownCosts
       from verdict where ${IN_SPAN} group by 1`,
    ),
    /**
     * Q3: one row a comeback and technician who worked on what failed; personId null: nobody did. From the days to the
     * comebacks (`cross join`), never the other way: the cost is the month's.
     */
    comebacks: prepareRead<ComebackRow>(
      db,
      `select distinct c.id, v.advisor_id advisorId, l.person_id personId, p.team_id teamId
       from verdict v cross join comeback c on c.earlier_visit_id = v.visit_id and c.ruling = 'comeback'
         left join labour l on l.visit_id = v.visit_id
           and l.operation_id in (select value from json_each(c.operation_ids))
         left join verdict_person p on p.visit_id = v.visit_id and p.person_id = l.person_id
       where v.settled_day between ? and ?`,
    ),
  };
}

export type PersonCount = {
  personId: string;
  teamId: string | null;
  result: string;
  reworked: 0 | 1;
  n: number;
  ofTeam: number;
  worked: number;
  sold: number;
};
export type MoneyCount = {
  category: VisitCategory;
  visits: number;
  revenueFen: number;
  costFen: number;
  knownRevenueFen: number;
  unknownCosts: number;
};
export type ComebackRow = { id: string; advisorId: string | null; personId: string | null; teamId: string | null };
