import type { Change as LoggedChange } from '../../../db/changes.ts';
import type { Change } from '../../../shared/domain/model.tables.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { applyToFile } from '../../../shared/domain/rows.ts';

/** A visit's file with logged changes applied; the parts that none of them is about stay the same objects. */
export function withLogged(file: VisitFile, changes: readonly LoggedChange[]): VisitFile {
  const gone = new Set(changes.flatMap((change) => ('del' in change ? [change.id] : [])));
  const changed = applyToFile(
    file,
    changes.flatMap((change) => ('del' in change ? [] : [asChange(change)])),
  );
  const kept = <T extends { id: string }>(rows: readonly T[]) =>
    rows.some(({ id }) => gone.has(id)) ? rows.filter(({ id }) => !gone.has(id)) : rows;
  return {
    ...changed,
    operations: kept(changed.operations),
    labour: kept(changed.labour),
    stays: kept(changed.stays),
    checks: kept(changed.checks),
    additions: kept(changed.additions),
  };
}

function asChange(change: Exclude<LoggedChange, { del: unknown }>): Change {
  const { t: table, id } = change;
  if ('ins' in change) return { table, insert: change.ins } as unknown as Change;
  const set = Object.fromEntries(Object.entries(change.set).map(([key, [, after]]) => [key, after]));
  return { table, id, set } as unknown as Change;
}
