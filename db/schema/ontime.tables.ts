import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as model from '../../shared/domain/model.ontime.ts';
import { flag, json, stamp } from './columns.ts';
import { visitId } from './visit.tables.ts';

/** The parts of a visit that promises, verdicts and follow-up add. */

export const addition = sqliteTable(
  'addition',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    source: text().$type<model.Addition['source']>().notNull(),
    operationId: text('operation_id'),
    finds: json<model.Addition['finds']>().notNull(),
    note: text().notNull(),
    photoIds: json<readonly string[]>('photo_ids').notNull(),
    reportedAt: integer('reported_at').notNull(),
    reportedBy: text('reported_by'),
    bayId: text('bay_id'),
    offer: json<model.Offer>(),
    answer: json<model.AdditionAnswer>(),
    withdrawnAt: integer('withdrawn_at'),
    withdrawReason: text('withdraw_reason'),
    addedOperationId: text('added_operation_id'),
    ...stamp(),
  },
  (t) => [
    index('addition_visit').on(t.visitId),
    index('addition_photos').on(t.reportedAt).where(sql`${t.photoIds} <> '[]'`),
  ],
);

export const warning = sqliteTable(
  'warning',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    promiseId: text('promise_id').notNull(),
    source: text().$type<model.Warning['source']>().notNull(),
    cause: text().$type<NonNullable<model.Warning['cause']>>(),
    note: text().notNull(),
    operationId: text('operation_id'),
    reply: json<NonNullable<model.Warning['reply']>>(),
    raisedAt: integer('raised_at').notNull(),
    raisedBy: text('raised_by'),
    forecastAt: integer('forecast_at'),
    ownerId: text('owner_id'),
    seenAt: integer('seen_at'),
    seenBy: text('seen_by'),
    answeredAt: integer('answered_at'),
    answeredBy: text('answered_by'),
    outcome: text().$type<NonNullable<model.Warning['outcome']>>(),
    answerNote: text('answer_note').notNull(),
    ...stamp(),
  },
  (t) => [index('warning_visit').on(t.visitId)],
);

export const excuse = sqliteTable(
  'excuse',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    reason: text().$type<model.Excuse['reason']>().notNull(),
    note: text().notNull(),
    calls: json<readonly number[]>().notNull(),
    signatureId: text('signature_id'),
    recordedAt: integer('recorded_at').notNull(),
    recordedBy: text('recorded_by'),
    spot: json<NonNullable<model.Excuse['spot']>>(),
    ...stamp(),
  },
  (t) => [
    index('excuse_visit').on(t.visitId),
    index('excuse_unchecked').on(t.recordedAt).where(sql`${t.spot} is null`),
    index('excuse_unsigned').on(t.recordedAt).where(sql`${t.signatureId} is null`),
  ],
);

export const call = sqliteTable(
  'call',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    at: integer().notNull(),
    by: text(),
    reached: flag().notNull(),
    onTime: flag('on_time'),
    scores: json<readonly number[]>().notNull(),
    remark: text().notNull(),
    complaintId: text('complaint_id'),
    ...stamp(),
  },
  (t) => [index('call_visit').on(t.visitId), index('call_at').on(t.at)],
);

export const comeback = sqliteTable(
  'comeback',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    earlierVisitId: text('earlier_visit_id').notNull(),
    window: text().$type<NonNullable<model.Comeback['window']>>(),
    linkedAt: integer('linked_at').notNull(),
    linkedBy: text('linked_by'),
    ruling: text().$type<NonNullable<model.Comeback['ruling']>>(),
    ruledAt: integer('ruled_at'),
    ruledBy: text('ruled_by'),
    note: text().notNull(),
    operationIds: json<readonly string[]>('operation_ids').notNull(),
    ...stamp(),
  },
  (t) => [
    index('comeback_visit').on(t.visitId),
    index('comeback_earlier').on(t.earlierVisitId),
    index('comeback_unruled').on(t.linkedAt).where(sql`${t.ruling} is null`),
  ],
);

export const correction = sqliteTable(
  'correction',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    target: text().$type<model.Correction['target']>().notNull(),
    rowId: text('row_id').notNull(),
    field: text().notNull(),
    before: integer(),
    after: integer().notNull(),
    reason: text().notNull(),
    askedAt: integer('asked_at').notNull(),
    askedBy: text('asked_by'),
    granted: flag(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    ...stamp(),
  },
  (t) => [
    index('correction_visit').on(t.visitId),
    index('correction_waiting').on(t.askedAt).where(sql`${t.granted} is null`),
  ],
);
