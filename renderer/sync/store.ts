import type { Delta, Head, SnapshotPart } from '../../shared/protocol/messages.ts';
import { rowKey, type ViewRow } from '../../shared/views/rows.ts';
import { sameRow } from './rows.same.ts';
import { createTable, type Rows, type Table } from './rows.table.ts';

/** Which state of which view this screen holds. */
type Held = { readonly epoch: string | null; readonly view: string | null; readonly cursor: number };

export interface Store {
  readonly rows: Rows;
  readonly table: Table;
  held: () => Held;
  /** True when the rows are current as of this message; false when they are not, and were asked for. */
  delta: (delta: Delta) => boolean;
  part: (part: SnapshotPart) => boolean;
  head: (head: Head) => boolean;
  /** Forgets all rows, for a screen that may no longer know them (S9). */
  clear: () => void;
}

type Hooks = {
  /** Asks the hub for what changed since `cursor`; epoch null asks for everything. */
  pull: (message: { epoch: string | null; cursor: number }) => void;
  /** The hub's rows changed but nobody was told yet: the moment to lay own taps over them (S11). */
  applied?: () => void;
  now?: () => number;
};

const ASK_AGAIN_MS = 2_000;

/** The role of a view key: copies of one role's views show a visit alike, day and bay aside. */
const shapeOf = (view: string | null) => view?.split('@')[0];

/** The screen's copy of its view (S4): moves from cursor to cursor, and never shows half of anything. */
export function createStore({ pull, applied = () => {}, now = () => performance.now() }: Hooks): Store {
  const table = createTable();
  let held: Held = { epoch: null, view: null, cursor: 0 };
  let parts: SnapshotPart[] = [];
  let askedAt: number | null = null;

  function finish(next: Held): true {
    held = next;
    askedAt = null;
    applied();
    table.tell();
    return true;
  }

  /** Asks, unless it just did; answers false so that callers can return it. */
  function ask(everything: boolean): false {
    if (askedAt !== null && now() - askedAt < ASK_AGAIN_MS) return false;
    askedAt = now();
    pull(everything ? { epoch: null, cursor: 0 } : { epoch: held.epoch, cursor: held.cursor });
    return false;
  }

  const isMine = (message: { view: string; epoch: string }) =>
    message.view === held.view && message.epoch === held.epoch;

  /** Puts the whole view in place at once; rows that did not change stay the very same objects, so nothing flickers. */
  function replace(whole: readonly SnapshotPart[], { view, epoch, to }: SnapshotPart) {
    const alike = epoch === held.epoch && shapeOf(view) === shapeOf(held.view);
    const puts = new Map<string, ViewRow>();
    for (const part of whole) for (const row of part.puts) puts.set(rowKey(row), row);
    const changed = [...puts.values()].flatMap((row) => {
      const old = table.hub.get(row.kind, row.id);
      return alike && old && sameRow(old, row) ? [] : [row];
    });
    const gone = table.keys().filter((key) => !puts.has(key));
    table.change(changed, gone);
    return finish({ view, epoch, cursor: to });
  }

  return {
    rows: table,
    table,
    held: () => held,
    delta(delta) {
      if (!isMine(delta)) return ask(true);
      if (delta.from === held.cursor) {
        table.change(delta.puts, delta.dels);
        return finish({ ...held, cursor: delta.to });
      }
      // A catch-up overtook it: what it says is in already.
      return delta.to <= held.cursor || ask(false);
    },
    part(part) {
      if (part.part === 0) parts = [];
      const [first] = parts;
      const { view, epoch, to } = first ?? part;
      const isNext = part.part === parts.length && part.view === view && part.epoch === epoch && part.to === to;
      if (!isNext) {
        parts = [];
        return ask(true);
      }
      parts.push(part);
      if (!part.last) return false;
      const whole = parts;
      parts = [];
      return replace(whole, part);
    },
    head(head) {
      if (!isMine(head)) return ask(true);
      // Heads follow their deltas in order: one that is ahead of the copy proves that something was missed.
      return head.seq <= held.cursor || ask(false);
    },
    clear() {
      table.change([], table.keys());
      held = { epoch: null, view: null, cursor: 0 };
      parts = [];
      applied();
      table.tell();
    },
  };
}
