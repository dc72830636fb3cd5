import { and, asc, desc, eq, getTableColumns, gt, lte, max, type SQL, sql } from 'drizzle-orm';
import type { Change as LoggedChange } from './changes.ts';
import type { Db } from './open.ts';
import { event } from './schema/log.tables.ts';

export type LoggedEvent = typeof event.$inferSelect;
export type NewEvent = Omit<LoggedEvent, 'seq' | 'changes'> & { changes: readonly LoggedChange[] };

/** Appends to the log; the answer is the event's place in the order of things. Prepared once: every command pays for it. */
export function prepareAppend(db: Db): (row: NewEvent) => number {
  const columns = Object.keys(getTableColumns(event)).filter((key) => key !== 'seq');
  const values = Object.fromEntries(columns.map((key) => [key, sql.placeholder(key)])) as unknown as NewEvent;
  const insert = db.insert(event).values(values).prepare();
  return (row) => Number(insert.run(row).lastInsertRowid);
}

/** The newest event's number; 0 for an empty log. */
export function headSeq(db: Db): number {
  return (
    db
      .select({ seq: max(event.seq) })
      .from(event)
      .get()?.seq ?? 0
  );
}

export function eventBySeq(db: Db, seq: number): LoggedEvent | undefined {
  return db.select().from(event).where(eq(event.seq, seq)).get();
}

/** Events after `since` in order, at most `limit`. */
export function eventsSince(db: Db, since: number, limit: number, upTo?: number): LoggedEvent[] {
  const within: SQL | undefined =
    upTo === undefined ? gt(event.seq, since) : and(gt(event.seq, since), lte(event.seq, upTo));
  return db.select().from(event).where(within).orderBy(asc(event.seq)).limit(limit).all();
}

/** The history of one visit, oldest first. */
export function eventsOfVisit(db: Db, visitId: string, limit = 2_000): LoggedEvent[] {
  return db
    .select()
    .from(event)
    .where(eq(event.visitId, visitId))
    .orderBy(desc(event.seq))
    .limit(limit)
    .all()
    .reverse();
}
