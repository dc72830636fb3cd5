import type { Policy } from '../shared/domain/model.ontime.ts';
import type { AdvisorMonth } from '../shared/domain/spotCheck.ts';
import { excuseState } from '../shared/domain/verdict/excuses.ts';
import type { ExcuseState } from '../shared/domain/verdict/verdict.types.ts';
import type { ListedExcuse } from '../shared/views/handover.lists.ts';
import { beyond } from './beyond.ts';
import type { Db } from './open.ts';
import { prepareRows } from './rows.codec.ts';

/** No list is longer, so that none holds up the taps of a bay: whoever works it off sees the rest come up. */
const MOST = 200;

/** Joined to the visit; one that is on time, or out of the rate (V1), needs no excuse. */
const LATE = `cross join visit on visit.id = excuse.visit_id
  left join verdict on verdict.visit_id = excuse.visit_id
  where visit.cancelled_at is null and (verdict.visit_id is null or (verdict.minutes_late > 0 and verdict.rule <> 'V1'))
    and (verdict.month is null or verdict.month not in (select id from closed_month))`;
const RECENT = 'and excuse.recorded_at >= ?';
const NEWEST = `${RECENT} order by excuse.recorded_at desc limit ${MOST}`;

/** What each list asks for; said in `where` as the partial index of the list has it. */
export const EXCUSE_LISTS = {
  unsigned: `${LATE} and excuse.signature_id is null ${NEWEST}`,
  unchecked: `${LATE} and excuse.spot is null ${NEWEST}`,
  allUnsigned: `select count(*) from excuse ${LATE} and excuse.signature_id is null ${RECENT}`,
  allUnchecked: `select count(*) from excuse ${LATE} and excuse.spot is null ${RECENT}`,
} as const;

export const ADVISOR_MONTHS = `select advisor_id, count(*), sum(excuse = 'excuses') from verdict
  where settled_day >= ? and settled_day <= ? and rule <> 'V1' group by advisor_id`;

/** The newest, and how many older ones there may be. */
type Bounded = { readonly lines: readonly ListedExcuse[]; readonly more: number };

export type ExcusesRepo = {
  /** Recorded at or after `since` (epoch ms) and still to be signed (V4), of months that are open; the newest first. */
  unsigned: (since: number, policy: Policy) => Bounded;
  /** The same of those that excuse and that nobody has checked. */
  unchecked: (since: number, policy: Policy) => Bounded;
  /** Settled visits and exemptions by advisor, from one shop day to another, both included. */
  advisorMonths: (from: string, to: string) => AdvisorMonth[];
  /** The last month that is closed, 'YYYY-MM'. */
  lastClosedMonth: () => string | null;
};

/** Excuses across visits. Each list reads its partial index from `since` on, never the history before it. */
export function createExcusesRepo(db: Db): ExcusesRepo {
  const lists = {
    unsigned: prepareRows(db, 'excuse', EXCUSE_LISTS.unsigned),
    unchecked: prepareRows(db, 'excuse', EXCUSE_LISTS.unchecked),
  };
  const all = {
    unsigned: db.$client.prepare(EXCUSE_LISTS.allUnsigned).pluck(),
    unchecked: db.$client.prepare(EXCUSE_LISTS.allUnchecked).pluck(),
  };
  const visit = prepareRows(db, 'visit', 'where id = ?');
  const minutesLate = db.$client.prepare('select minutes_late from verdict where visit_id = ?').pluck();
  const months = db.$client.prepare(ADVISOR_MONTHS).raw();
  const lastClosed = db.$client.prepare('select max(id) from closed_month').pluck();

  const list = (which: keyof typeof lists, state: ExcuseState) => (since: number, policy: Policy) => {
    const found = lists[which](since);
    const lines = found.flatMap((excuse): ListedExcuse[] => {
      if (excuseState(excuse, policy) !== state) return [];
      const car = visit(excuse.visitId)[0];
      if (!car) return [];
      const { id: visitId, pickup, plate, model, colour, customer, advisorId, settledAt } = car;
      const late = (minutesLate.get(visitId) as number | undefined) ?? null;
      return [{ visitId, pickup, plate, model, colour, customer, advisorId, excuse, settledAt, minutesLate: late }];
    });
    return { lines, more: beyond(found, MOST, () => all[which].get(since)) };
  };

  return {
    unsigned: list('unsigned', 'unsigned'),
    unchecked: list('unchecked', 'excuses'),
    advisorMonths: (from, to) =>
      (months.all(from, to) as [string | null, number, number | null][]).map(([advisorId, settled, excused]) => ({
        advisorId,
        settled,
        excused: excused ?? 0,
      })),
    lastClosedMonth: () => (lastClosed.get() as string | null | undefined) ?? null,
  };
}
