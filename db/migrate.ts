import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { refuseNewer } from './schemaVersion.ts';

/** A migration that this database already ran was edited afterwards. */
export class MigrationChanged extends Error {
  constructor(migration: string) {
    super(`Migration ${migration} was changed after this database had run it.`);
  }
}

export type MigrationSummary = { from: number; to: number };

type Migration = { name: string; sql: string; hash: string };

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** All migrations in order; the schema's version is how many there are. */
const MIGRATIONS: readonly Migration[] = Object.keys(files)
  .sort()
  .map((path) => {
    const sql = (files[path] as string).replaceAll('\r\n', '\n');
    return { name: path.replace(/^.*\//, ''), sql, hash: createHash('sha256').update(sql).digest('hex') };
  });

/** The schema that this program works with. */
export const KNOWN_SCHEMA = MIGRATIONS.length;

/**
 * Brings a database up to date. drizzle's own migrator is not used: it runs everything inside one transaction, where
 * `PRAGMA foreign_keys=OFF` does nothing, so that rebuilding a table silently deletes child rows; and it neither checks
 * hashes nor notices a database from the future. Here: foreign keys off outside the transaction, one transaction a file,
 * `foreign_key_check` before its commit, a hash per file. `before` is called when there is a shop to change (B1).
 */
export function migrate(sqlite: Database.Database, before: () => void, migrations = MIGRATIONS): MigrationSummary {
  const to = migrations.length;
  const from = refuseNewer(sqlite, to);
  sqlite.exec('create table if not exists migration (n integer primary key, name text not null, hash text not null)');
  checkHashes(sqlite, migrations.slice(0, from));
  if (from === to) return { from, to };
  if (from > 0) before();
  sqlite.pragma('foreign_keys = OFF');
  for (const [n, migration] of migrations.entries()) if (n >= from) run(sqlite, n, migration);
  return { from, to };
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
