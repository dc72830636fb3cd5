import { eq } from 'drizzle-orm';
import type { Db } from './open.ts';
import { meta } from './schema/log.tables.ts';

/**
 * `epoch` names this history of the database (S8); `madeFor` is the shop day a sample shop was made for; `verdicts` says
 * whether the stored verdicts follow from the shop's rules as they are now.
 */
export type MetaKey = 'epoch' | 'madeFor' | 'language' | 'verdicts';

export function readMeta(db: Db, key: MetaKey): string | undefined {
  return db.select().from(meta).where(eq(meta.key, key)).get()?.value;
}

export function writeMeta(db: Db, key: MetaKey, value: string): void {
  db.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run();
}
