import { and, eq, lt } from 'drizzle-orm';
import type { Db } from './open.ts';
import { client, commandResult } from './schema/log.tables.ts';

export type Client = typeof client.$inferSelect;

export function findClient(db: Db, id: string): Client | undefined {
  return db.select().from(client).where(eq(client.id, id)).get();
}

/** Settles command `n` with its answer: from now on repeating it gets this answer (S1, S2). */
export function settleCommand(
  db: Db,
  at: number,
  owner: { clientId: string; ownerId: string },
  n: number,
  answer: unknown,
): void {
  db.insert(client)
    .values({ id: owner.clientId, ownerId: owner.ownerId, lastN: n, seenAt: at })
    .onConflictDoUpdate({ target: client.id, set: { lastN: n, seenAt: at } })
    .run();
  db.insert(commandResult).values({ clientId: owner.clientId, n, answer, at }).run();
}

export function storedAnswer(db: Db, clientId: string, n: number): unknown {
  const where = and(eq(commandResult.clientId, clientId), eq(commandResult.n, n));
  return db.select({ answer: commandResult.answer }).from(commandResult).where(where).get()?.answer;
}

/** Forgets answers older than `before`: a command is not repeated after that long. */
export function pruneAnswers(db: Db, before: number): void {
  db.delete(commandResult).where(lt(commandResult.at, before)).run();
}
