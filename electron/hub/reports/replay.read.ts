import type { Change } from '../../../db/changes.ts';
import type { Db } from '../../../db/open.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import { addDays, shopDate, startOfDay } from '../../../shared/domain/calendar.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { fileOf, type LoggedRow } from '../../../shared/domain/replay.ts';
import { isPart } from '../../../shared/domain/rows.ts';
import { isOpen } from '../../../shared/domain/stage.ts';
import { prepareRead } from './reading.ts';

type Logged = { seq: number; changes: string };

/** No car stays longer, unless it is still here: so far back closed visits are looked for, days. */
const LONGEST_STAY = 120;
/** A tap made offline is recorded later than it happened, but not later than this. */
const LONGEST_OFFLINE_MS = 7 * 86_400_000;

/**
 * The files of the visits that were open at an instant (epoch ms), as the hub knew them then: rebuilt from the events
 * recorded until that instant, whatever they say about earlier times (E7). Of forecasts, those made on that shop day.
 * Costs what was open then, and the events of that day (S10).
 */
export function createFilesAt(db: Db): (at: number, timeZone: string) => VisitFile[] {
  const visits = createVisitsRepo(db);
  const arrived = db.$client
    .prepare(
      `select id from visit indexed by visit_day
       where day between ? and ? and coalesce(delivered_at, cancelled_at, ?) >= ?`,
    )
    .pluck();
  const own = prepareRead<Logged>(
    db,
    'select seq, changes from event where visit_id = ? and recorded_at <= ? order by seq',
  );
  const forecasts = prepareRead<Logged>(
    db,
    `select seq, changes from event where recorded_at between ? and ? and kind = 'forecast.made'`,
  );
  return (at, timeZone) => {
    const day = shopDate(at, timeZone);
    const lately = arrived.all(addDays(day, -LONGEST_STAY), day, at, at - LONGEST_OFFLINE_MS) as string[];
    const ids = new Set([...lately, ...visits.openIds()]);
    const events = new Map<number, string>();
    for (const id of ids) for (const { seq, changes } of own(id, at)) events.set(seq, changes);
    for (const { seq, changes } of forecasts(startOfDay(at, timeZone), at)) events.set(seq, changes);
    const rows = new Map<string, LoggedRow>();
    // a tap on one car may have changed another one's file: all in the order of the log
    for (const seq of [...events.keys()].sort((a, b) => a - b)) replay(rows, JSON.parse(events.get(seq) ?? '[]'));
    const byVisit = new Map<string, LoggedRow[]>();
    for (const one of rows.values()) {
      const together = byVisit.get(one.visitId);
      if (together) together.push(one);
      else byVisit.set(one.visitId, [one]);
    }
    return [...ids]
      .flatMap((id) => fileOf(byVisit.get(id) ?? []) ?? [])
      .filter(isOpen)
      .sort((a, b) => a.visit.arrivedAt - b.visit.arrivedAt || (a.visit.id < b.visit.id ? -1 : 1));
  };
}

function replay(rows: Map<string, LoggedRow>, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.t !== 'visit' && !isPart(change.t)) continue;
    const key = `${change.t}/${change.id}`;
    const known = rows.get(key);
    if ('del' in change) rows.delete(key);
    else if ('ins' in change) {
      const visitId = change.t === 'visit' ? change.id : String(change.ins.visitId);
      rows.set(key, { table: change.t, visitId, row: { ...change.ins, id: change.id } });
    } else if (known) {
      const set = Object.fromEntries(Object.entries(change.set).map(([name, [, after]]) => [name, after]));
      rows.set(key, { ...known, row: { ...known.row, ...set } });
    }
  }
}
