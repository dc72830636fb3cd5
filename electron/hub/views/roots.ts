import type { Db } from '../../../db/open.ts';
import { prepareRows, ROOT_TABLES, type RootTable } from '../../../db/rows.codec.ts';
import type { RowsWriter } from '../../../db/rows.writer.ts';
import type { VisitRecord } from '../../../db/visits.kept.ts';
import type { VisitsRepo } from '../../../db/visits.repo.ts';
import type { Tables } from '../../../shared/domain/model.tables.ts';

/** The rows behind the views, by root. */
export type RootsReader = {
  row: <T extends RootTable>(table: T, id: string) => Tables[T] | undefined;
  visit: (id: string) => VisitRecord | undefined;
  /** Ids that a fresh screen may need: everything live, and visits closed and absences over since `since`. */
  live: (table: RootTable, since: number) => string[];
  /** Ids changed by events after `seq`, at most `limit` of each table (S4). */
  changedSince: (table: RootTable, seq: number, limit: number) => string[];
};

const LIVE: Readonly<Record<Exclude<RootTable, 'visit'>, string>> = {
  shop: '',
  bay: 'order by position, id',
  team: 'order by position, id',
  person: 'order by id',
  shift: 'order by position, id',
  absence: 'where withdrawn_at is null and "to" > ? order by "from", id',
  standard: 'order by id',
  help: 'where answered_at is null',
  attention: 'where resolved_at is null',
  device: 'where revoked = 0',
  program: 'where revoked = 0',
};

export function createRootsReader(db: Db, rows: RowsWriter, visits: VisitsRepo): RootsReader {
  const ids = (statement: string) => db.$client.prepare(statement).pluck();
  const live = new Map(Object.entries(LIVE).map(([table, rest]) => [table, ids(`select id from "${table}" ${rest}`)]));
  const changed = new Map(
    ROOT_TABLES.map((table) => [table, ids(`select id from "${table}" where last_seq > ? order by last_seq limit ?`)]),
  );
  const shop = prepareRows(db, 'shop', `where id = 'shop'`);
  return {
    row: <T extends RootTable>(table: T, id: string) =>
      (table === 'shop' ? shop()[0] : rows.read(table, id)) as Tables[T] | undefined,
    visit: visits.record,
    live(table, since) {
      if (table === 'visit') return [...visits.openIds(), ...visits.closedSince(since)];
      return live.get(table)?.all(...(table === 'absence' ? [since] : [])) as string[];
    },
    changedSince: (table, seq, limit) => changed.get(table)?.all(seq, limit) as string[],
  };
}
