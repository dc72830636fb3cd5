import { useCallback, useSyncExternalStore } from 'react';
import type { RowKind, RowOf } from '../../shared/views/rows.ts';
import { useView } from './liveContext.ts';

/** All rows of a kind, own taps already applied (S11); the same array until one of them changes. */
export function useRows<K extends RowKind>(kind: K): readonly RowOf<K>[] {
  const { rows } = useView();
  const watch = useCallback((listener: () => void) => rows.watchKind(kind, listener), [rows, kind]);
  return useSyncExternalStore(watch, () => rows.all(kind));
}

/** One row; the component renders again only when this row changes. */
export function useRow<K extends RowKind>(kind: K, id: string): RowOf<K> | undefined {
  const { rows } = useView();
  const watch = useCallback((listener: () => void) => rows.watchRow(kind, id, listener), [rows, kind, id]);
  return useSyncExternalStore(watch, () => rows.get(kind, id));
}
