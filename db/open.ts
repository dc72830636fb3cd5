import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { type MigrationSummary, migrate, refuseNewer } from './migrate.ts';

export type Db = BetterSQLite3Database & { $client: Database.Database };

/**
 * Opens (or makes) the shop's database file and brings its schema up to date.
 * WAL with synchronous=FULL: what was acknowledged survives a power cut (S3; better-sqlite3's own default is NORMAL).
 * @throws DatabaseTooNew, MigrationChanged (migrate.ts), or SQLite's own error when the file cannot be used.
 */
export function openDatabase(file: string): { db: Db; migrated: MigrationSummary } {
  const sqlite = new Database(file);
  try {
    refuseNewer(sqlite);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('busy_timeout = 2000');
    sqlite.pragma('cache_size = -32000');
    const migrated = migrate(sqlite, file);
    sqlite.pragma('foreign_keys = ON');
    return { db: drizzle(sqlite), migrated };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Writes everything back into the one file and closes it. */
export function closeDatabase(db: Db): void {
  if (!db.$client.open) return;
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
}
