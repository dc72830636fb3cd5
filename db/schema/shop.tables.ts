import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as model from '../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { flag, json, stamp } from './columns.ts';

/** What a shop is: its bays, teams, people and time table. */

export const shop = sqliteTable('shop', {
  id: text().$type<'shop'>().primaryKey(),
  name: text().notNull(),
  hours: json<model.Shop['hours']>().notNull(),
  deliveryWeek: json<NonNullable<model.Shop['deliveryWeek']>>('delivery_week'),
  inspectionMinutes: integer('inspection_minutes').notNull(),
  washMinutes: integer('wash_minutes').notNull(),
  settlementMinutes: integer('settlement_minutes').notNull(),
  riskMarginMinutes: integer('risk_margin_minutes').notNull(),
  policy: json<model.Shop['policy']>().notNull().default(DEFAULT_POLICY),
  privacy: json<NonNullable<model.Shop['privacy']>>(),
  sample: flag().notNull(),
  ...stamp(),
});

export const bay = sqliteTable('bay', {
  id: text().primaryKey(),
  label: text().notNull(),
  kind: text().$type<model.Bay['kind']>().notNull(),
  position: integer().notNull(),
  places: integer().notNull().default(1),
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
    shiftId: text('shift_id'),
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
