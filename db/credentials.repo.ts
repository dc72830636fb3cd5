import { and, eq } from 'drizzle-orm';
import type { Db } from './open.ts';
import { credential } from './schema/log.tables.ts';

export type CredentialKind = (typeof credential.$inferSelect)['kind'];

export function saveCredential(db: Db, ownerId: string, kind: CredentialKind, hash: string): void {
  db.insert(credential)
    .values({ ownerId, kind, hash })
    .onConflictDoUpdate({ target: credential.ownerId, set: { kind, hash } })
    .run();
}

export function dropCredential(db: Db, ownerId: string): void {
  db.delete(credential).where(eq(credential.ownerId, ownerId)).run();
}

export function credentialOf(db: Db, ownerId: string): string | undefined {
  return db.select({ hash: credential.hash }).from(credential).where(eq(credential.ownerId, ownerId)).get()?.hash;
}

/** Whose token has this hash? */
export function ownerOf(db: Db, kind: CredentialKind, hash: string): string | undefined {
  const where = and(eq(credential.hash, hash), eq(credential.kind, kind));
  return db.select({ ownerId: credential.ownerId }).from(credential).where(where).get()?.ownerId;
}
