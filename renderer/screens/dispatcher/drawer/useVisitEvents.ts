import { useEffect, useState } from 'react';
import type { EventKind } from '../../../../shared/domain/events.ts';
import { pageTokens } from '../../../sync/tokens.ts';

/** One line of a visit's history, as the hub's API gives it; times are epoch ms. */
export type VisitEvent = {
  readonly seq: number;
  readonly kind: EventKind;
  readonly recordedAt: number;
  readonly happenedAt: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: { readonly device: string | null; readonly person: string | null };
};

export type History = { readonly state: 'loading' | 'ready' | 'failed'; readonly events: readonly VisitEvent[] };

const LOADING: History = { state: 'loading', events: [] };

async function fetchEvents(visitId: string, signal: AbortSignal): Promise<readonly VisitEvent[]> {
  const token = await pageTokens().read();
  const answer = await fetch(`/api/v1/visits/${encodeURIComponent(visitId)}/events`, {
    headers: { authorization: `Bearer ${token ?? ''}` },
    signal,
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { events: readonly VisitEvent[] }).events;
}

/**
 * The history of a visit, newest first. Read from the log when it is looked at, since screens are sent the state of
 * things and not how it came about; read again whenever the visit changes (`lastSeq`).
 */
export function useVisitEvents(visitId: string, lastSeq: number): History {
  const [history, setHistory] = useState<History & { visitId: string }>({ ...LOADING, visitId });
  // biome-ignore lint/correctness/useExhaustiveDependencies: lastSeq says when there is something new to read
  useEffect(() => {
    const abort = new AbortController();
    fetchEvents(visitId, abort.signal).then(
      (events) => setHistory({ state: 'ready', events: [...events].reverse(), visitId }),
      () => abort.signal.aborted || setHistory({ state: 'failed', events: [], visitId }),
    );
    return () => abort.abort();
  }, [visitId, lastSeq]);
  return history.visitId === visitId ? history : LOADING;
}
