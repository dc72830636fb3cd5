import { create } from 'zustand';
import type { ErrorCode } from '../../../../shared/protocol/errors.ts';
import type { SuggestionAnswer, SuggestionRequest } from '../../../../shared/protocol/planning.ts';
import { askHub } from '../../../live/askHub.ts';
import type { Fate, Fates } from './suggest.model.ts';

export type Shown = {
  readonly phase: 'shown';
  readonly answer: SuggestionAnswer;
  readonly budgetMs: number;
  readonly fates: Fates;
};

/** `before`: what was shown, and is again if the asking is stopped. */
export type Suggesting =
  | { readonly phase: 'off' }
  | { readonly phase: 'waiting'; readonly budgetMs: number; readonly before: Shown | null }
  | { readonly phase: 'failed'; readonly budgetMs: number; readonly code: ErrorCode | 'offline' }
  | Shown;

type State = {
  readonly now: Suggesting;
  /** The operation whose move is pointed at: its ghost stands out. */
  readonly lit: string | null;
};

/** The suggestion that lies beside the board; only words until somebody takes it (F6). */
export const useSuggest = create<State>(() => ({ now: { phase: 'off' }, lit: null }));
const setSuggest = useSuggest.setState;

let asking: AbortController | null = null;

/** Asks for a plan, looked for `budgetMs` long, from an earlier one (`planId`) on where it is named. The last asking counts. */
export async function askSuggestion(budgetMs: number, isLive: boolean, goOn: string | null = null): Promise<void> {
  asking?.abort();
  asking = null;
  if (!isLive) return setSuggest({ now: { phase: 'failed', budgetMs, code: 'offline' } });
  const own = new AbortController();
  asking = own;
  const { now } = useSuggest.getState();
  const before = now.phase === 'shown' ? now : now.phase === 'waiting' ? now.before : null;
  setSuggest({ now: { phase: 'waiting', budgetMs, before }, lit: null });
  const body = { budgetMs, goOn } satisfies SuggestionRequest;
  const said = await askHub<SuggestionAnswer>('/api/v1/planner/suggestion', { signal: own.signal, body });
  if (asking !== own) return;
  asking = null;
  setSuggest({
    now: said.ok
      ? { phase: 'shown', answer: said.answer, budgetMs, fates: {} }
      : { phase: 'failed', budgetMs, code: said.code },
  });
}

/** Stops an asking, and the hub's search with it: what was shown before is shown again. */
export function stopAsking(): void {
  asking?.abort();
  asking = null;
  setSuggest(({ now }) => (now.phase === 'waiting' ? { now: now.before ?? { phase: 'off' } } : {}));
}

export function closeSuggestion(): void {
  asking?.abort();
  asking = null;
  setSuggest({ now: { phase: 'off' }, lit: null });
}

export function light(operationId: string | null): void {
  setSuggest({ lit: operationId });
}

/** What became of moves; null: to be decided again. Of a suggestion that was closed meanwhile nothing is kept. */
export function settleMoves(fates: Readonly<Record<string, Fate | null>>): void {
  setSuggest(({ now }) => {
    if (now.phase !== 'shown') return {};
    const all = Object.entries({ ...now.fates, ...fates });
    return { now: { ...now, fates: Object.fromEntries(all.filter(([, fate]) => fate !== null)) as Fates } };
  });
}
