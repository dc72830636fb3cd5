import { useCallback, useEffect, useState } from 'react';
import { pageTokens } from '../sync/tokens.ts';

export type Read<T> =
  | { readonly state: 'loading'; readonly value: null }
  | { readonly state: 'ready'; readonly value: T }
  /** `value`: what was read before, if anything was. */
  | { readonly state: 'failed'; readonly value: T | null };

/** The same with the way to ask once more. */
export type Reading<T> = Read<T> & { readonly again: () => void };

async function fetchRead<T>(path: string, signal: AbortSignal): Promise<T> {
  const token = await pageTokens().read();
  const answer = await fetch(`/api/v1${path}`, { headers: { authorization: `Bearer ${token ?? ''}` }, signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as T;
}

/**
 * Something that reaches back further than this screen's rows, read over HTTP (`path` below `/api/v1`; null: nothing yet)
 * when it is looked at, and again whenever `version` changes or `again` is called. What was read stays in view meanwhile.
 */
export function useRead<T>(path: string | null, version: string | number = 0): Reading<T> {
  const [read, setRead] = useState<Read<T> & { path: string | null }>({ state: 'loading', value: null, path });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and tries say when to read again
  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    fetchRead<T>(path, abort.signal).then(
      (value) => setRead({ state: 'ready', value, path }),
      () => {
        if (abort.signal.aborted) return;
        setRead((before) => ({ state: 'failed', value: before.path === path ? before.value : null, path }));
      },
    );
    return () => abort.abort();
  }, [path, version, tries]);
  const again = useCallback(() => setTries((n) => n + 1), []);
  return read.path === path ? { ...read, again } : { state: 'loading', value: null, again };
}
