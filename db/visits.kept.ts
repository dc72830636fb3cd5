import type { VisitFile } from '../shared/domain/model.ts';
import { inOrder, isPart, PART_NAMES, PARTS, type PartName } from '../shared/domain/rows.ts';
import type { Change } from './changes.ts';
import { headSeq } from './events.repo.ts';
import type { Db } from './open.ts';
import { type RowCodec, rowCodec } from './rows.codec.ts';
import type { Recorded } from './work.ts';

/** More than any shop has open at once. */
const KEPT_VISITS = 1_000;

export type VisitRecord = { readonly file: VisitFile; readonly version: number; readonly lastSeq: number };

export type KeptVisits = {
  /** The visit as the database has it now, inside a transaction too; kept in memory once it is committed. */
  record: (id: string) => VisitRecord | undefined;
  /** After their commit: what is kept of the visits that these events changed follows without being read again. */
  follow: (events: readonly Recorded[]) => void;
  /** Drops what is kept: the rows were replaced from outside. */
  forget: () => void;
};

/**
 * Every command decides over whole visits, and every screen is sent them: a file is read once and then follows the log.
 * What is kept is never trusted beyond the visit's own stamp in the database.
 */
export function createKeptVisits(db: Db, read: (id: string) => VisitFile | undefined): KeptVisits {
  const stamps = db.$client.prepare('select version, last_seq from visit where id = ?').raw();
  const kept = new Map<string, VisitRecord>();
  /** A rolled back event's number is given again: nothing beyond the last commit is kept. */
  let committed = headSeq(db);
  const stampOf = (id: string) => stamps.get(id) as [version: number, lastSeq: number] | undefined;

  return {
    record(id) {
      const stamp = stampOf(id);
      if (!stamp) return undefined;
      const [version, lastSeq] = stamp;
      const known = kept.get(id);
      if (known?.lastSeq === lastSeq) return known;
      const file = read(id);
      if (!file) return undefined;
      const made = { file, version, lastSeq };
      if (lastSeq > committed) return made;
      if (kept.size >= KEPT_VISITS) kept.clear();
      kept.set(id, made);
      return made;
    },
    follow(events) {
      committed = Math.max(committed, events.at(-1)?.seq ?? 0);
      const ids = new Set(
        events.flatMap(({ touched }) => touched.flatMap(({ table, id }) => (table === 'visit' ? id : []))),
      );
      for (const id of ids) {
        const known = kept.get(id);
        const stamp = stampOf(id);
        const followed = known && stamp && followedBy(known, events, id);
        if (followed && followed.version === stamp[0] && followed.lastSeq === stamp[1]) kept.set(id, followed);
        else kept.delete(id);
      }
    },
    forget() {
      kept.clear();
      committed = headSeq(db);
    },
  };
}

function followedBy(known: VisitRecord, events: readonly Recorded[], id: string): VisitRecord {
  return events.reduce((record, { seq, touched, changes }) => {
    if (!touched.some((root) => root.table === 'visit' && root.id === id)) return record;
    const own = changes.filter(({ t, id: row }) => t === 'visit' && row === id).length;
    return {
      file: changes.reduce((file, change) => after(file, change), record.file),
      version: record.version + Math.max(own, 1),
      lastSeq: seq,
    };
  }, known);
}

/** The file after a logged change; the same object when the change is about something else. */
function after(file: VisitFile, change: Change): VisitFile {
  const { t, id } = change;
  if (t === 'visit')
    return id === file.visit.id && 'set' in change
      ? { ...file, visit: changed(file.visit, 'visit', change.set) }
      : file;
  if (!isPart(t)) return file;
  const rows: readonly PartRow[] = file[PARTS[t]];
  const next = rowsAfter(rows, t, change, file.visit.id);
  return next === rows ? file : { ...file, [PARTS[t]]: next };
}

const CODECS = Object.fromEntries(
  (['visit', ...PART_NAMES] as const).map((table) => [table, rowCodec(table)]),
) as Record<PartName | 'visit', RowCodec>;

type PartRow = { readonly id: string };

function rowsAfter(rows: readonly PartRow[], part: PartName, change: Change, visitId: string): readonly PartRow[] {
  const { id } = change;
  if ('ins' in change) {
    return change.ins.visitId === visitId ? inOrder([...rows, whole(part, change.ins)], part) : rows;
  }
  if (!rows.some((row) => row.id === id)) return rows;
  if ('del' in change) return rows.filter((row) => row.id !== id);
  return inOrder(
    rows.map((row) => (row.id === id ? changed(row, part, change.set) : row)),
    part,
  );
}

function changed<T>(row: T, table: PartName | 'visit', set: Extract<Change, { set: unknown }>['set']): T {
  const { stored } = CODECS[table];
  return { ...row, ...Object.fromEntries(Object.entries(set).map(([key, [, value]]) => [key, stored(key, value)])) };
}

function whole(part: PartName, row: Readonly<Record<string, unknown>>): PartRow {
  const { keys, stored } = CODECS[part];
  return Object.fromEntries(keys.map((key) => [key, stored(key, row[key])])) as PartRow;
}
