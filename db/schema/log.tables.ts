import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Change } from '../changes.ts';
import { json } from './columns.ts';

/** The log that the tables follow from, and what makes commands exactly once (S1). */

export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() });

export const event = sqliteTable(
  'event',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    /** When the hub wrote it down, and when it happened (earlier for a tap that waited offline, E7). */
    recordedAt: integer('recorded_at').notNull(),
    happenedAt: integer('happened_at').notNull(),
    deviceId: text('device_id'),
    personId: text('person_id'),
    clientId: text('client_id'),
    n: integer(),
    visitId: text('visit_id'),
    operationId: text('operation_id'),
    bayId: text('bay_id'),
    data: json<Readonly<Record<string, unknown>>>().notNull(),
    changes: json<readonly Change[]>().notNull(),
  },
  (t) => [
    index('event_visit').on(t.visitId, t.seq).where(sql`${t.visitId} is not null`),
    index('event_recorded').on(t.recordedAt),
  ],
);

export const client = sqliteTable('client', {
  id: text().primaryKey(),
  ownerId: text('owner_id').notNull(),
  lastN: integer('last_n').notNull(),
  seenAt: integer('seen_at').notNull(),
});

export const commandResult = sqliteTable(
  'command_result',
  {
    clientId: text('client_id').notNull(),
    n: integer().notNull(),
    answer: json<unknown>().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.n] }), index('command_result_at').on(t.at)],
);

export const credential = sqliteTable(
  'credential',
  {
    ownerId: text('owner_id').primaryKey(),
    kind: text({ enum: ['pin', 'device', 'program'] }).notNull(),
    hash: text().notNull(),
  },
  (t) => [index('credential_hash').on(t.hash)],
);
