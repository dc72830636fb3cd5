import { REFUSAL_CODES, type RefusalParams } from '../../shared/domain/refusal.ts';
import { type ErrorCode, WIRE_ERROR_CODES } from '../../shared/protocol/errors.ts';
import { pageTokens } from '../sync/tokens.ts';

/** What the hub said; `hub-busy`: no answer came. */
export type Asked<T> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly params?: RefusalParams };

type Options = {
  /** Ends the asking; nobody hears the answer then. */
  signal?: AbortSignal;
  /** Sent as JSON; without one the hub is only read. */
  body?: unknown;
};

/** What is only read is given up after so long (ms); an order may have been carried out, and is waited for. */
const ANSWER_MS = 30_000;
const CODES: ReadonlySet<unknown> = new Set([...WIRE_ERROR_CODES, ...REFUSAL_CODES]);

/** Asks the hub over HTTP, as this screen; `path` from the hub's root. Never rejects: whatever fails has a code. */
export async function askHub<T>(path: string, { signal, body }: Options = {}): Promise<Asked<T>> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  const timer = body === undefined ? setTimeout(stop, ANSWER_MS) : undefined;
  signal?.addEventListener('abort', stop);
  try {
    const headers = { authorization: `Bearer ${(await pageTokens().read()) ?? ''}` };
    const asks =
      body === undefined
        ? { headers }
        : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(path, { ...asks, signal: abort.signal });
    const said = (await response.json()) as unknown;
    return response.ok ? { ok: true, answer: said as T } : failureOf(said);
  } catch (error) {
    return { ok: false, code: error instanceof SyntaxError ? 'hub-error' : 'hub-busy' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Codes are a closed list with a sentence each: what is not one of them came from somewhere else. */
function failureOf(said: unknown): Asked<never> {
  const { code, params } = (said as { error?: { code?: unknown; params?: RefusalParams } } | null)?.error ?? {};
  if (!CODES.has(code)) return { ok: false, code: 'hub-error' };
  return { ok: false, code: code as ErrorCode, ...(params ? { params } : {}) };
}
