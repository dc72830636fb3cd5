import { useSyncExternalStore } from 'react';
import type { Readable } from '../sync/cell.ts';

/** The current value of a watched one. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get, readable.get);
}
