import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { KNOWN_SCHEMA, type MigrationSummary, migrate } from './migrate.ts';
import { refuseNewer } from './schemaVersion.ts';

export type Db = BetterSQLite3Database & { $client: Database.Database };

/** Another program's lock holds up the hub's thread for no longer than this, ms (H3). */
const BUSY_MS = 250;
/** At the start it may: nobody waits yet. */
const BUSY_AT_START_MS = 2_000;

/**
 * Opens (or makes) the shop's database file and brings its schema up to date.
 * WAL with synchronous=FULL: what was acknowledged survives a power cut (S3; better-sqlite3's own default is NORMAL).
 * `beforeMigration` is called with a shop whose schema is about to change.
 * @throws DatabaseTooNew, MigrationChanged (migrate.ts), or SQLite's own error when the file cannot be used.
 */
export function openDatabase(
  file: string,
  beforeMigration: (sqlite: Database.Database) => void = () => undefined,
): { db: Db; migrated: MigrationSummary } {
  const sqlite = new Database(file);
  try {
    refuseNewer(sqlite, KNOWN_SCHEMA);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma(`busy_timeout = ${BUSY_AT_START_MS}`);
    sqlite.pragma('cache_size = -32000');
    const migrated = migrate(sqlite, () => beforeMigration(sqlite));
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma(`busy_timeout = ${BUSY_MS}`);
    return { db: drizzle(sqlite), migrated };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Writes everything back into the one file and closes it. */
export function closeDatabase(db: Db): void {
  if (!db.$client.open) return;
  try {
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.$client.close();
  }
}
