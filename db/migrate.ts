import { createHash } from 'node:crypto';
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

/** A migration that this database already ran was edited afterwards. */
export class MigrationChanged extends Error {
  constructor(migration: string) {
    super(`Migration ${migration} was changed after this database had run it.`);
  }
}

export type MigrationSummary = { from: number; to: number; backup: string | null };

type Migration = { name: string; sql: string; hash: string };

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** All migrations in order; the schema's version is how many there are. */
const MIGRATIONS: readonly Migration[] = Object.keys(files)
  .sort()
  .map((path) => {
    const sql = (files[path] as string).replaceAll('\r\n', '\n');
    return { name: path.replace(/^.*\//, ''), sql, hash: createHash('sha256').update(sql).digest('hex') };
  });

/** Before anything is written: a newer Bayboard's file is left exactly as it is. @throws DatabaseTooNew */
export function refuseNewer(sqlite: Database.Database, known = MIGRATIONS.length): number {
  const found = sqlite.pragma('user_version', { simple: true }) as number;
  if (found > known) throw new DatabaseTooNew(found, known);
  return found;
}

/**
 * Brings a database up to date. drizzle's own migrator is not used: it runs everything inside one transaction, where
 * `PRAGMA foreign_keys=OFF` does nothing, so that rebuilding a table silently deletes child rows; and it neither checks
 * hashes nor notices a database from the future. Here: foreign keys off outside the transaction, one transaction a file,
 * `foreign_key_check` before its commit, a hash per file, a copy of the file first.
 */
export function migrate(sqlite: Database.Database, file: string, migrations = MIGRATIONS): MigrationSummary {
  const to = migrations.length;
  const from = refuseNewer(sqlite, to);
  sqlite.exec('create table if not exists migration (n integer primary key, name text not null, hash text not null)');
  checkHashes(sqlite, migrations.slice(0, from));
  if (from === to) return { from, to, backup: null };
  const backup = from > 0 && file !== ':memory:' ? `${file}.before-${to}` : null;
  if (backup) sqlite.prepare('vacuum into ?').run(backup);
  sqlite.pragma('foreign_keys = OFF');
  for (const [n, migration] of migrations.entries()) if (n >= from) run(sqlite, n, migration);
  return { from, to, backup };
}

function checkHashes(sqlite: Database.Database, done: readonly Migration[]): void {
  const rows = sqlite.prepare('select n, hash from migration order by n').all() as { n: number; hash: string }[];
  for (const [n, migration] of done.entries()) {
    if (rows[n]?.hash !== migration.hash) throw new MigrationChanged(migration.name);
  }
}

function run(sqlite: Database.Database, n: number, migration: Migration): void {
  sqlite.transaction(() => {
    for (const statement of migration.sql.split('--> statement-breakpoint')) {
      if (statement.trim() !== '') sqlite.exec(statement);
    }
    const broken = sqlite.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`Migration ${migration.name} breaks ${broken.length} references.`);
    sqlite.prepare('insert into migration (n, name, hash) values (?, ?, ?)').run(n, migration.name, migration.hash);
    sqlite.pragma(`user_version = ${n + 1}`);
  })();
}
