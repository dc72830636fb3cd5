import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SettledPerson, SettledVisit } from '../../shared/domain/verdict/settled.rows.ts';
import { flag, json } from './columns.ts';

/**
 * Verdicts of settled visits (V7, V8): derived from the facts, written in the transaction of the event that touched the
 * visit, not in the log. Reports read ranges of `settled_day` here and never open a file; the indexes hold whatever the
 * counts need, so that a year is read from the index alone.
 */
export const verdict = sqliteTable(
  'verdict',
  {
    visitId: text('visit_id').primaryKey(),
    settledAt: integer('settled_at').notNull(),
    settledDay: text('settled_day').notNull(),
    month: text().notNull(),
    result: text().$type<SettledVisit['result']>().notNull(),
    rule: text().$type<SettledVisit['rule']>().notNull(),
    minutesLate: integer('minutes_late').notNull(),
    basisAt: integer('basis_at'),
    comparedAt: integer('compared_at'),
    arrivedAt: integer('arrived_at').notNull(),
    advisorId: text('advisor_id'),
    category: text().$type<SettledVisit['category']>().notNull(),
    excuse: text().$type<NonNullable<SettledVisit['excuse']>>(),
    excuseReason: text('excuse_reason').$type<NonNullable<SettledVisit['excuseReason']>>(),
    excuseSigned: flag('excuse_signed').notNull(),
    saidLate: flag('said_late').notNull(),
    flagged: flag().notNull(),
    cause: text().$type<NonNullable<SettledVisit['cause']>>(),
    minutes: json<SettledVisit['minutes']>().notNull(),
    revenueFen: integer('revenue_fen'),
    costFen: integer('cost_fen'),
    soldMinutes: integer('sold_minutes').notNull(),
    attendedMinutes: integer('attended_minutes').notNull(),
    reworked: flag().notNull(),
  },
  (t) => [
    index('verdict_day').on(
      t.settledDay,
      t.result,
      t.rule,
      t.category,
      t.advisorId,
      t.excuse,
      t.excuseSigned,
      t.flagged,
    ),
    index('verdict_late').on(t.settledDay, t.minutesLate).where(sql`${t.result} = 'late'`),
    index('verdict_exempt').on(t.settledDay).where(sql`${t.rule} = 'V4'`),
    index('verdict_month').on(t.month),
  ],
);

/** V9: every technician with labour on a settled visit. `firstOfTeam` stands once per visit and team, so that a team's visits are a sum. */
export const verdictPerson = sqliteTable(
  'verdict_person',
  {
    visitId: text('visit_id').notNull(),
    personId: text('person_id').notNull(),
    teamId: text('team_id'),
    settledDay: text('settled_day').notNull(),
    result: text().$type<SettledPerson['result']>().notNull(),
    firstOfTeam: flag('first_of_team').notNull(),
    attendedMinutes: integer('attended_minutes').notNull(),
    soldMinutes: integer('sold_minutes').notNull(),
    reworked: flag().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.visitId, t.personId] }),
    index('verdict_person_day').on(
      t.settledDay,
      t.personId,
      t.teamId,
      t.result,
      t.firstOfTeam,
      t.attendedMinutes,
      t.soldMinutes,
      t.reworked,
    ),
  ],
);
