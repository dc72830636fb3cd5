import type { VisitFile } from '../shared/domain/model.ts';
import { PART_NAMES, PART_ORDER, PARTS, type PartName } from '../shared/domain/rows.ts';
import type { Db } from './open.ts';
import { prepareRows, rowCodec } from './rows.codec.ts';
import { createKeptVisits, type KeptVisits } from './visits.kept.ts';

/** S10: left to itself, SQLite walks every visit that was never cancelled: the whole history. */
const FROM_OPEN = 'from visit indexed by visit_open where delivered_at is null and cancelled_at is null';

export type VisitsRepo = KeptVisits & {
  file: (id: string) => VisitFile | undefined;
  ofPart: (part: PartName, id: string) => VisitFile | undefined;
  openIds: () => string[];
  /** Visits delivered or cancelled at or after `since` (epoch ms). */
  closedSince: (since: number) => string[];
  pickupsOn: (day: string) => string[];
  openPickups: () => string[];
  /** Visits with a clock that began before `at` and still runs. */
  withOpenLabourBefore: (at: number) => string[];
};

/** Visits as whole files. Every statement is answered by an index of what is open, or of one visit. */
export function createVisitsRepo(db: Db): VisitsRepo {
  const visit = prepareRows(db, 'visit', 'where id = ?');
  const parts = PART_NAMES.map((part) => {
    const order = rowCodec(part).column(PART_ORDER[part]);
    return [PARTS[part], prepareRows(db, part, `where visit_id = ? order by ${order}, id`)] as const;
  });
  const ids = (statement: string) => {
    const prepared = db.$client.prepare(statement).pluck();
    return (...params: unknown[]) => prepared.all(...params) as string[];
  };
  const openIds = ids(`select id ${FROM_OPEN} order by arrived_at`);
  const delivered = ids('select id from visit where delivered_at >= ?');
  const cancelled = ids('select id from visit where cancelled_at >= ?');
  const openLabour = ids(
    'select distinct visit_id from labour indexed by labour_open where "end" is null and start < ?',
  );
  const visitOf = new Map(
    PART_NAMES.map((part) => [part, db.$client.prepare(`select visit_id from "${part}" where id = ?`).pluck()]),
  );
  const pickupsOn = ids('select pickup from visit where day = ?');
  const openPickups = ids(`select pickup ${FROM_OPEN}`);

  const read = (id: string): VisitFile | undefined => {
    const row = visit(id)[0];
    return row && ({ visit: row, ...Object.fromEntries(parts.map(([key, rows]) => [key, rows(id)])) } as VisitFile);
  };
  const kept = createKeptVisits(db, read);
  const file = (id: string) => kept.record(id)?.file;
  return {
    ...kept,
    file,
    ofPart(part, id) {
      const visitId = visitOf.get(part)?.get(id) as string | undefined;
      return visitId === undefined ? undefined : file(visitId);
    },
    openIds: () => openIds(),
    closedSince: (since) => [...new Set([...delivered(since), ...cancelled(since)])],
    withOpenLabourBefore: (at) => openLabour(at),
    pickupsOn: (day) => pickupsOn(day),
    openPickups: () => openPickups(),
  };
}
