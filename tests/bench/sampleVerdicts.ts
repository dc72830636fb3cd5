import type { Db } from '../../db/open.ts';
import { prepareRows } from '../../db/rows.codec.ts';
import { createVisitsRepo } from '../../db/visits.repo.ts';
import { settledRows } from '../../shared/domain/verdict/settled.rows.ts';
import { verdictOf } from '../../shared/domain/verdict/verdict.ts';

const COMPARED = [
  'result',
  'rule',
  'minutesLate',
  'basisAt',
  'comparedAt',
  'cause',
  'settledDay',
  'revenueFen',
  'costFen',
] as const;
type Stored = Readonly<Record<(typeof COMPARED)[number] | 'minutes', unknown>>;

/** Visits all over the history, judged anew by the rules; @returns the ids of those whose stored verdict differs. */
export function wrongVerdicts(db: Db, looked: number): string[] {
  const visits = createVisitsRepo(db);
  const [shop] = prepareRows(db, 'shop', `where id = 'shop'`)();
  const stored = db.$client.prepare(
    `select result, rule, minutes_late minutesLate, basis_at basisAt, compared_at comparedAt, cause,
       settled_day settledDay, revenue_fen revenueFen, cost_fen costFen, minutes
     from verdict where visit_id = ?`,
  );
  const teamOf = db.$client.prepare('select team_id from person where id = ?').pluck();
  const days = db.$client.prepare('select distinct settled_day from verdict').pluck().all() as string[];
  const ofDay = db.$client.prepare('select visit_id from verdict where settled_day = ?').pluck();
  const ids = Array.from({ length: looked }, (_, i) => {
    const all = ofDay.all(days[Math.floor((i * days.length) / looked)]) as string[];
    return all[(i * 7) % all.length] ?? '';
  });
  return ids.filter((id) => {
    const file = visits.file(id);
    const row = stored.get(id) as Stored | undefined;
    if (!file || !shop || !row || file.visit.settledAt === null) return true;
    const verdict = verdictOf(file, shop, file.visit.settledAt);
    const made = settledRows(file, shop, verdict, (person) => teamOf.get(person) as string | null)?.visit;
    return !made || COMPARED.some((key) => made[key] !== row[key]) || JSON.stringify(made.minutes) !== row.minutes;
  });
}
