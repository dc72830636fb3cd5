import type Database from 'better-sqlite3';
import { createPlaces, type Filling, type Place } from './templateText.ts';

/** A row of the template; `event`: which of its events changed it last, undefined where rows do not say. */
export type TemplateRow = {
  readonly values: readonly Place[];
  readonly event: number | undefined;
  readonly visit: number;
};
export type TemplateTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TemplateRow[];
};
/** visit -1: an event of nobody's visit (a shift). */
export type TemplateEvent = { readonly values: readonly Place[]; readonly visit: number };
export type WeekTemplate = {
  readonly visits: number;
  /** With what belongs to them, verdicts too; `event` and masters are apart. */
  readonly tables: readonly TemplateTable[];
  readonly events: readonly TemplateEvent[];
  /** Ids that change with the copy; from `crewFrom` on those that change with the crew alone. */
  readonly ids: readonly string[];
  readonly crewFrom: number;
  readonly days: readonly string[];
  /** For each car of the template its id, plate and identification number. */
  readonly vehicles: readonly { readonly id: string; readonly plate: string; readonly vin: string | null }[];
  /** What makes places of the values of any other row of the sample. */
  readonly place: (value: unknown) => Place;
  /** The sample's event `seq`, as the template numbers it. */
  readonly eventNumber: ReadonlyMap<number, number>;
  /** Rows of the sample that are no part of the template. */
  readonly rest: readonly { readonly name: string; readonly rows: readonly Row[] }[];
};
export type Row = Readonly<Record<string, unknown>>;

/** What is the same in all copies, or made once a crew. */
export const MASTERS = [
  'shop',
  'bay',
  'team',
  'person',
  'standard',
  'device',
  'program',
  'credential',
  'meta',
  'migration',
];
const DAYS = 7;

/**
 * The settled visits that arrived in the sample's first seven days, with all that belongs to them and to those days'
 * shifts. Plans are moved about between their events until there are `eventsPerVisit`, as a dispatcher does.
 */
export function readWeek(source: Database.Database, eventsPerVisit: number): WeekTemplate {
  const all = (statement: string, ...params: unknown[]) => source.prepare(statement).all(...params) as Row[];
  const days = (all('select distinct day from visit order by day') as { day: string }[]).map(({ day }) => day);
  const week = new Set(days.slice(0, DAYS));
  const visits = all(
    'select * from visit where settled_at is not null and delivered_at is not null order by arrived_at',
  ).filter(({ day }) => week.has(String(day)));
  const visitNumber = new Map(visits.map(({ id }, index) => [String(id), index]));
  const events = all('select * from event order by seq').filter((one) => isOfWeek(one, visitNumber, week));
  const padded = withReplans(events, visits.length * eventsPerVisit);
  const eventNumber = new Map(
    padded.flatMap(({ row, isOwn }, index) => (isOwn ? [[Number(row.seq), index] as const] : [])),
  );

  const names = (all(`select name from sqlite_master where type = 'table'`) as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => !MASTERS.includes(name) && !name.startsWith('sqlite_') && name !== 'event');
  const vehicles = new Map(visits.map(({ vehicle_id, id }) => [String(vehicle_id), visitNumber.get(String(id)) ?? -1]));
  /** The number of the visit that a row belongs to, -1 for the week's own, undefined for what is not in the template. */
  const visitOf = (name: string, row: Row): number | undefined => {
    if (name === 'vehicle') return vehicles.get(String(row.id));
    if (name === 'attendance') return week.has(String(row.day)) ? -1 : undefined;
    return visitNumber.get(String(name === 'visit' ? row.id : row.visit_id));
  };
  const tables = names.map((name) => ({
    name,
    rows: all(`select * from "${name}" order by rowid`).map((row) => ({ row, visit: visitOf(name, row) })),
  }));
  const raw = tables
    .map(({ name, rows }) => ({
      name,
      rows: rows.flatMap(({ row, visit }) => (visit === undefined ? [] : [{ row, visit }])),
    }))
    .filter(({ rows }) => rows.length > 0);
  const ids = [
    ...new Set(raw.flatMap(({ rows }) => rows.flatMap(({ row }) => (typeof row.id === 'string' ? [row.id] : [])))),
  ];
  const crewIds = ['person', 'team', 'bay'].flatMap((name) =>
    all(`select id from ${name}`).map(({ id }) => String(id)),
  );
  const idNumber = new Map([...ids, ...crewIds].map((id, index) => [id, index]));
  const place = createPlaces((id) => idNumber.get(id));

  return {
    visits: visits.length,
    tables: raw.map(({ name, rows }) => ({
      name,
      columns: Object.keys(rows[0]?.row ?? {}).filter((column) => column !== 'last_seq'),
      rows: rows.map(({ row, visit }) => ({
        values: Object.entries(row).flatMap(([column, value]) => {
          if (column === 'last_seq') return [];
          return [column === 'month' ? monthOf(row) : place(value)];
        }),
        event: 'last_seq' in row ? (eventNumber.get(Number(row.last_seq)) ?? 0) : undefined,
        visit,
      })),
    })),
    events: padded.map(({ row }) => ({
      values: Object.entries(row).flatMap(([column, value]) => (column === 'seq' ? [] : [place(value)])),
      visit: visitNumber.get(String(row.visit_id)) ?? -1,
    })),
    ids: [...ids, ...crewIds],
    crewFrom: ids.length,
    days,
    vehicles: visits.map(({ vehicle_id, plate, vin }) => ({
      id: String(vehicle_id),
      plate: String(plate),
      vin: typeof vin === 'string' ? vin : null,
    })),
    place,
    eventNumber,
    rest: tables.map(({ name, rows }) => ({
      name,
      rows: rows.flatMap(({ row, visit }) => (visit === undefined ? [row] : [])),
    })),
  };
}

