import type Database from 'better-sqlite3';

/** A file from a newer Bayboard: opening it with this one could only harm it. */
export class DatabaseTooNew extends Error {
  readonly found: number;
  readonly known: number;
  constructor(found: number, known: number) {
    super(`The database has schema ${found}, this program knows ${known}.`);
    this.found = found;
    this.known = known;
  }
}

/** Before anything is written: a newer Bayboard's file is left exactly as it is. @throws DatabaseTooNew */
export function refuseNewer(sqlite: Database.Database, known: number): number {
  const found = sqlite.pragma('user_version', { simple: true }) as number;
  if (found > known) throw new DatabaseTooNew(found, known);
  return found;
}
