import type { Db } from './open.ts';

/** What a shop says of a step of the tail, minutes; and, learned, what it takes. */
export type TailMinutes = { readonly inspectionMinutes: number; readonly washMinutes: number };

/** Cars looked at, the newest; the setting is worth so many of them. */
const NEWEST = 1_000;
const SETTING_WEIGHT = 20;
/** Nothing of the tail is believed to last longer, minutes: the rest is waiting, or a stamp given late. */
const LONGEST = 90;
const MINUTE = 60_000;

type Inspected = { readonly personId: string; readonly at: number; readonly doneAt: number };

/**
 * How long a wash and a final inspection take by themselves, without the waiting before them: what the newest cars settled
 * since `since` (epoch ms) took, drawn towards the shop's settings. A wash has stamps of its own. An inspection has only an
 * end: it began at the earliest when the work was done and when the same inspector was done with the car before.
 */
export function prepareTailMinutes(db: Db): (since: number, setting: TailMinutes) => TailMinutes {
  const newest = `select id, wash_started_at, washed_at from visit indexed by visit_settled
    where settled_at >= ? order by settled_at desc limit ${NEWEST}`;
  const washes = db.$client
    .prepare(`select washed_at - wash_started_at from (${newest}) where washed_at > wash_started_at`)
    .pluck();
  const inspections = db.$client.prepare(
    `select c.person_id personId, c.at,
       (select max(o.done_at) from operation o where o.visit_id = v.id and o.done_at <= c.at) doneAt
     from (${newest}) v cross join "check" c on c.visit_id = v.id and c.level = 'final' and c.person_id is not null
     order by c.person_id, c.at`,
  );
  return (since, setting) => {
    const inspected = (inspections.all(since) as Inspected[]).flatMap(({ personId, at, doneAt }, i, all) => {
      const before = all[i - 1];
      const free = before?.personId === personId ? before.at : Number.NEGATIVE_INFINITY;
      const took = at - Math.max(doneAt, free);
      return took > 0 ? [took] : [];
    });
    return {
      washMinutes: drawnTowards(setting.washMinutes, washes.all(since) as number[]),
      inspectionMinutes: drawnTowards(setting.inspectionMinutes, inspected),
    };
  };
}

/** The median stands for what usually happens: a forgotten stamp moves it little. */
function drawnTowards(setting: number, took: readonly number[]): number {
  if (took.length === 0) return setting;
  const sorted = [...took].sort((a, b) => a - b);
  const median = Math.min(LONGEST, (sorted[sorted.length >> 1] ?? 0) / MINUTE);
  return (SETTING_WEIGHT * setting + took.length * median) / (SETTING_WEIGHT + took.length);
}
