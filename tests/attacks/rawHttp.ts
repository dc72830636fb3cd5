import { request } from 'node:http';

export type RawAnswer = { readonly status: number; readonly body: string };
type RawRequest = { method?: string; headers?: Readonly<Record<string, string>>; body?: string | Uint8Array };

/** A request as it is written, path and Host included: `fetch` would tidy both up. */
export function rawHttp(url: string, path: string, { method = 'GET', headers = {}, body }: RawRequest = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<RawAnswer>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString('latin1') }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
