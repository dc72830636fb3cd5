import { type RowKind, type RowOf, rowKey, type ViewRow } from '../../shared/views/rows.ts';

/** What screens read: rows by kind and id, and who wants to know when they change. */
export interface Rows {
  /** All rows of a kind; the same array until one of them changes. */
  all: <K extends RowKind>(kind: K) => readonly RowOf<K>[];
  get: <K extends RowKind>(kind: K, id: string) => RowOf<K> | undefined;
  watchKind: (kind: RowKind, listener: () => void) => () => void;
  watchRow: (kind: RowKind, id: string, listener: () => void) => () => void;
}

export interface Table extends Rows {
  /** The hub's rows, without what this screen laid over them. */
  readonly hub: Pick<Rows, 'all' | 'get'>;
  /** Keys of all the hub's rows. */
  keys: () => string[];
  /** Puts and removes the hub's rows; `dels` are row keys. Listeners hear of it at the next `tell`. */
  change: (puts: readonly ViewRow[], dels: readonly string[]) => void;
  /** Shows these rows, by key, over the hub's, until the next call (S11). */
  overlay: (rows: ReadonlyMap<string, ViewRow>) => void;
  /** Keys changed since the last `tell`. */
  changed: () => ReadonlySet<string>;
  /** Tells the listeners, each once, of everything changed since. */
  tell: () => void;
}

type Listeners = Map<string, Set<() => void>>;

function watch(listeners: Listeners, key: string, listener: () => void): () => void {
  const set = listeners.get(key) ?? new Set();
  listeners.set(key, set.add(listener));
  return () => {
    set.delete(listener);
    if (set.size === 0 && listeners.get(key) === set) listeners.delete(key);
  };
}

const kindOf = (key: string) => key.slice(0, key.indexOf('/')) as RowKind;

/** The rows of one screen: the hub's, and over them what this screen's own taps will make of them. */
export function createTable(): Table {
  const rows = new Map<string, ViewRow>();
  let over: ReadonlyMap<string, ViewRow> = new Map();
  const hubArrays = new Map<RowKind, readonly ViewRow[]>();
  const arrays = new Map<RowKind, readonly ViewRow[]>();
  const byKey: Listeners = new Map();
  const byKind: Listeners = new Map();
  let touched = new Set<string>();

  function touch(key: string) {
    touched.add(key);
    arrays.delete(kindOf(key));
  }

  function cached(cache: Map<RowKind, readonly ViewRow[]>, kind: RowKind, make: () => readonly ViewRow[]) {
    const made = cache.get(kind) ?? make();
    cache.set(kind, made);
    return made;
  }

  const hubAll = (kind: RowKind) =>
    cached(hubArrays, kind, () => [...rows.values()].filter((row) => row.kind === kind));

  function laidOver(kind: RowKind): readonly ViewRow[] {
    const mine = [...over].filter(([, row]) => row.kind === kind);
    if (mine.length === 0) return hubAll(kind);
    const seen = hubAll(kind).map((row) => over.get(rowKey(row)) ?? row);
    return [...seen, ...mine.flatMap(([key, row]) => (rows.has(key) ? [] : [row]))];
  }

  return {
    hub: {
      all: <K extends RowKind>(kind: K) => hubAll(kind) as readonly RowOf<K>[],
      get: <K extends RowKind>(kind: K, id: string) => rows.get(rowKey({ kind, id })) as RowOf<K> | undefined,
    },
    all: <K extends RowKind>(kind: K) => cached(arrays, kind, () => laidOver(kind)) as readonly RowOf<K>[],
    get<K extends RowKind>(kind: K, id: string) {
      const key = rowKey({ kind, id });
      return (over.get(key) ?? rows.get(key)) as RowOf<K> | undefined;
    },
    watchKind: (kind, listener) => watch(byKind, kind, listener),
    watchRow: (kind, id, listener) => watch(byKey, rowKey({ kind, id }), listener),
    keys: () => [...rows.keys()],
    change(puts, dels) {
      for (const row of puts) {
        const key = rowKey(row);
        rows.set(key, row);
        hubArrays.delete(row.kind);
        touch(key);
      }
      for (const key of dels) {
        if (!rows.delete(key)) continue;
        hubArrays.delete(kindOf(key));
        touch(key);
      }
    },
    overlay(next) {
      for (const [key, row] of over) if (next.get(key) !== row) touch(key);
      for (const [key, row] of next) if (over.get(key) !== row) touch(key);
      over = next;
    },
    changed: () => touched,
    tell() {
      const keys = touched;
      touched = new Set();
      for (const key of keys) for (const listener of [...(byKey.get(key) ?? [])]) listener();
      for (const kind of new Set([...keys].map(kindOf))) {
        for (const listener of [...(byKind.get(kind) ?? [])]) listener();
      }
    },
  };
}