function monthOf({ settled_day }: Row): Place {
  return { fill: ({ days }: Filling) => (days.get(String(settled_day)) ?? String(settled_day)).slice(0, 7) };
}

function isOfWeek(event: Row, visits: ReadonlyMap<string, number>, week: ReadonlySet<string>): boolean {
  if (typeof event.visit_id === 'string') return visits.has(event.visit_id);
  const isShift = /^shift\.|^device\.signed-in/.test(String(event.kind));
  return isShift && week.has(new Date(Number(event.recorded_at) + 8 * 3_600_000).toISOString().slice(0, 10));
}

/** A plan that is drawn a quarter of an hour longer and back again, after it was made. */
function withReplans(events: readonly Row[], wanted: number): { row: Row; isOwn: boolean }[] {
  const plans = events.filter(
    ({ kind, changes }) => kind === 'operation.planned' && /"set":\{.*"plan"/.test(String(changes)),
  );
  const pairs = Math.max(0, Math.round((wanted - events.length) / 2));
  let given = 0;
  let met = 0;
  return events.flatMap((row) => {
    const own = { row, isOwn: true };
    if (!plans.includes(row)) return [own];
    met += 1;
    const share = Math.round((pairs * met) / plans.length) - given;
    given += share;
    const [there, back] = moved(row);
    return [
      own,
      ...Array.from({ length: share }, () => [there, back].map((one) => ({ row: one, isOwn: false }))).flat(),
    ];
  });
}

function moved(row: Row): [Row, Row] {
  const changes = JSON.parse(String(row.changes)) as { set?: { plan?: [unknown, { minutes: number }] } }[];
  const one = changes.find(({ set }) => set?.plan) as { set: { plan: [unknown, { minutes: number }] } };
  const plan = one.set.plan[1];
  const other = { ...plan, minutes: plan.minutes + 15 };
  const saying = (before: unknown, after: unknown) => JSON.stringify([{ ...one, set: { plan: [before, after] } }]);
  return [
    { ...row, changes: saying(plan, other) },
    { ...row, changes: saying(other, plan) },
  ];
}
