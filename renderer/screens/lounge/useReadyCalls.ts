import { useEffect, useRef, useState } from 'react';
import type { LoungeRow } from '../../../shared/views/rows.ts';
import { newlyReady, type ReadySeen, readySeen } from './ready.calls.ts';

/** How long a number stands on the screen alone, ms (L4). */
const CALL_MS = 8_000;
/** More cars than this are not called one by one: the list shows them, and the lounge gets its screen back. */
const MOST_WAITING = 20;

/**
 * L4: newly ready cars, one after the other. `calling` is the car whose number fills the screen now; `called` is the one
 * before it, whose row flashes in the list when the screen is back.
 */
export function useReadyCalls(rows: readonly LoungeRow[]): { calling: LoungeRow | null; called: string | null } {
  const seen = useRef<ReadySeen>(null);
  const [queue, setQueue] = useState<readonly LoungeRow[]>([]);
  const [called, setCalled] = useState<string | null>(null);

  useEffect(() => {
    const calls = newlyReady(seen.current, rows);
    seen.current = readySeen(rows);
    setQueue((waiting) => {
      const still = waiting.filter((car) => rows.some((row) => row.id === car.id && row.readyAt !== null));
      if (calls.length === 0 && still.length === waiting.length) return waiting;
      return [...still, ...calls].slice(0, MOST_WAITING);
    });
  }, [rows]);

  const calling = queue[0] ?? null;
  const id = calling?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => {
      setCalled(id);
      setQueue((waiting) => waiting.slice(1));
    }, CALL_MS);
    return () => clearTimeout(timer);
  }, [id]);

  return { calling, called };
}
