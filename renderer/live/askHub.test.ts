import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askHub } from './askHub.ts';

const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

const said = (body: unknown, status = 200) => fetched.mockResolvedValue(new Response(JSON.stringify(body), { status }));

it.each([
  ['a refusal', { error: { code: 'not-found' } }, 404, { ok: false, code: 'not-found' }],
  [
    'with what it is about',
    { error: { code: 'invalid', params: { n: 3 } } },
    400,
    { code: 'invalid', params: { n: 3 } },
  ],
  ['a code that is none of the list', { error: { code: 'E_WEIRD' } }, 500, { ok: false, code: 'hub-error' }],
  ['an error without a code', {}, 502, { ok: false, code: 'hub-error' }],
])('has a code of the closed list for %s', async (_, body, status, expected) => {
  said(body, status);
  expect(await askHub('/api/v1/x')).toMatchObject(expected);
});

it('says hub-busy where no answer came, and hub-error where it is none of the hub’s', async () => {
  fetched.mockRejectedValue(new TypeError('away'));
  expect(await askHub('/x')).toEqual({ ok: false, code: 'hub-busy' });
  fetched.mockResolvedValue(new Response('<html>', { status: 200 }));
  expect(await askHub('/x')).toEqual({ ok: false, code: 'hub-error' });
});

it('gives a reading up after half a minute, and when whoever asked has gone', async () => {
  vi.useFakeTimers();
  try {
    const never = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((__, reject) => signal?.addEventListener('abort', () => reject(new DOMException('gone'))));
    fetched.mockImplementation(never);
    const slow = askHub('/x');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await slow).toEqual({ ok: false, code: 'hub-busy' });
    const abort = new AbortController();
    const left = askHub('/x', { signal: abort.signal });
    await vi.advanceTimersByTimeAsync(0);
    abort.abort();
    expect(await left).toEqual({ ok: false, code: 'hub-busy' });
  } finally {
    vi.useRealTimers();
  }
});

it('sends a body as JSON', async () => {
  said({ token: 't' });
  expect(await askHub('/programs', { body: { name: 'x' } })).toEqual({ ok: true, answer: { token: 't' } });
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"name":"x"}' });
});
