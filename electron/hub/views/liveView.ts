import type { RootTable } from '../../../db/rows.codec.ts';
import type { Touched } from '../../../db/work.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Delta, SnapshotPart } from '../../../shared/protocol/messages.ts';
import { rowKey, type ViewRow } from '../../../shared/views/rows.ts';
import { type View, viewKey } from '../../../shared/views/viewKeys.ts';
import { dayStart, keyInView, project, tablesOf } from './project.ts';
import type { RootsReader } from './roots.ts';

export type Handover = { delta: Delta } | { snapshot: readonly SnapshotPart[] } | { current: true };

/** One view that screens are looking at now. All of it is synchronous: no change can fall between two steps (S5). */
export type LiveView = {
  readonly key: string;
  readonly view: View;
  /** The last event that this view's screens have been told of. */
  readonly head: () => number;
  /** Notes what an event touched; nothing is read yet. */
  readonly mark: (touched: readonly Touched[], seq: number) => void;
  readonly dirty: () => boolean;
  /** The delta since the last flush, or null when nothing of it concerns this view. */
  readonly flush: () => Delta | null;
  /** What a screen needs that holds `cursor` of `epoch`: nothing, the rows changed since, or everything (S4). */
  readonly handover: (epoch: string | null, cursor: number, held: string | null) => Handover;
};

export function createLiveView(view: View, roots: RootsReader, epoch: string, headNow: number): LiveView {
  const key = viewKey(view);
  let head = headNow;
  let latest = headNow;
  const marked = new Map<string, Touched>();
  /** Keys that this view's screens hold: a root that never was here needs no del. */
  const present = new Set<string>();
  let cached: { head: number; parts: readonly SnapshotPart[] } | null = null;

  const readAll = (): ViewRow[] => {
    const since = dayStart(view, roots.row('shop', 'shop'));
    const rows = tablesOf(view).flatMap((table) =>
      roots.live(table, since).flatMap((id) => project(view, roots, table, id) ?? []),
    );
    present.clear();
    for (const row of rows) present.add(rowKey(row));
    return rows;
  };

  const changesOf = (touched: Iterable<Touched>, onlyPresent: boolean) => {
    const puts: ViewRow[] = [];
    const dels: string[] = [];
    for (const { table, id } of touched) {
      const row = project(view, roots, table, id);
      const rowsKey = keyInView(view, table, id);
      if (row) {
        puts.push(row);
        present.add(rowsKey);
      } else if (present.delete(rowsKey) || !onlyPresent) dels.push(rowsKey);
    }
    return { puts, dels };
  };

  const snapshot = (): readonly SnapshotPart[] => {
    if (cached?.head !== head) cached = { head, parts: inParts(readAll(), { view: key, epoch, to: head }) };
    return cached.parts;
  };

  const changedSince = (cursor: number): Touched[] | null => {
    const touched: Touched[] = [];
    for (const table of tablesOf(view)) {
      const ids = roots.changedSince(table, cursor, LIMITS.catchUpRows + 1);
      if (touched.length + ids.length > LIMITS.catchUpRows) return null;
      for (const id of ids) touched.push({ table: table as RootTable, id });
    }
    return touched;
  };

  readAll();

  return {
    key,
    view,
    head: () => head,
    mark(touched, seq) {
      latest = Math.max(latest, seq);
      for (const root of touched) {
        if (tablesOf(view).includes(root.table)) marked.set(`${root.table}/${root.id}`, root);
      }
    },
    dirty: () => marked.size > 0,
    flush() {
      if (marked.size === 0) return null;
      const touched = [...marked.values()];
      marked.clear();
      const { puts, dels } = changesOf(touched, true);
      if (puts.length === 0 && dels.length === 0) return null;
      const delta: Delta = { view: key, epoch, from: head, to: latest, puts, dels };
      head = latest;
      return delta;
    },
    handover(heldEpoch, cursor, held) {
      if (heldEpoch !== epoch || held !== key || cursor > head) return { snapshot: snapshot() };
      if (cursor === head) return { current: true };
      const touched = changedSince(cursor);
      if (!touched) return { snapshot: snapshot() };
      const { puts, dels } = changesOf(touched, false);
      return { delta: { view: key, epoch, from: cursor, to: head, puts, dels } };
    },
  };
}

/** A snapshot in parts small enough for a slow link; applied at once when the last is in (S4). */
function inParts(rows: readonly ViewRow[], base: Pick<SnapshotPart, 'view' | 'epoch' | 'to'>): readonly SnapshotPart[] {
  const parts: SnapshotPart[] = [];
  let puts: ViewRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = JSON.stringify(row).length;
    if (bytes + size > LIMITS.snapshotPartBytes && puts.length > 0) {
      parts.push({ ...base, part: parts.length, last: false, puts });
      puts = [];
      bytes = 0;
    }
    puts.push(row);
    bytes += size;
  }
  parts.push({ ...base, part: parts.length, last: true, puts });
  return parts;
}
