import { useEffect, useMemo, useState } from 'react';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import type { QuoteAnswer, QuoteRequest } from '../../shared/protocol/planning.ts';
import { askHub } from './askHub.ts';
import { useConnection } from './useConnection.ts';

/** Lines of work are chosen one after the other: what is asked for stands still for so long before it is asked (ms). */
const STILL_MS = 700;
/** A quote that takes longer is given up (ms). */
const ANSWER_MS = 15_000;

/** A promise quote (F4), asked anew whenever what is promised changes. */
export type QuoteReading = {
  /** Of what is asked for now; null before the first, after a change, and while it cannot be had. */
  readonly answer: QuoteAnswer | null;
  /** Asked, or about to be. */
  readonly busy: boolean;
  readonly offline: boolean;
  /** Why the last asking failed; null when it did not. */
  readonly failed: ErrorCode | null;
  readonly again: () => void;
};

type Kept = { readonly of: string; readonly answer: QuoteAnswer | null; readonly failed: ErrorCode | null };

/** Asks for a quote; null: there is nothing to promise yet. Every quote is kept by the hub, so it is asked for seldom. */
export function useQuote(request: QuoteRequest | null): QuoteReading | null {
  const { state } = useConnection();
  const isLive = state === 'live';
  const body = request === null ? null : JSON.stringify(request);
  const [turn, setTurn] = useState(0);
  const [kept, setKept] = useState<Kept | null>(null);
  const of = body === null ? null : `${turn} ${body}`;
  const mine = kept !== null && kept.of === of ? kept : null;
  const isAnswered = mine?.answer != null;
  useEffect(() => {
    if (body === null || of === null || !isLive || isAnswered) return;
    const abort = new AbortController();
    let given = false;
    let limit: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      limit = setTimeout(() => abort.abort(), ANSWER_MS);
      const asked = await askHub<QuoteAnswer>('/api/v1/planner/quote', {
        body: JSON.parse(body) as unknown,
        signal: abort.signal,
      });
      clearTimeout(limit);
      if (given) return;
      setKept({ of, answer: asked.ok ? asked.answer : null, failed: asked.ok ? null : asked.code });
    };
    const still = setTimeout(() => void ask(), STILL_MS);
    return () => {
      given = true;
      clearTimeout(still);
      clearTimeout(limit);
      abort.abort();
    };
  }, [body, of, isLive, isAnswered]);
  return useMemo(() => {
    if (body === null) return null;
    return {
      answer: mine?.answer ?? null,
      busy: mine === null && isLive,
      offline: !isLive,
      failed: mine?.failed ?? null,
      again: () => setTurn((n) => n + 1),
    };
  }, [body, mine, isLive]);
}
