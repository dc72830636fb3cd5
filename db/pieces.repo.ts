import type { WorkingHours } from '../shared/domain/calendar.ts';
import { elapsedInHours } from '../shared/domain/labour.ts';
import type { DonePiece } from '../shared/domain/planning/durations.ts';
import type { Level } from '../shared/domain/vocabulary.ts';
import type { Db } from './open.ts';

type Row = {
  readonly operationId: string;
  readonly standardId: string;
  readonly minutes: number;
  readonly unattended: number;
  readonly personId: string;
  readonly level: Level | null;
  readonly start: number;
  readonly end: number;
};

/** Visits looked at, the newest: what a shop does in some months. */
const NEWEST = 4_000;

/**
 * How long finished work took, for those who learn from it: of the newest visits settled at or after `since` (epoch ms),
 * without rework, each with whoever began it. Bounded, whatever the history.
 */
export function preparePieces(db: Db): (since: number, hours: WorkingHours) => DonePiece[] {
  const read = db.$client.prepare(
    `select o.id operationId, o.standard_id standardId, o.minutes, o.unattended_minutes unattended,
       l.person_id personId, p.level, l.start, l."end"
     from (select id from visit indexed by visit_settled where settled_at >= ? order by settled_at desc limit ${NEWEST}) v
       cross join operation o on o.visit_id = v.id and o.state = 'done' and o.reworks = 0
       cross join labour l on l.visit_id = v.id and l.operation_id = o.id and l."end" is not null
       cross join person p on p.id = l.person_id
     where o.standard_id is not null and o.minutes > o.unattended_minutes
     order by o.id, l.start`,
  );
  return (since, hours) => {
    const pieces = new Map<string, Row[]>();
    for (const row of read.iterate(since) as IterableIterator<Row>) {
      pieces.set(row.operationId, [...(pieces.get(row.operationId) ?? []), row]);
    }
    return [...pieces.values()].map((spans) => pieceOf(spans, hours));
  };
}

/** The part by hand: what it took altogether, without what runs by itself for as long as the table says. */
function pieceOf(spans: readonly Row[], hours: WorkingHours): DonePiece {
  const [first] = spans as [Row];
  const { standardId, level, personId, minutes, unattended } = first;
  const took = elapsedInHours(spans, first.end, hours);
  return {
    standardId,
    level,
    personId,
    standardMinutes: minutes - unattended,
    actualMinutes: Math.max(1, took - unattended),
  };
}
