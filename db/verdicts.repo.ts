import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { shopDate } from '../shared/domain/calendar.ts';
import type { Policy } from '../shared/domain/model.ontime.ts';
import type { Shop } from '../shared/domain/model.ts';
import { settledRows } from '../shared/domain/verdict/settled.rows.ts';
import { verdictOf } from '../shared/domain/verdict/verdict.ts';
import type { Db } from './open.ts';
import { prepareRows } from './rows.codec.ts';
import { verdict, verdictPerson } from './schema/verdict.tables.ts';
import { prepareOpenMonths } from './verdictMonths.ts';
import type { VisitsRepo } from './visits.repo.ts';

export type VerdictsRepo = {
  /**
   * Brings the rows of these visits up to date with their facts; those of a visit that is not settled go. In the
   * transaction of the event that touched them, so that no report ever sees the one without the other.
   */
  refresh: (visitIds: Iterable<string>) => void;
  /** The months that new rules are applied to (V11). */
  openMonths: () => string[];
  /** The visits with a verdict in a month. */
  inMonth: (month: string) => string[];
  /** Settled visits without a verdict, and verdicts of visits that are settled no longer; cheap when there are none. */
  amiss: () => string[];
};

/** `verdict` and `verdict_person`: derived rows, written by the hub alone. */
export function createVerdictsRepo(db: Db, visits: Pick<VisitsRepo, 'file'>): VerdictsRepo {
  const column = (statement: string) => {
    const prepared = db.$client.prepare(statement).pluck();
    return {
      get: <T>(...params: unknown[]) => (prepared.get(...params) as T | undefined) ?? null,
      all: (...params: unknown[]) => prepared.all(...params) as string[],
    };
  };
  const shopRow = prepareRows(db, 'shop', `where id = 'shop'`);
  const teamOf = column('select team_id from person where id = ?');
  const settledAt = column('select settled_at from visit where id = ?');
  const has = column('select 1 from verdict where visit_id = ?');
  const closedPolicy = column(`select json_extract(figures, '$.policy') from closed_month where id = ?`);
  const inMonth = column('select visit_id from verdict where month = ?');
  const visitCount = column('select count(*) from visit where settled_at is not null');
  const count = column('select count(*) from verdict');
  const missing = column(
    'select id from visit where settled_at is not null and id not in (select visit_id from verdict)',
  );
  const surplus = column(
    'select visit_id from verdict where visit_id not in (select id from visit where settled_at is not null)',
  );
  const putVisit = prepareInsert(db, verdict);
  const putPerson = prepareInsert(db, verdictPerson);
  const dropVisit = db.$client.prepare('delete from verdict where visit_id = ?');
  const dropPeople = db.$client.prepare('delete from verdict_person where visit_id = ?');

  /** V11: a visit of a closed month is judged by the rules the month was closed with. */
  const shopAt = (shop: Shop, at: number): Shop => {
    const kept = closedPolicy.get<string>(shopDate(at, shop.hours.timeZone).slice(0, 7));
    return kept === null ? shop : { ...shop, policy: JSON.parse(kept) as Policy };
  };

  const refreshOne = (visitId: string): void => {
    const at = settledAt.get<number>(visitId);
    if (at === null && !has.get(visitId)) return;
    dropVisit.run(visitId);
    dropPeople.run(visitId);
    const file = at === null ? undefined : visits.file(visitId);
    const [now] = file ? shopRow() : [];
    if (at === null || !file || !now) return;
    const shop = shopAt(now, at);
    const rows = settledRows(file, shop, verdictOf(file, shop, at), (id) => teamOf.get<string>(id));
    if (!rows) return;
    putVisit(rows.visit);
    for (const person of rows.people) putPerson(person);
  };

  return {
    refresh(visitIds) {
      for (const visitId of visitIds) refreshOne(visitId);
    },
    openMonths: prepareOpenMonths(db),
    inMonth: (month) => inMonth.all(month),
    amiss: () => (visitCount.get() === count.get() ? [] : [...missing.all(), ...surplus.all()]),
  };
}

/** A prepared insert of a row as the domain knows it, columns and their kinds from the schema. */
function prepareInsert(db: Db, table: SQLiteTable): (row: Readonly<Record<string, unknown>>) => void {
  const columns: Record<string, SQLiteColumn> = getTableColumns(table);
  const fields = Object.entries(columns);
  const names = fields.map(([, { name }]) => `"${name}"`).join(', ');
  const marks = fields.map(() => '?').join(', ');
  const insert = db.$client.prepare(`insert into "${getTableName(table)}" (${names}) values (${marks})`);
  return (row) => {
    insert.run(fields.map(([key, kind]) => (row[key] === null ? null : kind.mapToDriverValue(row[key]))));
  };
}
