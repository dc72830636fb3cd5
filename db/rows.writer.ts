import type { TableName, Tables } from '../shared/domain/model.tables.ts';
import type { Change as LoggedChange } from './changes.ts';
import type { Db } from './open.ts';
import { prepareRows, type RowCodec, rowCodec } from './rows.codec.ts';

type Run = (row: Readonly<Record<string, unknown>>, seq: number, id: string) => void;
type Statements = {
  read: (id: string) => unknown;
  insert: Run;
  remove: (id: string) => void;
  update: (keys: readonly string[]) => Run;
};

export type RowsWriter = {
  /** The row as the domain knows it, or undefined. */
  read: <T extends TableName>(table: T, id: string) => Tables[T] | undefined;
  /** Writes logged changes as event `seq`: the one way rows change, live and in a replay of the log. */
  apply: (seq: number, changes: readonly LoggedChange[], visitIds: ReadonlySet<string>) => void;
};

/** The generic writer of all rows: statements are prepared once, from the drizzle schema. */
export function createRowsWriter(db: Db): RowsWriter {
  const statements = new Map<TableName, Statements>();
  const of = (table: TableName): Statements => {
    const known = statements.get(table);
    if (known) return known;
    const made = prepare(db, table);
    statements.set(table, made);
    return made;
  };
  const touchVisit = db.$client.prepare(
    'update visit set version = version + 1, last_seq = ? where id = ? and last_seq <> ?',
  );
  return {
    read: <T extends TableName>(table: T, id: string) => of(table).read(id) as Tables[T] | undefined,
    apply(seq, changes, visitIds) {
      for (const change of changes) {
        if ('ins' in change) of(change.t).insert(change.ins, seq, change.id);
        else if ('del' in change) of(change.t).remove(change.id);
        else of(change.t).update(Object.keys(change.set))(after(change.set), seq, change.id);
      }
      for (const id of visitIds) touchVisit.run(seq, id, seq);
    },
  };
}

function after(set: Readonly<Record<string, readonly [unknown, unknown]>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(set).map(([key, [, value]]) => [key, value]));
}

function prepare(db: Db, table: TableName): Statements {
  const codec = rowCodec(table);
  const byId = prepareRows(db, table, 'where id = ?');
  const names = codec.keys.map(codec.column).join(', ');
  const marks = codec.keys.map(() => '?').join(', ');
  const insert = db.$client.prepare(
    `insert into ${codec.sqlName} (${names}, version, last_seq) values (${marks}, 1, ?)`,
  );
  const remove = db.$client.prepare(`delete from ${codec.sqlName} where id = ?`);
  const updates = new Map<string, Run>();
  return {
    read: (id) => byId(id)[0],
    insert: (row, seq) => {
      insert.run(...codec.keys.map((key) => codec.encode(key, row[key])), seq);
    },
    remove: (id) => {
      remove.run(id);
    },
    update: (changed) => {
      const signature = changed.join();
      const known = updates.get(signature);
      if (known) return known;
      const made = prepareUpdate(db, codec, changed);
      updates.set(signature, made);
      return made;
    },
  };
}

function prepareUpdate(db: Db, codec: RowCodec, changed: readonly string[]): Run {
  const sets = changed.map((key) => `${codec.column(key)} = ?, `).join('');
  const statement = db.$client.prepare(
    `update ${codec.sqlName} set ${sets}version = version + 1, last_seq = ? where id = ?`,
  );
  return (row, seq, id) => {
    statement.run(...changed.map((key) => codec.encode(key, row[key])), seq, id);
  };
}
