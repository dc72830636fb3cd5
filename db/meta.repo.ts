import { eq } from 'drizzle-orm';
import type { Db } from './open.ts';
import { meta } from './schema/log.tables.ts';

/**
 * `epoch` names this history of the database (S8); `madeFor` is the shop day a sample shop was made for; `verdicts` says
 * whether the stored verdicts follow from the shop's rules as they are now; `restored` is a Restored (db/restore.ts) until
 * a person has read it; `triedAt` is written to see whether the disk takes anything (H3);
 * `dropped-photos` names photos whose files are to be removed (A8).
 */
export type MetaKey = 'epoch' | 'madeFor' | 'language' | 'verdicts' | 'restored' | 'triedAt' | 'dropped-photos';

export function readMeta(db: Db, key: MetaKey): string | undefined {
  return db.select().from(meta).where(eq(meta.key, key)).get()?.value;
}

export function writeMeta(db: Db, key: MetaKey, value: string): void {
  db.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run();
}
