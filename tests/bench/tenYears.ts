import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { CREWS, createFillings, isCrewTable, RETURN_WEEKS } from './copies.ts';
import type { Filling, Place } from './templateText.ts';
import { MASTERS, type Row, readWeek, type WeekTemplate } from './weekTemplate.ts';

const WEEKS_A_YEAR = 52;
const WEEKS_A_COMMIT = 4;
/** Q3: so many cars a week had been here a week before. */
const COMEBACKS_A_WEEK = 6;

export type Order = {
  /** Database of a sample shop: its week is told again and again, and its own day of today ends the history. */
  readonly source: string;
  /** Replaced. */
  readonly file: string;
  readonly years: number;
  readonly visitsAYear: number;
  readonly eventsAYear: number;
  readonly progress: (line: string) => void;
};

/**
 * Writes a shop's database with years of history: rows, log and verdicts as the program itself made them for a week of
 * the sample, told again for every week and crew. The sample is open on every day alike and whole weeks are shifted, so
 * that a verdict is the verdict of its copies too. The same order makes the same file.
 */
export function writeYears({ source: from, file, years, visitsAYear, eventsAYear, progress }: Order): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
  const source = new Database(from);
  const target = new Database(file);
  const pragmas = [
    'journal_mode = OFF',
    'synchronous = OFF',
    'locking_mode = EXCLUSIVE',
    'cache_size = -256000',
    'foreign_keys = OFF',
  ];
  for (const pragma of pragmas) target.pragma(pragma);
  const schema = source.prepare('select type, name, sql from sqlite_master where sql is not null').all() as Schema[];
  for (const { type, sql, name } of schema) if (type === 'table' && !name.startsWith('sqlite_')) target.exec(sql);
  target.pragma(`user_version = ${String(source.pragma('user_version', { simple: true }))}`);

  const week = readWeek(source, eventsAYear / visitsAYear);
  const weeks = Math.round(years * WEEKS_A_YEAR);
  const tell = createTeller(target, week, Math.round(visitsAYear / WEEKS_A_YEAR));
  const began = performance.now();
  target.exec('begin');
  let seq = tell.beginning(source, weeks);
  for (let back = weeks; back >= 0; back--) {
    seq = tell.week(back, seq, weeks);
    if (back % WEEKS_A_COMMIT === 0) {
      target.exec('commit; begin');
      progress(`${weeks - back} weeks, ${seq} events, ${Math.round((performance.now() - began) / 1000)} s`);
    }
  }
  tell.end(source, seq);
  target.exec('commit');
  for (const { type, sql, name } of schema) {
    if (type !== 'index') continue;
    target.exec(sql);
    progress(`index ${name}, ${Math.round((performance.now() - began) / 1000)} s`);
  }
  target.pragma('locking_mode = NORMAL');
  target.close();
  source.close();
}
type Schema = { type: string; name: string; sql: string };

