import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as model from '../../shared/domain/model.ts';
import { flag, json, planned, stamp } from './columns.ts';

/** A visit and its parts. */

export const vehicle = sqliteTable(
  'vehicle',
  {
    id: text().primaryKey(),
    plate: text().notNull(),
    vin: text(),
    model: text().notNull(),
    colour: text().notNull(),
    ...stamp(),
  },
  (t) => [index('vehicle_plate').on(t.plate), index('vehicle_vin').on(t.vin)],
);

export const visit = sqliteTable(
  'visit',
  {
    id: text().primaryKey(),
    vehicleId: text('vehicle_id')
      .notNull()
      .references(() => vehicle.id),
    day: text().notNull(),
    pickup: text().notNull(),
    plate: text().notNull(),
    vin: text(),
    model: text().notNull(),
    colour: text().notNull(),
    mileage: integer(),
    customer: json<model.Customer>(),
    advisorId: text('advisor_id'),
    category: text().$type<model.Visit['category']>().notNull(),
    request: text().notNull(),
    waits: flag().notNull(),
    loungeHidden: flag('lounge_hidden').notNull(),
    washWanted: flag('wash_wanted').notNull(),
    arrivedAt: integer('arrived_at').notNull(),
    washStartedAt: integer('wash_started_at'),
    washedAt: integer('washed_at'),
    readyAt: integer('ready_at'),
    settledAt: integer('settled_at'),
    sheet: json<NonNullable<model.Visit['sheet']>>(),
    deliveredAt: integer('delivered_at'),
    cancelledAt: integer('cancelled_at'),
    cancelReason: text('cancel_reason'),
    forecast: json<model.Visit['forecast']>(),
    ...stamp(),
  },
  (t) => [
    index('visit_open').on(t.arrivedAt).where(sql`${t.deliveredAt} is null and ${t.cancelledAt} is null`),
    index('visit_day').on(t.day),
    index('visit_settled').on(t.settledAt),
    index('visit_delivered').on(t.deliveredAt),
    index('visit_cancelled').on(t.cancelledAt),
    index('visit_seq').on(t.lastSeq),
    index('visit_plate').on(t.plate),
    index('visit_phone').on(sql`json_extract(${t.customer}, '$.phone')`).where(sql`${t.customer} is not null`),
    index('visit_vehicle').on(t.vehicleId),
  ],
);

/** Of a part: the visit it belongs to. */
export const visitId = () =>
  text('visit_id')
    .notNull()
    .references(() => visit.id);

export const operation = sqliteTable(
  'operation',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    position: integer().notNull(),
    standardId: text('standard_id'),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    minutes: integer().notNull(),
    crew: integer().notNull(),
    unattendedMinutes: integer('unattended_minutes').notNull(),
    bayNeed: text('bay_need').$type<model.Operation['bayNeed']>().notNull(),
    trade: text().$type<model.Operation['trade']>().notNull(),
    level: text().$type<model.Operation['level']>().notNull(),
    certificate: text().$type<NonNullable<model.Operation['certificate']>>(),
    inspection: json<model.Operation['inspection']>().notNull(),
    dependsOn: json<model.Operation['dependsOn']>('depends_on').notNull(),
    state: text().$type<model.Operation['state']>().notNull(),
    plan: planned().notNull(),
    hold: json<model.Hold>(),
    pastHolds: json<model.Operation['pastHolds']>('past_holds').notNull().default([]),
    dispatchedAt: integer('dispatched_at'),
    addition: flag().notNull(),
    doneAt: integer('done_at'),
    dropReason: text('drop_reason'),
    reworks: integer().notNull(),
    ...stamp(),
  },
  (t) => [
    index('operation_visit').on(t.visitId),
    index('operation_open').on(t.state).where(sql`${t.state} in ('planned', 'working', 'held')`),
  ],
);

export const labour = sqliteTable(
  'labour',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    operationId: text('operation_id')
      .notNull()
      .references(() => operation.id),
    personId: text('person_id').notNull(),
    start: integer().notNull(),
    end: integer(),
    attended: flag().notNull(),
    assumed: flag().notNull(),
    ...stamp(),
  },
  (t) => [
    index('labour_visit').on(t.visitId),
    index('labour_open').on(t.personId).where(sql`${t.end} is null`),
    index('labour_person').on(t.personId, t.start),
  ],
);

export const stay = sqliteTable(
  'stay',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    place: text().$type<model.Stay['place']>().notNull(),
    bayId: text('bay_id'),
    label: text().notNull(),
    start: integer().notNull(),
    end: integer(),
    ...stamp(),
  },
  (t) => [index('stay_visit').on(t.visitId), index('stay_open').on(t.bayId).where(sql`${t.end} is null`)],
);

export const promise = sqliteTable(
  'promise',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    at: integer().notNull(),
    agreedAt: integer('agreed_at').notNull(),
    means: text().$type<model.PromiseEntry['means']>().notNull(),
    advisorId: text('advisor_id'),
    cause: text().$type<model.PromiseEntry['cause']>().notNull(),
    note: text().notNull(),
    additionIds: json<model.PromiseEntry['additionIds']>('addition_ids').notNull().default([]),
    signatureId: text('signature_id'),
    quoteId: text('quote_id'),
    ...stamp(),
  },
  (t) => [index('promise_visit').on(t.visitId)],
);

export const check = sqliteTable(
  'check',
  {
    id: text().primaryKey(),
    visitId: visitId(),
    operationId: text('operation_id'),
    level: text().$type<model.Check['level']>().notNull(),
    passed: flag().notNull(),
    remark: text().notNull(),
    points: json<model.Check['points']>().notNull().default([]),
    roadTest: text('road_test').notNull().default(''),
    photoIds: json<readonly string[]>('photo_ids').notNull().default([]),
    reworkIds: json<readonly string[]>('rework_ids').notNull().default([]),
    personId: text('person_id'),
    at: integer().notNull(),
    ...stamp(),
  },
  (t) => [index('check_visit').on(t.visitId), index('check_photos').on(t.at).where(sql`${t.photoIds} <> '[]'`)],
);
