import type { VisitFile } from '../shared/domain/model.ts';
import { PART_NAMES, type PartName } from '../shared/domain/rows.ts';
import type { Db } from './open.ts';
import { prepareRows } from './rows.codec.ts';

/** S10: left to itself, SQLite walks every visit that was never cancelled: the whole history. */
const FROM_OPEN = 'from visit indexed by visit_open where delivered_at is null and cancelled_at is null';

/** More than any shop has open at once. */
const KEPT_VISITS = 1_000;

export type VisitRecord = { file: VisitFile; version: number; lastSeq: number };

export type VisitsRepo = {
  file: (id: string) => VisitFile | undefined;
  /** The same with its version; kept in memory until an event touches the visit. For committed state only. */
  record: (id: string) => VisitRecord | undefined;
  /** Drops what is kept in memory: the rows were replaced from outside. */
  forget: () => void;
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
  const parts = {
    operations: prepareRows(db, 'operation', 'where visit_id = ? order by position, id'),
    labour: prepareRows(db, 'labour', 'where visit_id = ? order by start, id'),
    stays: prepareRows(db, 'stay', 'where visit_id = ? order by start, id'),
    promises: prepareRows(db, 'promise', 'where visit_id = ? order by agreed_at, id'),
    checks: prepareRows(db, 'check', 'where visit_id = ? order by at, id'),
    additions: prepareRows(db, 'addition', 'where visit_id = ? order by reported_at, id'),
    warnings: prepareRows(db, 'warning', 'where visit_id = ? order by raised_at, id'),
    excuses: prepareRows(db, 'excuse', 'where visit_id = ? order by recorded_at, id'),
    calls: prepareRows(db, 'call', 'where visit_id = ? order by at, id'),
    comebacks: prepareRows(db, 'comeback', 'where visit_id = ? order by linked_at, id'),
    corrections: prepareRows(db, 'correction', 'where visit_id = ? order by asked_at, id'),
  };
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
  const stamps = db.$client.prepare('select version, last_seq from visit where id = ?').raw();
  const pickupsOn = ids('select pickup from visit where day = ?');
  const openPickups = ids(`select pickup ${FROM_OPEN}`);

  const file = (id: string): VisitFile | undefined => {
    const row = visit(id)[0];
    if (!row) return undefined;
    return {
      visit: row,
      operations: parts.operations(id),
      labour: parts.labour(id),
      stays: parts.stays(id),
      promises: parts.promises(id),
      checks: parts.checks(id),
      additions: parts.additions(id),
      warnings: parts.warnings(id),
      excuses: parts.excuses(id),
      calls: parts.calls(id),
      comebacks: parts.comebacks(id),
      corrections: parts.corrections(id),
    };
  };
  const kept = new Map<string, VisitRecord>();
  return {
    file,
    record(id) {
      const stamp = stamps.get(id) as [number, number] | undefined;
      if (!stamp) return undefined;
      const [version, lastSeq] = stamp;
      const known = kept.get(id);
      if (known?.lastSeq === lastSeq) return known;
      const found = file(id);
      if (!found) return undefined;
      const made = { file: found, version, lastSeq };
      if (kept.size >= KEPT_VISITS) kept.clear();
      kept.set(id, made);
      return made;
    },
    forget: () => kept.clear(),
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
