import { openPhotoBox } from './photos.box.ts';
import type { PhotoWays } from './photos.ts';
import type { Tokens } from './tokens.ts';

const SEND_MS = 30_000;
/** What sending it again would not change: not a photo, not for this screen, too large. */
const FINAL: readonly number[] = [400, 403, 413];

/** Photos over HTTP, with this screen's token; `url` is the hub's address. */
export function photosOverHttp(url: string, tokens: Tokens): PhotoWays {
  const request = async (id: string, init: RequestInit) => {
    const headers = { authorization: `Bearer ${(await tokens.read()) ?? ''}` };
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), SEND_MS);
    try {
      const answer = await fetch(`${url}/api/v1/photos/${id}`, { ...init, headers, signal: abort.signal });
      return { status: answer.status, body: answer.ok ? await answer.arrayBuffer() : null };
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    openBox: openPhotoBox,
    async send(id, jpeg) {
      const { status } = await request(id, { method: 'PUT', body: jpeg });
      return status === 200 ? 'kept' : FINAL.includes(status) ? 'refused' : 'later';
    },
    fetch: async (id) => (await request(id, { method: 'GET' })).body,
  };
}
