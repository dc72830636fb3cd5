import { useMemo } from 'react';
import type { EventKind } from '../../../../shared/domain/events.ts';
import { useRead } from '../../../live/useRead.ts';
import type { Reading } from '../../../live/useReading.ts';

/** One line of a visit's history, as the hub's API gives it; times are epoch ms. */
export type VisitEvent = {
  readonly seq: number;
  readonly kind: EventKind;
  readonly recordedAt: number;
  readonly happenedAt: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: { readonly device: string | null; readonly person: string | null };
};

/**
 * The history of a visit, newest first. Read from the log when it is looked at, since screens are sent the state of
 * things and not how it came about; read again whenever the visit changes (`lastSeq`).
 */
export function useVisitEvents(visitId: string, lastSeq: number): Reading<readonly VisitEvent[]> {
  const path = `/visits/${encodeURIComponent(visitId)}/events`;
  const reading = useRead<{ events: readonly VisitEvent[] }>(path, { version: lastSeq });
  return useMemo(() => ({ ...reading, answer: reading.answer && [...reading.answer.events].reverse() }), [reading]);
}
