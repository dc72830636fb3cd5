import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import type { RowKind } from '../../shared/views/rows.ts';
import type { Rows } from '../sync/rows.table.ts';
import { askHub } from './askHub.ts';
import { keepReading } from './keepReading.ts';
import { useView } from './liveContext.ts';
import { useConnection } from './useConnection.ts';

/** Something read over HTTP. */
export type Reading<T> = {
  /** The newest answer, also while the next one is on its way or cannot be had; null before the first. */
  readonly answer: T | null;
  /** True while `answer` is not of what is asked for now, also when that cannot be read. */
  readonly busy: boolean;
  /** Why the last reading of what is asked for now failed; null when it did not. */
  readonly failed: ErrorCode | null;
  readonly again: () => void;
};

/** Which rows of this screen say that a reading is out of date. Made once: a new one asks anew. */
export type Follow = {
  readonly kinds: readonly RowKind[];
  /** What of those rows counts; without it every change does. */
  readonly seen?: (rows: Rows) => string;
  /** Read again at least so often (ms): what is far back moves no row here. */
  readonly latestMs: number;
};

/** `version`: read again, at once, when it changes. */
export type ReadOptions = { readonly follow?: Follow | null; readonly version?: string | number };

type Question = { readonly path: string; readonly personId: string | null };
type Kept<T> = {
  readonly of: Question | null;
  readonly answer: T | null;
  readonly failure: { readonly of: Question; readonly code: ErrorCode } | null;
};

const same = (a: Question | null | undefined, b: Question | null) => a?.path === b?.path && a?.personId === b?.personId;

/**
 * Reads `path` (from the hub's root; null: nothing is asked) now, whenever it, the person signed in, the link or
 * `version` changes, and with `follow` whenever those rows do. `of`: the path that `answer` is of.
 */
export function useReading<T>(
  path: string | null,
  { follow = null, version = 0 }: ReadOptions = {},
): Reading<T> & { readonly of: string | null } {
  const { state, identity } = useConnection();
  const { rows } = useView();
  const isLive = state === 'live';
  const personId = identity?.personId ?? null;
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  const [kept, setKept] = useState<Kept<T>>({ of: null, answer: null, failure: null });
  // another object whenever there is reason to ask
  const question = useMemo(
    () => (path === null ? null : { path, personId, isLive, version, turn }),
    [path, personId, isLive, version, turn],
  );
  useEffect(() => {
    if (question === null) return;
    return keepReading({
      async read(signal) {
        const asked = await askHub<T>(question.path, { signal });
        if (signal.aborted) return true;
        if (asked.ok) setKept({ of: question, answer: asked.answer, failure: null });
        else setKept((before) => ({ ...before, failure: { of: question, code: asked.code } }));
        return asked.ok || asked.code !== 'hub-busy' || !question.isLive;
      },
      watch: follow && question.isLive ? (moved) => watchRows(rows, follow, moved) : null,
      latestMs: follow?.latestMs ?? 0,
    });
  }, [question, follow, rows]);
  return useMemo(
    () => ({
      answer: kept.answer,
      of: kept.of?.path ?? null,
      busy: question === null || !same(kept.of, question),
      failed: kept.failure && same(kept.failure.of, question) ? kept.failure.code : null,
      again,
    }),
    [kept, question, again],
  );
}

function watchRows(rows: Rows, { kinds, seen }: Follow, moved: () => void): () => void {
  let before = seen?.(rows);
  const look = () => {
    const now = seen?.(rows);
    if (now === undefined || now !== before) moved();
    before = now;
  };
  const stops = kinds.map((kind) => rows.watchKind(kind, look));
  return () => {
    for (const stop of stops) stop();
  };
}
