import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from './open.ts';
import { client, commandResult } from './schema/log.tables.ts';

export type Client = typeof client.$inferSelect;

export type ClientsRepo = {
  find: (id: string) => Client | undefined;
  /** Settles command `n` with its answer: from now on repeating it gets this answer (S1, S2). */
  settle: (at: number, owner: { clientId: string; ownerId: string }, n: number, answer: unknown) => void;
  storedAnswer: (clientId: string, n: number) => unknown;
};

/** Who has sent what, and what was answered. Prepared once: every command asks. */
export function createClientsRepo(db: Db): ClientsRepo {
  const [id, ownerId, n, at, answer] = ['id', 'ownerId', 'n', 'at', 'answer'].map((name) => sql.placeholder(name));
  const find = db
    .select()
    .from(client)
    .where(eq(client.id, sql`${id}`))
    .prepare();
  const advance = db
    .insert(client)
    .values({ id: sql`${id}`, ownerId: sql`${ownerId}`, lastN: sql`${n}`, seenAt: sql`${at}` })
    .onConflictDoUpdate({ target: client.id, set: { lastN: sql`${n}`, seenAt: sql`${at}` } })
    .prepare();
  const keep = db
    .insert(commandResult)
    .values({ clientId: sql`${id}`, n: sql`${n}`, answer: sql`${answer}`, at: sql`${at}` })
    .prepare();
  const stored = db
    .select({ answer: commandResult.answer })
    .from(commandResult)
    .where(and(eq(commandResult.clientId, sql`${id}`), eq(commandResult.n, sql`${n}`)))
    .prepare();
  return {
    find: (clientId) => find.get({ id: clientId }),
    settle(settledAt, owner, settledN, given) {
      const settled = { id: owner.clientId, ownerId: owner.ownerId, n: settledN, at: settledAt };
      advance.run(settled);
      keep.run({ ...settled, answer: JSON.stringify(given) });
    },
    storedAnswer: (clientId, storedN) => stored.get({ id: clientId, n: storedN })?.answer,
  };
}

/** Forgets answers older than `before`: a command is not repeated after that long. */
export function pruneAnswers(db: Db, before: number): void {
  db.delete(commandResult).where(lt(commandResult.at, before)).run();
}
