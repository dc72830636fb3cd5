import { isDeepStrictEqual } from 'node:util';
import { and, asc, between, eq } from 'drizzle-orm';
import type { Labour, Stay } from '../shared/domain/model.ts';
import { MOST_MOVES } from '../shared/domain/planning/suggestion.limits.ts';
import type { Change } from './changes.ts';
import type { LoggedEvent } from './events.repo.ts';
import type { Db } from './open.ts';
import type { RowsWriter } from './rows.writer.ts';
import { event } from './schema/log.tables.ts';

/** How far one command's events can lie apart in the log: they are appended in one transaction, a suggestion's moves at the most. */
const NEIGHBOURS = MOST_MOVES + 32;

/** All events of the command that `one` came from, oldest first: an undo takes back the whole tap. */
export function eventsOfCommand(db: Db, one: LoggedEvent): LoggedEvent[] {
  if (one.clientId === null || one.n === null) return [one];
  const near = between(event.seq, one.seq - NEIGHBOURS, one.seq + NEIGHBOURS);
  const same = and(near, eq(event.clientId, one.clientId), eq(event.n, one.n));
  return db.select().from(event).where(same).orderBy(asc(event.seq)).all();
}

/**
 * The changes that take these events back, newest first; null when something has changed since (J10: then a person has
 * to look, not a machine).
 */
export function inverseOf(rows: RowsWriter, events: readonly LoggedEvent[]): Change[] | null {
  const inverse: Change[] = [];
  const pending = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { changes } of [...events].reverse()) {
    for (const change of [...changes].reverse()) {
      const key = `${change.t}/${change.id}`;
      const current =
        pending.get(key) ?? (rows.read(change.t, change.id) as Readonly<Record<string, unknown>> | undefined);
      const back = invert(change, current);
      if (!back) return null;
      if ('set' in back && current) {
        pending.set(key, { ...current, ...Object.fromEntries(Object.entries(back.set).map(([k, [, v]]) => [k, v])) });
      }
      inverse.push(back);
    }
  }
  return inverse;
}

function invert(change: Change, current: Readonly<Record<string, unknown>> | undefined): Change | null {
  if ('del' in change) return current ? null : { t: change.t, id: change.id, ins: change.del };
  if (!current) return null;
  if ('ins' in change)
    return isDeepStrictEqual(current, { ...change.ins }) ? { t: change.t, id: change.id, del: current } : null;
  const unchanged = Object.entries(change.set).every(([key, [, after]]) => isDeepStrictEqual(current[key], after));
  if (!unchanged) return null;
  const set = Object.entries(change.set).map(([key, [before, after]]) => [key, [after, before]] as const);
  return { t: change.t, id: change.id, set: Object.fromEntries(set) };
}

/** The stays and labour intervals that these changes would open again: what J6 and J8 have to be asked about. */
export function reopenedBy(rows: RowsWriter, changes: readonly Change[]): { stays: Stay[]; labour: Labour[] } {
  const of = (table: 'stay' | 'labour') =>
    changes.flatMap((change) => {
      if (change.t !== table) return [];
      if ('ins' in change) return change.ins.end === null ? [change.ins] : [];
      return 'set' in change && change.set.end?.[1] === null ? [rows.read(table, change.id)] : [];
    });
  return { stays: of('stay') as Stay[], labour: of('labour') as Labour[] };
}
