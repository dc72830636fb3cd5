import type { Db } from '../../../db/open.ts';
import { addDays, atShopTime } from '../../../shared/domain/calendar.ts';
import type { DaySpan } from '../../../shared/domain/periods.ts';
import type { DayOfWork } from '../../../shared/domain/workHours.ts';
import { prepareRead } from './reading.ts';

const MINUTE = 60_000;

type Interval = { start: number; end: number };
type Running = { start: number; end: number | null };

const isOver = <T extends Running>(one: T): one is T & Interval => one.end !== null;

/**
 * Each person's days in a span of shop days: attended labour that began then, cut at midnight as attendance is (J9), and
 * the attendance recorded. `now` (epoch ms): what is still running counts until then; without it, it does not count yet.
 */
export function prepareDays(
  db: Db,
): (personIds: Iterable<string>, span: DaySpan, timeZone: string, now?: number) => Map<string, DayOfWork[]> {
  const labour = prepareRead<Running>(
    db,
    `select start, coalesce("end", ?) "end" from labour
     where person_id = ? and start >= ? and start < ? and attended = 1`,
  );
  const attendance = prepareRead<Running & { personId: string; day: string }>(
    db,
    `select person_id personId, day, start, coalesce("end", ?) "end" from attendance where day between ? and ?`,
  );
  return (personIds, span, timeZone, now) => {
    const until = now ?? null;
    const days = daysOf(span);
    const starts = days.map((day) => atShopTime(day, 0, timeZone));
    const end = atShopTime(addDays(span.to, 1), 0, timeZone);
    const present = new Map<string, Interval[]>();
    for (const { personId, day, ...interval } of attendance(until, span.from, span.to).filter(isOver)) {
      const key = `${personId} ${day}`;
      present.set(key, [...(present.get(key) ?? []), interval]);
    }
    const people = new Set([...personIds, ...[...present.keys()].map((key) => key.slice(0, key.lastIndexOf(' ')))]);
    return new Map(
      [...people].map((id) => {
        const work = days.map(() => 0);
        for (const one of labour(until, id, starts[0], end).filter(isOver)) {
          const index = starts.filter((start) => start <= one.start).length - 1;
          work[index] = (work[index] ?? 0) + Math.max(0, Math.min(one.end, starts[index + 1] ?? end) - one.start);
        }
        const all = days.map((day, index): DayOfWork => {
          const intervals = present.get(`${id} ${day}`);
          return {
            worked: Math.floor((work[index] ?? 0) / MINUTE),
            attended: intervals === undefined ? null : Math.floor(unionOf(intervals) / MINUTE),
          };
        });
        return [id, all.filter(({ worked, attended }) => worked > 0 || attended !== null)] as const;
      }),
    );
  };
}

function daysOf({ from, to }: DaySpan): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Ms covered by the intervals; what two of them share counts once. */
function unionOf(intervals: readonly Interval[]): number {
  let covered = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return covered;
}
