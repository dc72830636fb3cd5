import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as model from '../../shared/domain/model.office.ts';
import type { Signature } from '../../shared/domain/model.ontime.ts';
import { flag, json, stamp } from './columns.ts';
import { visitId } from './visit.tables.ts';

/** What the office keeps beside the visits: signatures, complaints, attendance, targets, months, actions, minutes. */

export const signature = sqliteTable(
  'signature',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    signer: text().notNull(),
    strokes: json<Signature['strokes']>().notNull(),
    at: integer().notNull(),
    witnessId: text('witness_id'),
    ...stamp(),
  },
  (t) => [index('signature_visit').on(t.visitId), index('signature_kept').on(t.at).where(sql`${t.strokes} <> '[]'`)],
);

export const complaint = sqliteTable(
  'complaint',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    callId: text('call_id'),
    openedAt: integer('opened_at').notNull(),
    openedBy: text('opened_by'),
    text: text().notNull(),
    ownerId: text('owner_id'),
    cause: text().notNull(),
    answer: text().notNull(),
    closedAt: integer('closed_at'),
    closedBy: text('closed_by'),
    ...stamp(),
  },
  (t) => [
    index('complaint_opened').on(t.openedAt),
    index('complaint_open').on(t.openedAt).where(sql`${t.closedAt} is null`),
    index('complaint_visit').on(t.visitId),
  ],
);

export const attendance = sqliteTable(
  'attendance',
  {
    id: text().primaryKey(),
    personId: text('person_id').notNull(),
    day: text().notNull(),
    start: integer().notNull(),
    end: integer(),
    assumed: flag().notNull(),
    note: text().notNull(),
    ...stamp(),
  },
  (t) => [
    index('attendance_day').on(t.day, t.personId),
    index('attendance_open').on(t.personId).where(sql`${t.end} is null`),
  ],
);

export const target = sqliteTable('target', {
  id: text().primaryKey(),
  onTime: integer('on_time').notNull(),
  comebacks: integer().notNull(),
  efficiency: integer().notNull(),
  utilisation: integer().notNull(),
  margin: integer().notNull(),
  visits: json<model.Target['visits']>().notNull(),
  revenueFen: json<model.Target['revenueFen']>('revenue_fen').notNull(),
  ...stamp(),
});

export const closedMonth = sqliteTable('closed_month', {
  id: text().primaryKey(),
  closedAt: integer('closed_at').notNull(),
  closedBy: text('closed_by'),
  figures: json<model.ClosedMonth['figures']>().notNull(),
  ...stamp(),
});

export const restatement = sqliteTable(
  'restatement',
  {
    id: text().primaryKey(),
    month: text().notNull(),
    visitId: visitId(),
    at: integer().notNull(),
    by: text(),
    reason: text().notNull(),
    before: json<model.Restatement['before']>().notNull(),
    after: json<model.Restatement['after']>().notNull(),
    ...stamp(),
  },
  (t) => [index('restatement_month').on(t.month, t.at)],
);

export const meeting = sqliteTable(
  'meeting',
  {
    id: text().primaryKey(),
    month: text().notNull(),
    heldOn: text('held_on').notNull(),
    chair: text().notNull(),
    attendees: text().notNull(),
    minutes: text().notNull(),
    writtenAt: integer('written_at').notNull(),
    writtenBy: text('written_by'),
    ...stamp(),
  },
  (t) => [index('meeting_month').on(t.month)],
);

export const action = sqliteTable(
  'action',
  {
    id: text().primaryKey(),
    month: text().notNull(),
    meetingId: text('meeting_id'),
    problem: text().notNull(),
    measure: text().notNull(),
    ownerId: text('owner_id'),
    due: text().notNull(),
    createdAt: integer('created_at').notNull(),
    result: text().notNull(),
    effective: flag(),
    checkedAt: integer('checked_at'),
    checkedBy: text('checked_by'),
    ...stamp(),
  },
  (t) => [index('action_month').on(t.month), index('action_open').on(t.due).where(sql`${t.checkedAt} is null`)],
);