function createTeller(target: Database.Database, week: WeekTemplate, visitsAWeek: number) {
  const extra = Math.max(0, visitsAWeek - CREWS * week.visits);
  const isExtra = (visit: number) =>
    visit >= 0 && Math.floor(((visit + 1) * extra) / week.visits) > Math.floor((visit * extra) / week.visits);
  const copiesOf = (visit: number) => CREWS + (isExtra(visit) ? 1 : 0);
  const fillings = createFillings(week);
  const insert = inserter(target);
  const first: number[] = [];
  let eventsAWeek = 0;
  for (const { visit } of week.events) {
    first.push(eventsAWeek);
    eventsAWeek += copiesOf(visit);
  }
  const render = (values: readonly Place[], filling: Filling) =>
    values.map((place) => ('fixed' in place ? place.fixed : place.fill(filling)));
  const eventColumns = ['kind', 'recorded_at', 'happened_at', 'device_id', 'person_id', 'client_id', 'n', 'visit_id'];
  const putEvent = insert('event', [...eventColumns, 'operation_id', 'bay_id', 'data', 'changes', 'seq']);
  const seqOf = new Map<number, number>();

  return {
    /** Masters, once and once more a crew, and the events that made them. */
    beginning(source: Database.Database, weeks: number): number {
      const fill = fillings(weeks, 0);
      const earliest = Math.min(...week.eventNumber.keys());
      const events = source
        .prepare('select * from event where seq < ? and visit_id is null order by seq')
        .all(earliest) as Row[];
      let seq = 0;
      for (const { seq: was, ...event } of events) {
        seq += 1;
        seqOf.set(Number(was), seq);
        const at = {
          recorded_at: Number(event.recorded_at) - fill.shiftMs,
          happened_at: Number(event.happened_at) - fill.shiftMs,
        };
        putEvent([...Object.values({ ...event, ...at }), seq]);
      }
      for (const table of MASTERS)
        for (const row of source.prepare(`select * from "${table}"`).all() as Row[]) {
          const put = insert(table, Object.keys(row));
          const own = 'last_seq' in row ? { ...row, last_seq: seqOf.get(Number(row.last_seq)) ?? seq } : row;
          put(Object.values(own));
          if (!isCrewTable(table)) continue;
          for (let crew = 1; crew < CREWS; crew++) {
            const clone = { ...own, ...(table === 'person' ? { badge: null, has_pin: 0 } : {}) };
            put(render(Object.values(clone).map(week.place), { ...fillings(0, crew), shiftMs: 0 }));
          }
        }
      return seq;
    },
    /** All that a week of some weeks ago adds; `seq`: the newest event before it. @returns the newest one after it. */
    week(back: number, seq: number, weeks: number): number {
      const all = Array.from({ length: CREWS + 1 }, (_, copy) => fillings(back, copy));
      for (const { name, columns, rows } of week.tables) {
        if (name === 'vehicle' && back < weeks - RETURN_WEEKS + 1 && back !== 0 && weeks >= RETURN_WEEKS) continue;
        const stamped = rows[0]?.event !== undefined;
        const put = insert(name, stamped ? [...columns, 'last_seq'] : columns, name === 'vehicle');
        for (const row of rows)
          for (let copy = 0; copy < (row.visit < 0 ? CREWS : copiesOf(row.visit)); copy++) {
            const values = render(row.values, all[copy] as Filling);
            put(row.event === undefined ? values : [...values, seq + 1 + (first[row.event] ?? 0) + copy]);
          }
      }
      for (const [index, event] of week.events.entries())
        for (let copy = 0; copy < copiesOf(event.visit); copy++)
          putEvent([...render(event.values, all[copy] as Filling), seq + 1 + (first[index] ?? 0) + copy]);
      if (back < weeks) comebacks(back, seq);
      if (back === 0) for (const [was, index] of week.eventNumber) seqOf.set(was, seq + 1 + (first[index] ?? 0));
      return seq + eventsAWeek;
    },
    /** What the sample holds beside its week: the day that is still going on. */
    end(source: Database.Database, before: number): void {
      let seq = before;
      for (const event of source.prepare('select * from event order by seq').all() as Row[]) {
        const { seq: was, ...values } = event;
        if (seqOf.has(Number(was))) continue;
        seq += 1;
        seqOf.set(Number(was), seq);
        putEvent([...Object.values(values), seq]);
      }
      for (const { name, rows } of week.rest)
        for (const row of rows) {
          const own = 'last_seq' in row ? { ...row, last_seq: seqOf.get(Number(row.last_seq)) ?? seq } : row;
          insert(name, Object.keys(row))(Object.values(own));
        }
    },
  };

  /** Cars of this week that had been here the week before, ruled against what was done then. */
  function comebacks(back: number, seq: number): void {
    const [now, then] = [fillings(back, 0), fillings(back + 1, 0)];
    const ids = (name: string) => week.tables.find((table) => table.name === name)?.rows ?? [];
    const columns = week.tables.find(({ name }) => name === 'operation')?.columns ?? [];
    const visits = ids('visit');
    const put = insert('comeback', COMEBACK);
    for (let i = 0; i < COMEBACKS_A_WEEK; i++) {
      const [again, earlier] = [visits[i * 31 + 7], visits[i * 29 + 3]];
      if (!again || !earlier) continue;
      const visitId = String(render([again.values[0] as Place], now)[0]);
      const earlierId = String(render([earlier.values[0] as Place], then)[0]);
      const work = ids('operation').find(({ visit }) => visit === earlier.visit);
      const failed = work ? render([work.values[columns.indexOf('id')] as Place], then) : [];
      const at = Date.UTC(2026, 10, 20) - now.shiftMs;
      const id = `${visitId.slice(0, -1)}~`;
      put([id, visitId, earlierId, 'other', at, null, 'comeback', at, null, '', JSON.stringify(failed), 1, seq + 1]);
    }
  }
}

const COMEBACK = [
  'id',
  'visit_id',
  'earlier_visit_id',
  'window',
  'linked_at',
  'linked_by',
  'ruling',
  'ruled_at',
  'ruled_by',
].concat(['note', 'operation_ids', 'version', 'last_seq']);

/** Prepared once a table. `again`: what is there already stays. */
function inserter(target: Database.Database) {
  const known = new Map<string, (values: readonly unknown[]) => void>();
  return (table: string, columns: readonly string[], again = false) => {
    const names = columns.map((name) => `"${name}"`).join(', ');
    const found = known.get(table + names);
    if (found) return found;
    const marks = columns.map(() => '?').join(', ');
    const statement = target.prepare(`insert ${again ? 'or ignore ' : ''}into "${table}" (${names}) values (${marks})`);
    const put = (values: readonly unknown[]) => void statement.run(values);
    known.set(table + names, put);
    return put;
  };
}
