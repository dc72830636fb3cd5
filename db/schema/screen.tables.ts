import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as model from '../../shared/domain/model.screens.ts';
import { flag, json, stamp } from './columns.ts';

/** Screens, programs, and what waits for somebody to answer. */

export const help = sqliteTable(
  'help',
  {
    id: text().primaryKey(),
    bayId: text('bay_id').notNull(),
    visitId: text('visit_id'),
    personId: text('person_id'),
    at: integer().notNull(),
    answeredAt: integer('answered_at'),
    ...stamp(),
  },
  (t) => [index('help_open').on(t.at).where(sql`${t.answeredAt} is null`), index('help_seq').on(t.lastSeq)],
);

export const attention = sqliteTable(
  'attention',
  {
    id: text().primaryKey(),
    deviceId: text('device_id').notNull(),
    personId: text('person_id'),
    visitId: text('visit_id'),
    operationId: text('operation_id'),
    command: text().notNull(),
    code: text().notNull(),
    params: json<model.Attention['params']>().notNull(),
    happenedAt: integer('happened_at').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    resolvedAt: integer('resolved_at'),
    ...stamp(),
  },
  (t) => [
    index('attention_open').on(t.recordedAt).where(sql`${t.resolvedAt} is null`),
    index('attention_seq').on(t.lastSeq),
  ],
);

export const device = sqliteTable('device', {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text().$type<model.Device['role']>().notNull(),
  bayId: text('bay_id'),
  personId: text('person_id'),
  admittedAt: integer('admitted_at').notNull(),
  revoked: flag().notNull(),
  local: flag().notNull(),
  ...stamp(),
});

export const program = sqliteTable('program', {
  id: text().primaryKey(),
  name: text().notNull(),
  createdAt: integer('created_at').notNull(),
  revoked: flag().notNull(),
  ...stamp(),
});
