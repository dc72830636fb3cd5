import { isDeepStrictEqual } from 'node:util';
import type { TableName } from '../shared/domain/model.tables.ts';
import { type Blanks, blanked, impersonal } from '../shared/domain/personal.ts';
import { PART_NAMES } from '../shared/domain/rows.ts';
import type { Change } from './changes.ts';
import type { Db } from './open.ts';
import type { RowsWriter } from './rows.writer.ts';

/** A row that loses what is personal in it. */
export type Target = { readonly table: TableName; readonly id: string };
type Row = Readonly<Record<string, unknown>>;

const OF_VISITS = [...PART_NAMES, 'signature', 'complaint', 'restatement', 'attention'] as const;

/** All rows about these visits; a vehicle only when no other visit of it is left. */
export function targetsOf(db: Db, visitIds: readonly string[]): Target[] {
  const chosen = JSON.stringify(visitIds);
  const ids = (statement: string) => db.$client.prepare(statement).pluck().all({ chosen }) as string[];
  const parts = OF_VISITS.flatMap((table) =>
    ids(`select id from "${table}" where visit_id in (select value from json_each(@chosen))`).map((id) => ({
      table,
      id,
    })),
  );
  const vehicles = ids(
    `select distinct v.vehicle_id from visit v where v.id in (select value from json_each(@chosen)) and not exists
      (select 1 from visit o where o.vehicle_id = v.vehicle_id and o.id not in (select value from json_each(@chosen)))`,
  );
  return [
    ...vehicles.map((id) => ({ table: 'vehicle', id }) as const),
    ...visitIds.map((id) => ({ table: 'visit', id }) as const),
    ...parts,
  ];
}

/** The changes that blank these rows, with nothing of what was there before: history is not to tell it either. */
export function blankingOf(rows: RowsWriter, targets: readonly Target[], blanks: Blanks): Change[] {
  return targets.flatMap(({ table, id }) => {
    const row = rows.read(table, id) as Row | undefined;
    if (!row) return [];
    const after = Object.entries(blanked(blanks, table, row)).filter(
      ([key, value]) => !isDeepStrictEqual(row[key], value),
    );
    const set = Object.fromEntries(after.map(([key, value]) => [key, [value, value] as const]));
    return after.length === 0 ? [] : [{ t: table, id, set }];
  });
}

type Logged = { seq: number; visitId: string | null; data: string; changes: string };

/**
 * Takes the same out of what the log keeps of these rows, so that replaying it still gives the tables. Events of the
 * visits are found by their index; `elsewhere`: others that name them. `words`: also what the events say, with `needles`
 * taken out wherever they stand.
 */
export function blankLog(
  db: Db,
  about: { visitIds: readonly string[]; elsewhere?: readonly number[]; targets: readonly Target[]; blanks: Blanks },
  words: { needles: readonly string[] } | null,
): void {
  const { visitIds, elsewhere = [], targets, blanks } = about;
  const known = new Set(targets.map(({ table, id }) => `${table}/${id}`));
  const own = new Set(visitIds);
  const read = db.$client.prepare('select seq, visit_id visitId, data, changes from event where seq = ?');
  const ofVisit = db.$client.prepare('select seq from event where visit_id = ? order by seq').pluck();
  const write = db.$client.prepare('update event set data = ?, changes = ? where seq = ?');
  const seqs = new Set([...visitIds.flatMap((id) => ofVisit.all(id) as number[]), ...elsewhere]);
  for (const seq of seqs) {
    const { visitId, data, changes } = read.get(seq) as Logged;
    const kept = (JSON.parse(changes) as Change[]).map((change) =>
      known.has(`${change.t}/${change.id}`) ? blankedChange(change, blanks) : change,
    );
    const said =
      words === null ? JSON.parse(data) : saidOf(JSON.parse(data), visitId !== null && own.has(visitId), words);
    const [newData, newChanges] = [JSON.stringify(said), JSON.stringify(kept)];
    if (newData !== data || newChanges !== changes) write.run(newData, newChanges, seq);
  }
}

function saidOf(data: unknown, isOwn: boolean, { needles }: { needles: readonly string[] }): unknown {
  return isOwn ? impersonal(data) : withoutNeedles(data, needles);
}

function blankedChange(change: Change, blanks: Blanks): Change {
  if ('ins' in change) return { ...change, ins: { ...change.ins, ...blanked(blanks, change.t, change.ins) } };
  if ('del' in change) return { ...change, del: { ...change.del, ...blanked(blanks, change.t, change.del) } };
  const side = (at: 0 | 1) =>
    blanked(blanks, change.t, Object.fromEntries(Object.entries(change.set).map(([key, pair]) => [key, pair[at]])));
  const [before, after] = [side(0), side(1)];
  const set = Object.entries(change.set).map(([key, pair]) => [
    key,
    key in after ? ([before[key], after[key]] as const) : pair,
  ]);
  return { ...change, set: Object.fromEntries(set) };
}

/** The same value with every text that names one of the needles replaced by a dash. */
function withoutNeedles(value: unknown, needles: readonly string[]): unknown {
  if (typeof value === 'string') return needles.some((needle) => value.includes(needle)) ? '—' : value;
  if (Array.isArray(value)) return value.map((one) => withoutNeedles(one, needles));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutNeedles(one, needles)]));
}

/** Events after `from` up to `to` that name one of the needles. */
export function eventsNaming(db: Db, needles: readonly string[], from: number, to: number): number[] {
  if (needles.length === 0) return [];
  const naming = 'select 1 from json_each(@needles) where instr(data, value) > 0 or instr(changes, value) > 0';
  const found = db.$client.prepare(`select seq from event where seq > @from and seq <= @to and exists (${naming})`);
  return found.pluck().all({ from, to, needles: JSON.stringify(needles) }) as number[];
}

/** Stored answers (S1) that name one of the needles: a repeated command gets the answer, without the name. */
export function blankAnswers(db: Db, needles: readonly string[]): void {
  const write = db.$client.prepare('update command_result set answer = ? where client_id = ? and n = ?');
  for (const needle of needles) {
    const naming = db.$client.prepare('select client_id id, n, answer from command_result where instr(answer, ?) > 0');
    for (const { id, n, answer } of naming.all(needle) as { id: string; n: number; answer: string }[])
      write.run(JSON.stringify(withoutNeedles(JSON.parse(answer), needles)), id, n);
  }
}
