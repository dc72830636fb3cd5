import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import { addDays, atShopTime, floorMinute, shopDate } from '../../../shared/domain/calendar.ts';
import type { EventKind } from '../../../shared/domain/events.ts';
import { carThen } from '../../../shared/domain/replay.ts';
import type { LearnedLine, ReplayReport } from '../../../shared/protocol/reports.floor.ts';
import { prepareRead } from './reading.ts';
import { createFilesAt } from './replay.read.ts';
import type { Report } from './report.ts';

/** So far after the instant it is told what was learned next, ms; and at most so many lines. */
const NEXT_MS = 15 * 60_000;
const MOST = 60;
/** Nothing that people learn from each other. */
const SILENT_KINDS: readonly EventKind[] = [
  ...(['forecast.made', 'quote.made', 'device.signed-in', 'device.signed-out', 'device.admitted'] as const),
  ...(['device.edited', 'device.revoked', 'program.added', 'program.revoked'] as const),
];
const SILENT = `(${SILENT_KINDS.map((kind) => `'${kind}'`).join()})`;

type Row = Omit<LearnedLine, 'data'> & { data: string };

/** "Who knew what at 15:10": the open cars as the hub knew them at an instant, and what it was told right after. */
export function createReplayReport(db: Db): Report<'replay'> {
  const filesAt = createFilesAt(db);
  const shopRow = prepareRows(db, 'shop', `where id = 'shop'`);
  const recorded = prepareRead<{ at: number }>(
    db,
    `select recorded_at at from event where recorded_at >= ? and recorded_at < ? and kind not in ${SILENT}`,
  );
  const next = prepareRead<Row>(
    db,
    `select e.seq, e.kind, e.recorded_at recordedAt, e.happened_at happenedAt, e.person_id personId,
       e.visit_id visitId, visit.plate, visit.pickup, e.data
     from event e left join visit on visit.id = e.visit_id
     where e.recorded_at > ? and e.recorded_at <= ? and e.kind not in ${SILENT}
     order by e.recorded_at, e.seq limit ${MOST}`,
  );
  return ({ at }): ReplayReport | null => {
    const [shop] = shopRow();
    if (!shop) return null;
    const zone = shop.hours.timeZone;
    const day = shopDate(at, zone);
    const [from, to] = [atShopTime(day, 0, zone), atShopTime(addDays(day, 1), 0, zone)];
    return {
      ...{ at, day, from, to },
      cars: filesAt(at, zone).map((file) => carThen(file, shop, at)),
      marks: [...new Set(recorded(from, to).map((event) => floorMinute(event.at)))].sort((a, b) => a - b),
      learned: next(at, at + NEXT_MS).map(({ data, ...line }) => ({ ...line, data: JSON.parse(data) })),
    };
  };
}
