import { customType, integer, text } from 'drizzle-orm/sqlite-core';
import type { Plan } from '../../shared/domain/model.ts';

/**
 * Column kinds. Times are epoch ms (UTC). Every row that changes carries `version` (how often it changed) and `lastSeq`
 * (the event that changed it last); a visit's also rise with its parts, so that a catch-up finds it by one index (S4).
 */
export const stamp = () => ({
  version: integer().notNull().default(1),
  lastSeq: integer('last_seq').notNull().default(0),
});
export const flag = (name?: string) => (name ? integer(name, { mode: 'boolean' }) : integer({ mode: 'boolean' }));
export const json = <T>(name?: string) => (name ? text(name, { mode: 'json' }) : text({ mode: 'json' })).$type<T>();

/** A plan as JSON; one of before there were locks has none. */
export const planned = customType<{ data: Plan; driverData: string }>({
  dataType: () => 'text',
  toDriver: (plan) => JSON.stringify(plan),
  fromDriver: (stored) => ({ locked: false, ...JSON.parse(stored) }),
});
