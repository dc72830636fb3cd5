import { isDeepStrictEqual } from 'node:util';
import type { EventDraft } from '../shared/domain/decision.ts';
import type { Change, TableName } from '../shared/domain/model.tables.ts';
import { isPart } from '../shared/domain/rows.ts';
import type { Change as LoggedChange } from './changes.ts';
import { prepareAppend } from './events.repo.ts';
import type { Db } from './open.ts';
import { ROOT_TABLES, type RootTable } from './rows.codec.ts';
import { createRowsWriter, type RowsWriter } from './rows.writer.ts';

/** Who and which command an event is signed with. */
export type Signature = {
  readonly deviceId: string | null;
  readonly personId: string | null;
  readonly clientId: string | null;
  readonly n: number | null;
  readonly recordedAt: number;
  readonly happenedAt: number;
};

/** A row that screens may be shown, touched by an event. */
export type Touched = { readonly table: RootTable; readonly id: string };
/** `changes`: the event's rows as they were logged. */
export type Recorded = {
  readonly seq: number;
  readonly touched: readonly Touched[];
  readonly changes: readonly LoggedChange[];
};

/** Turns what a decision proposes into log entries and rows. Runs inside the command's transaction. */
export type Work = {
  readonly rows: RowsWriter;
  /** Appends one event and applies its changes; events without any change are still history. */
  record: (draft: EventDraft, signature: Signature) => Recorded;
  /** The same with changes that are already in the log's form (undo). */
  recordLogged: (
    draft: Omit<EventDraft, 'changes'>,
    signature: Signature,
    changes: readonly LoggedChange[],
  ) => Recorded;
};

export function createWork(db: Db): Work {
  const rows = createRowsWriter(db);
  const append = prepareAppend(db);
  const recordLogged: Work['recordLogged'] = (draft, signature, changes) => {
    const visitIds = visitsOf(rows, changes);
    const seq = append({
      kind: draft.kind,
      ...signature,
      visitId: draft.visitId ?? null,
      operationId: draft.operationId ?? null,
      bayId: draft.bayId ?? null,
      data: draft.data ?? {},
      changes,
    });
    rows.apply(seq, changes, visitIds);
    return { seq, touched: touchedBy(changes, visitIds), changes };
  };
  return {
    rows,
    record: (draft, signature) =>
      recordLogged(
        draft,
        signature,
        draft.changes.map((change) => logged(rows, change)).filter((change) => change !== null),
      ),
    recordLogged,
  };
}

/** What the hub works out by itself, over and over: nobody takes it back, and what was there before is not kept. */
const isWorkedOut = (table: TableName, key: string) => table === 'visit' && key === 'forecast';

/** The change with what was there before; null when it changes nothing. */
function logged(rows: RowsWriter, change: Change): LoggedChange | null {
  if ('insert' in change) return { t: change.table, id: change.insert.id, ins: { ...change.insert } };
  const before = rows.read(change.table, change.id) as Readonly<Record<string, unknown>> | undefined;
  if (!before) throw new Error(`No ${change.table} ${change.id} to change`);
  const set = Object.entries(change.set)
    .filter(([key, value]) => !isDeepStrictEqual(before[key], value))
    .map(([key, value]) => [key, [isWorkedOut(change.table, key) ? null : before[key], value]] as const);
  return set.length === 0 ? null : { t: change.table, id: change.id, set: Object.fromEntries(set) };
}

/** The visits whose files these changes alter: the row itself and its parts (S4). */
export function visitsOf(rows: RowsWriter, changes: readonly LoggedChange[]): Set<string> {
  const ids = new Set<string>();
  for (const change of changes) {
    if (change.t === 'visit') ids.add(change.id);
    if (!isPart(change.t)) continue;
    const row = ('ins' in change ? change.ins : 'del' in change ? change.del : rows.read(change.t, change.id)) as
      | { visitId: string }
      | undefined;
    if (row) ids.add(row.visitId);
  }
  return ids;
}

function touchedBy(changes: readonly LoggedChange[], visitIds: ReadonlySet<string>): Touched[] {
  const roots: Touched[] = changes
    .filter((change) => change.t !== 'visit' && (ROOT_TABLES as readonly string[]).includes(change.t))
    .map((change) => ({ table: change.t as RootTable, id: change.id }));
  for (const id of visitIds) roots.push({ table: 'visit', id });
  return roots;
}
