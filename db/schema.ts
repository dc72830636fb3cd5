import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as model from '../shared/domain/model.ts';
import type { Change } from './changes.ts';

/**
 * Tables are the state, `event` is the log they follow from. Times are epoch ms (UTC). Every row that changes carries
 * `version` (how often it changed) and `lastSeq` (the event that changed it last); a visit's also rise with its
 * children, so that a catch-up finds it by one index (S4).
 */
const stamp = () => ({
  version: integer().notNull().default(1),
  lastSeq: integer('last_seq').notNull().default(0),
});
const flag = (name?: string) => (name ? integer(name, { mode: 'boolean' }) : integer({ mode: 'boolean' }));
const json = <T>(name?: string) => (name ? text(name, { mode: 'json' }) : text({ mode: 'json' })).$type<T>();

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

/** Who sends commands, and how far it got (S1). A client belongs to one screen or program for ever. */
export const client = sqliteTable('client', {
  id: text().primaryKey(),
  ownerId: text('owner_id').notNull(),
  lastN: integer('last_n').notNull(),
  seenAt: integer('seen_at').notNull(),
});

/** What was answered, so that a repeated command gets the same answer (S1, S2). */
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

/** PINs (scrypt) and tokens (SHA-256) of people, screens and programs: outside all rows, views and the log. */
export const credential = sqliteTable(
  'credential',
  {
    ownerId: text('owner_id').primaryKey(),
    kind: text({ enum: ['pin', 'device', 'program'] }).notNull(),
    hash: text().notNull(),
  },
  (t) => [index('credential_hash').on(t.hash)],
);

export const shop = sqliteTable('shop', {
  id: text().$type<'shop'>().primaryKey(),
  name: text().notNull(),
  hours: json<model.Shop['hours']>().notNull(),
  deliveryWeek: json<NonNullable<model.Shop['deliveryWeek']>>('delivery_week'),
  inspectionMinutes: integer('inspection_minutes').notNull(),
  washMinutes: integer('wash_minutes').notNull(),
  settlementMinutes: integer('settlement_minutes').notNull(),
  riskMarginMinutes: integer('risk_margin_minutes').notNull(),
  sample: flag().notNull(),
  ...stamp(),
});

export const bay = sqliteTable('bay', {
  id: text().primaryKey(),
  label: text().notNull(),
  kind: text().$type<model.Bay['kind']>().notNull(),
  position: integer().notNull(),
  teamId: text('team_id'),
  outOfService: json<model.OutOfService>('out_of_service'),
  retired: flag().notNull(),
  ...stamp(),
});

export const team = sqliteTable('team', {
  id: text().primaryKey(),
  name: text().notNull(),
  trade: text().$type<model.Team['trade']>().notNull(),
  leaderId: text('leader_id'),
  position: integer().notNull(),
  retired: flag().notNull(),
  ...stamp(),
});

export const person = sqliteTable(
  'person',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    role: text().$type<model.Person['role']>().notNull(),
    trade: text().$type<NonNullable<model.Person['trade']>>(),
    level: text().$type<NonNullable<model.Person['level']>>(),
    certificates: json<model.Person['certificates']>().notNull(),
    teamId: text('team_id'),
    badge: text(),
    hasPin: flag('has_pin').notNull(),
    retired: flag().notNull(),
    ...stamp(),
  },
  (t) => [index('person_team').on(t.teamId)],
);

export const standard = sqliteTable('standard', {
  id: text().primaryKey(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  category: text().$type<model.Standard['category']>().notNull(),
  minutes: integer().notNull(),
  crew: integer().notNull(),
  unattendedMinutes: integer('unattended_minutes').notNull(),
  bayNeed: text('bay_need').$type<model.Standard['bayNeed']>().notNull(),
  trade: text().$type<model.Standard['trade']>().notNull(),
  level: text().$type<model.Standard['level']>().notNull(),
  certificate: text().$type<NonNullable<model.Standard['certificate']>>(),
  inspection: json<model.Standard['inspection']>().notNull(),
  retired: flag().notNull(),
  ...stamp(),
});

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
    deliveredAt: integer('delivered_at'),
    cancelledAt: integer('cancelled_at'),
    cancelReason: text('cancel_reason'),
    ...stamp(),
  },
  (t) => [
    index('visit_open').on(t.arrivedAt).where(sql`${t.deliveredAt} is null and ${t.cancelledAt} is null`),
    index('visit_day').on(t.day),
    index('visit_delivered').on(t.deliveredAt),
    index('visit_cancelled').on(t.cancelledAt),
    index('visit_seq').on(t.lastSeq),
    index('visit_plate').on(t.plate),
    index('visit_vehicle').on(t.vehicleId),
  ],
);

const visitId = () =>
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
    plan: json<model.Plan>().notNull(),
    hold: json<model.Hold>(),
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
  (t) => [
    index('stay_visit').on(t.visitId),
    index('stay_open').on(t.bayId).where(sql`${t.end} is null`),
  ],
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
    personId: text('person_id'),
    at: integer().notNull(),
    ...stamp(),
  },
  (t) => [index('check_visit').on(t.visitId)],
);

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
  (t) => [index('attention_open').on(t.recordedAt).where(sql`${t.resolvedAt} is null`), index('attention_seq').on(t.lastSeq)],
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
