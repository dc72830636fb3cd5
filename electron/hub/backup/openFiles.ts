import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import Database from 'better-sqlite3';
import { cellText } from '../../../shared/i18n/cellText.ts';
import { writeZip, type ZipEntry } from './zip.ts';

export type ExportOrder = { readonly file: string; readonly photos: string; readonly to: string };

/** Tables are cut into files of so many rows: no spreadsheet opens more, and no file comes near ZIP's 4 GB. */
const ROWS_A_FILE = 200_000;
const ROWS_AT_ONCE = 500;
/** Kept apart for a reason: hashes of PINs and tokens are nobody's data. */
const NEVER = ['credential', 'migration'];

/**
 * B5: everything as open files in one archive: of each table a CSV and a JSON, as it stands in one moment, and the photos.
 * For a thread of its own; the archive has its name only when it is whole.
 */
export async function exportEverything({ file, photos, to }: ExportOrder): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  const out = await open(to, 'w');
  try {
    sqlite.exec('begin');
    await writeZip(out, entriesOf(sqlite, photos));
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  } finally {
    await out.close();
    sqlite.close();
  }
}

function* entriesOf(sqlite: Database.Database, photos: string): Generator<ZipEntry> {
  const tables = sqlite
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
    .all() as string[];
  for (const table of tables.filter((name) => !NEVER.includes(name))) yield* filesOf(sqlite, table);
  if (!existsSync(photos)) return;
  for (const name of readdirSync(photos, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.jpg')) continue;
    const path = join(photos, name);
    yield { name: `photos/${relative(photos, path).split(sep).join('/')}`, bytes: createReadStream(path) };
  }
}

function* filesOf(sqlite: Database.Database, table: string): Generator<ZipEntry> {
  const last = (sqlite.prepare(`select max(rowid) from "${table}"`).pluck().get() as number | null) ?? 0;
  const read = sqlite.prepare(
    `select rowid as "_", * from "${table}" where rowid > ? order by rowid limit ${ROWS_AT_ONCE}`,
  );
  let from = 0;
  for (let n = 1; n === 1 || from < last; n++) {
    const name = n === 1 ? table : `${table}.${n}`;
    const rows = () => batches((after) => read.all(after) as Row[], from);
    yield { name: `tables/${name}.csv`, bytes: csv(columnsOf(sqlite, table), rows()) };
    const json = jsonFile(rows());
    yield { name: `tables/${name}.json`, bytes: json.bytes };
    from = json.last() ?? last;
  }
}

type Value = string | number | null;
/** `_`: the place of the row in its table. */
type Row = Readonly<Record<string, Value>> & { readonly _: number };

function columnsOf(sqlite: Database.Database, table: string): string[] {
  return (sqlite.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
}

function* batches(read: (after: number) => Row[], from: number): Generator<Row[]> {
  let after = from;
  for (let rows = 0; rows < ROWS_A_FILE; rows += ROWS_AT_ONCE) {
    const batch = read(after);
    if (batch.length === 0) return;
    after = batch.at(-1)?._ ?? after;
    yield batch;
  }
}

/** With a byte order mark: without one Excel takes Chinese for something else. */
function* csv(columns: readonly string[], rows: Iterable<Row[]>): Generator<Uint8Array> {
  yield Buffer.from(`\uFEFF${columns.map(cell).join(',')}\r\n`);
  for (const batch of rows)
    yield Buffer.from(batch.map((row) => `${columns.map((name) => cell(row[name])).join(',')}\r\n`).join(''));
}

/** A7: no text of a person's begins a formula, also not behind a sign that a spreadsheet takes for one. */
function cell(value: Value = null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function jsonFile(rows: Iterable<Row[]>) {
  let last: number | null = null;
  function* bytes(): Generator<Uint8Array> {
    let lead = '[\n';
    for (const batch of rows) {
      yield Buffer.from(lead + batch.map(asJson).join(',\n'));
      lead = ',\n';
      last = batch.at(-1)?._ ?? last;
    }
    yield Buffer.from(lead === '[\n' ? '[]\n' : '\n]\n');
  }
  return { bytes: bytes(), last: () => last };
}

function asJson(row: Row): string {
  const { _: _place, ...values } = row;
  return JSON.stringify(values);
}
