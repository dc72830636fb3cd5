import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Db } from '../../../db/open.ts';

/** The shop's database for reading alone, beside the hub that writes it. */
export function openForReading(file: string): Db {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  sqlite.pragma('busy_timeout = 2000');
  sqlite.pragma('cache_size = -32000');
  return drizzle(sqlite);
}

/** A prepared read of plain rows; its columns are named as the type says. */
export function prepareRead<T>(db: Db, statement: string): (...params: unknown[]) => T[] {
  const prepared = db.$client.prepare(statement);
  return (...params) => prepared.all(...params) as T[];
}
