import type { Change, TableName, Tables } from './model.tables.ts';
import type { Visit, VisitFile } from './model.ts';

/** The tables whose rows are parts of a visit, and where they stand in its file. */
export const PARTS = {
  operation: 'operations',
  labour: 'labour',
  stay: 'stays',
  promise: 'promises',
  check: 'checks',
  addition: 'additions',
  warning: 'warnings',
  excuse: 'excuses',
  call: 'calls',
  comeback: 'comebacks',
  correction: 'corrections',
} as const satisfies Partial<Record<TableName, keyof VisitFile>>;
export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as PartName[];

/** In what order the rows of a part stand in a visit's file: by this, then by id. */
export const PART_ORDER = {
  operation: 'position',
  labour: 'start',
  stay: 'start',
  promise: 'agreedAt',
  check: 'at',
  addition: 'reportedAt',
  warning: 'raisedAt',
  excuse: 'recordedAt',
  call: 'at',
  comeback: 'linkedAt',
  correction: 'askedAt',
} as const satisfies Readonly<Record<PartName, string>>;

/** A part's rows as a file has them: numbers by size, ids by their letters. */
export function inOrder<R extends { readonly id: string }>(rows: readonly R[], part: PartName): R[] {
  const by = (row: R) => Number((row as Readonly<Record<string, unknown>>)[PART_ORDER[part]]);
  return [...rows].sort((a, b) => by(a) - by(b) || (a.id < b.id ? -1 : 1));
}

export const isPart = (table: TableName): table is PartName => Object.hasOwn(PARTS, table);

/** A visit of which nothing is known yet. */
export function emptyFile(visit: Visit): VisitFile {
  const parts = { operations: [], labour: [], stays: [], promises: [], checks: [] };
  return { visit, ...parts, additions: [], warnings: [], excuses: [], calls: [], comebacks: [], corrections: [] };
}

type ChangeOf<T extends TableName> =
  | { readonly table: T; readonly insert: Tables[T] }
  | { readonly table: T; readonly id: string; readonly set: Partial<Tables[T]> };

/** The row after the change; undefined when the change is about another row. */
export function applyToRow<T extends TableName>(row: Tables[T], change: ChangeOf<T>): Tables[T] | undefined {
  if ('insert' in change || change.id !== row.id) return undefined;
  return { ...row, ...change.set };
}

function applyToPart<T extends PartName>(file: VisitFile, change: ChangeOf<T>): VisitFile {
  const key = PARTS[change.table];
  const rows = file[key] as readonly Tables[T][];
  if ('insert' in change) {
    return change.insert.visitId === file.visit.id ? { ...file, [key]: [...rows, change.insert] } : file;
  }
  if (!rows.some((row) => row.id === change.id)) return file;
  return { ...file, [key]: rows.map((row) => applyToRow(row, change) ?? row) };
}

/**
 * A visit's file after the changes that are about it; the same object when none is. Hub, screens and rules share it, so
 * that what a tap shows at once is what the hub will write.
 */
export function applyToFile(file: VisitFile, changes: readonly Change[]): VisitFile {
  let current = file;
  for (const change of changes) {
    if (isPart(change.table)) current = applyToPart(current, change as ChangeOf<PartName>);
    if (change.table !== 'visit') continue;
    const visit = applyToRow<'visit'>(current.visit, change);
    if (visit) current = { ...current, visit };
  }
  return current;
}

/** The files of the visits that these changes make. */
export function newFiles(changes: readonly Change[]): VisitFile[] {
  return changes.flatMap((change) => {
    if (change.table !== 'visit' || !('insert' in change)) return [];
    return [applyToFile(emptyFile(change.insert), changes)];
  });
}
