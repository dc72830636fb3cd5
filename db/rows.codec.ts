import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { TableName, Tables } from '../shared/domain/model.tables.ts';
import type { Db } from './open.ts';
import {
  action,
  attendance,
  closedMonth,
  complaint,
  meeting,
  restatement,
  signature,
  target,
} from './schema/office.tables.ts';
import { addition, call, comeback, correction, excuse, warning } from './schema/ontime.tables.ts';
import { absence, quote, shift, suggestedMove } from './schema/planning.tables.ts';
import { attention, device, help, program } from './schema/screen.tables.ts';
import { bay, person, shop, standard, team } from './schema/shop.tables.ts';
import { check, labour, operation, promise, stay, vehicle, visit } from './schema/visit.tables.ts';

const TABLES = {
  shop,
  bay,
  team,
  person,
  shift,
  absence,
  quote,
  suggestedMove,
  standard,
  vehicle,
  visit,
  operation,
  labour,
  stay,
  promise,
  check,
  addition,
  warning,
  excuse,
  call,
  comeback,
  correction,
  signature,
  complaint,
  attendance,
  target,
  closedMonth,
  restatement,
  action,
  meeting,
  help,
  attention,
  device,
  program,
} satisfies Record<TableName, SQLiteTable>;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
/** Tables whose rows are a root of a view; the others belong to a visit, or to none (vehicle, what the office reads in reports). */
export const ROOT_TABLES = [
  'shop',
  'bay',
  'team',
  'person',
  'shift',
  'absence',
  'standard',
  'visit',
  'help',
  'attention',
  'device',
  'program',
] as const;
export type RootTable = (typeof ROOT_TABLES)[number];

const BOOKKEEPING = new Set(['version', 'lastSeq']);

/** Columns of a table without the bookkeeping: what a domain row consists of. */
function rowColumns<T extends TableName>(table: T): Record<string, SQLiteColumn> {
  const columns: Record<string, SQLiteColumn> = getTableColumns(TABLES[table]);
  return Object.fromEntries(Object.entries(columns).filter(([key]) => !BOOKKEEPING.has(key)));
}

/** How a table's rows are written and read, from the drizzle schema. */
export type RowCodec<T extends TableName = TableName> = {
  readonly sqlName: string;
  readonly keys: readonly string[];
  readonly column: (key: string) => string;
  readonly encode: (key: string, value: unknown) => unknown;
  readonly decode: (values: readonly unknown[]) => Tables[T];
  /** A value as it will be read back. */
  readonly stored: (key: string, value: unknown) => unknown;
};

export function rowCodec<T extends TableName>(table: T): RowCodec<T> {
  const columns = rowColumns(table);
  const keys = Object.keys(columns);
  const of = (key: string) => columns[key] as SQLiteColumn;
  const missing = (value: unknown) => value === null || value === undefined;
  return {
    sqlName: `"${getTableName(TABLES[table])}"`,
    keys,
    column: (key) => `"${of(key).name}"`,
    encode: (key, value) => (missing(value) ? null : of(key).mapToDriverValue(value)),
    decode: (values) =>
      Object.fromEntries(
        keys.map((key, i) => [key, missing(values[i]) ? null : of(key).mapFromDriverValue(values[i])]),
      ) as Tables[T],
    stored: (key, value) => (missing(value) ? null : of(key).mapFromDriverValue(of(key).mapToDriverValue(value))),
  };
}

/** A prepared read of whole rows; `rest` is what follows the table's name in the statement. */
export function prepareRows<T extends TableName>(
  db: Db,
  table: T,
  rest: string,
): (...params: unknown[]) => Tables[T][] {
  const codec = rowCodec(table);
  const list = codec.keys.map((key) => `${codec.sqlName}.${codec.column(key)}`).join(', ');
  const statement = db.$client.prepare(`select ${list} from ${codec.sqlName} ${rest}`).raw();
  return (...params) => (statement.all(...params) as unknown[][]).map(codec.decode);
}
