import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import type { Change } from './changes.ts';
import { lengthOf } from './damage.ts';
import { faultOf } from './faults.ts';
import { writeMeta } from './meta.repo.ts';
import type { Db } from './open.ts';
import { createRowsWriter } from './rows.writer.ts';
import { visitsOf } from './work.ts';

type EventRow = Readonly<Record<string, unknown>> & { readonly seq: number; readonly changes: string };

const AT_ONCE = 500;

/**
 * H1: what a damaged database can still tell of the time after the copy that takes its place: its log from there on, up
 * to the first event that cannot be read or is missing, and who had sent what (S1), so that a tap that was settled is not
 * settled again. @returns how many events `to` has more now.
 */
export function salvage(damaged: string, to: Db): number {
  if (!lengthOf(damaged)) return 0;
  try {
    const from = new Database(damaged, { readonly: true, fileMustExist: true });
    try {
      return isSameHistory(from, to) ? carry(from, to) : 0;
    } finally {
      from.close();
    }
  } catch (error) {
    refuseTrouble(error);
    return 0;
  }
}

/** Whatever a damaged database makes go wrong ends the reading; what the machine does ends the restoring. */
function refuseTrouble(error: unknown): void {
  const fault = faultOf(error);
  if (fault !== null && fault !== 'damaged') throw error;
}

/** The copy's newest event stands in the damaged log too, word for word. */
function isSameHistory(from: Database.Database, to: Db): boolean {
  const columns = 'select seq, kind, recorded_at, changes from event';
  const newest = to.$client.prepare(`${columns} order by seq desc limit 1`).get() as EventRow | undefined;
  if (!newest) return false;
  const there = from.prepare(`${columns} where seq = ?`).get(newest.seq);
  return isDeepStrictEqual(there, newest);
}

function carry(from: Database.Database, to: Db): number {
  to.$client.pragma('foreign_keys = OFF');
  const take = createTaker(to, columnsOf(from));
  let carried = 0;
  try {
    for (let batch = nextEvents(from, to); batch.length > 0; batch = nextEvents(from, to)) {
      to.$client.transaction(() => batch.forEach(take))();
      carried += batch.length;
    }
  } catch (error) {
    refuseTrouble(error);
  }
  to.$client.transaction(() => carryAnswers(from, to))();
  if (carried > 0) writeMeta(to, 'verdicts', 'stale');
  to.$client.pragma('foreign_keys = ON');
  return carried;
}

/** The next events without a gap that can be read; none: that is all. */
function nextEvents(from: Database.Database, to: Db): EventRow[] {
  const head = to.$client.prepare('select max(seq) from event').pluck().get() as number;
  const events: EventRow[] = [];
  try {
    const rows = from.prepare(`select * from event where seq > ? order by seq limit ${AT_ONCE}`).iterate(head);
    for (const row of rows as IterableIterator<EventRow>) {
      if (row.seq !== head + events.length + 1 || !isSound(row)) break;
      events.push(row);
    }
  } catch (error) {
    refuseTrouble(error);
  }
  return events;
}

function isSound({ changes }: EventRow): boolean {
  try {
    return Array.isArray(JSON.parse(changes));
  } catch {
    return false;
  }
}

/** The damaged database may be of before a migration that the copy has had. */
function columnsOf(from: Database.Database): string[] {
  return (from.pragma('table_info(event)') as { name: string }[]).map(({ name }) => name);
}

/** Writes an event as it was, applies it, and notes that its sender's command is settled. */
function createTaker(to: Db, columns: readonly string[]): (row: EventRow) => void {
  const rows = createRowsWriter(to);
  const insert = to.$client.prepare(
    `insert into event (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  const settled = to.$client.prepare(
    `insert into client (id, owner_id, last_n, seen_at) values (@client_id, @device_id, @n, @recorded_at)
     on conflict (id) do update set last_n = max(last_n, excluded.last_n), seen_at = excluded.seen_at`,
  );
  return (row) => {
    insert.run(row);
    const changes = JSON.parse(row.changes) as Change[];
    rows.apply(row.seq, changes, visitsOf(rows, changes));
    if (row.client_id !== null && row.device_id !== null) settled.run(row);
  };
}

/** Answers, and what is kept apart from the log; where they cannot be read, what the events told has to do. */
function carryAnswers(from: Database.Database, to: Db): void {
  for (const [table, how] of [
    ['client', 'replace'],
    ['command_result', 'ignore'],
    ['credential', 'replace'],
  ] as const) {
    try {
      const rows = from.prepare(`select * from ${table}`).all() as Record<string, unknown>[];
      const [first] = rows;
      if (!first) continue;
      const names = Object.keys(first);
      const put = to.$client.prepare(
        `insert or ${how} into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
      );
      for (const row of rows) put.run(row);
    } catch (error) {
      refuseTrouble(error);
    }
  }
}
