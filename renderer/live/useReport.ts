import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import type { ReportAnswers, ReportName, ReportQuery } from '../../shared/protocol/reports.ts';
import { pageTokens } from '../sync/tokens.ts';
import { useView } from './liveContext.ts';
import { useConnection } from './useConnection.ts';

/** A live report is read again at most this often, and at least that often (ms): a call on an old visit moves no row here. */
const SOONEST_MS = 2_000;
const LATEST_MS = 30_000;

export type ReportState<N extends ReportName> = {
  /** The newest answer, also while the next one is on its way or cannot be had; null before the first. */
  readonly answer: ReportAnswers[N] | null;
  /** True while `answer` is not of what is asked for now, also when that cannot be read. */
  readonly busy: boolean;
  /** Why the last reading failed; null when it did not. */
  readonly failed: ErrorCode | null;
  readonly again: () => void;
};

/** What a reading came to. */
export type Reading<N extends ReportName> =
  | { readonly ok: true; readonly answer: ReportAnswers[N] }
  | { readonly ok: false; readonly code: ErrorCode };

/** Reads a report of the hub once; never rejects. */
export async function readReport<N extends ReportName>(
  name: N,
  query: ReportQuery<N>,
  signal: AbortSignal | null = null,
): Promise<Reading<N>> {
  const given = Object.entries<string | number | undefined>(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  try {
    const token = await pageTokens().read();
    const response = await fetch(`/api/v1/reports/${name}?${new URLSearchParams(given)}`, {
      headers: { authorization: `Bearer ${token ?? ''}` },
      signal,
    });
    const body = (await response.json()) as unknown;
    if (response.ok) return { ok: true, answer: body as ReportAnswers[N] };
    return { ok: false, code: (body as { error?: { code?: ErrorCode } }).error?.code ?? 'hub-error' };
  } catch {
    return { ok: false, code: 'hub-busy' };
  }
}

/**
 * A report of the hub, read again whenever the question, the person signed in or (with `live`) the shop changes. What
 * was read stays until something newer is there; `query` null: nothing is asked.
 */
export function useReport<N extends ReportName>(
  name: N,
  query: ReportQuery<N> | null,
  { live = false }: { live?: boolean } = {},
): ReportState<N> {
  const { state, identity } = useConnection();
  const asked = query === null ? null : JSON.stringify(query);
  const key = `${asked} ${identity?.personId ?? ''}`;
  const [read, setRead] = useState<{ key: string; answer: ReportAnswers[N] | null; failed: ErrorCode | null }>({
    key: '',
    answer: null,
    failed: null,
  });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  const isLive = state === 'live';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` and the link say when to read once more
  useEffect(() => {
    if (asked === null) return;
    const abort = new AbortController();
    void readReport(name, JSON.parse(asked) as ReportQuery<N>, abort.signal).then((reading) => {
      if (abort.signal.aborted) return;
      if (reading.ok) setRead({ key, answer: reading.answer, failed: null });
      else setRead((before) => ({ ...before, failed: reading.code }));
    });
    return () => abort.abort();
  }, [name, asked, key, turn, isLive]);
  useShopMoves(live && isLive && asked !== null, again);
  return useMemo(
    () => ({ answer: read.answer, busy: read.key !== key, failed: read.failed, again }),
    [read, key, again],
  );
}

/** Calls when something in the shop moved, at most every two seconds and at least twice a minute, while somebody can look. */
function useShopMoves(on: boolean, moved: () => void): void {
  const { rows } = useView();
  const last = useRef(0);
  useEffect(() => {
    if (!on) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      clearTimeout(timer);
      last.current = performance.now();
      timer = setTimeout(look, LATEST_MS);
      moved();
    };
    const look = () => (document.hidden ? undefined : tell());
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, Math.max(0, last.current + SOONEST_MS - performance.now()));
    };
    last.current = performance.now();
    timer = setTimeout(look, LATEST_MS);
    const watches = [rows.watchKind('visit', soon), rows.watchKind('shop', soon)];
    document.addEventListener('visibilitychange', soon);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', soon);
      for (const stop of watches) stop();
    };
  }, [on, rows, moved]);
}
