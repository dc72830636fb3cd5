import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as planning from '../../shared/domain/model.planning.ts';
import { flag, json, stamp } from './columns.ts';

/** When people work, and when they do not. */

export const shift = sqliteTable('shift', {
  id: text().primaryKey(),
  name: text().notNull(),
  position: integer().notNull(),
  week: json<planning.Shift['week']>().notNull(),
  breaks: json<planning.Shift['breaks']>().notNull(),
  retired: flag().notNull(),
  ...stamp(),
});

export const absence = sqliteTable(
  'absence',
  {
    id: text().primaryKey(),
    personId: text('person_id').notNull(),
    from: integer().notNull(),
    to: integer().notNull(),
    kind: text().$type<planning.Absence['kind']>().notNull(),
    note: text().notNull(),
    withdrawnAt: integer('withdrawn_at'),
    ...stamp(),
  },
  (t) => [index('absence_standing').on(t.to).where(sql`${t.withdrawnAt} is null`), index('absence_seq').on(t.lastSeq)],
);

/** Promise quotes (F4), told or not. */
export const quote = sqliteTable(
  'quote',
  {
    id: text().primaryKey(),
    madeAt: integer('made_at').notNull(),
    madeBy: text('made_by'),
    visitId: text('visit_id'),
    at: integer().notNull(),
    target: integer().notNull(),
    p50: integer().notNull(),
    sure: integer().notNull(),
    few: flag().notNull(),
    cars: integer().notNull(),
    tasks: integer().notNull(),
    ...stamp(),
  },
  (t) => [index('quote_made').on(t.madeAt)],
);

/** Moves of suggested plans, as somebody decided on them (F7). */
export const suggestedMove = sqliteTable(
  'suggested_move',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    by: text(),
    visitId: text('visit_id').notNull(),
    operationId: text('operation_id').notNull(),
    bayId: text('bay_id'),
    personIds: json<planning.SuggestedMove['personIds']>('person_ids').notNull(),
    startAt: integer('start_at').notNull(),
    taken: flag().notNull(),
    reason: text().notNull(),
    ...stamp(),
  },
  (t) => [index('suggested_move_at').on(t.at)],
);
