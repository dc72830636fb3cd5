import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';

type Page = { body: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer> | null; type: string; cache: string };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json']);

/**
 * The pages, read into memory once: a request can only name what is in the map, so there is no path to traverse. Files
 * under assets/ carry a hash in their name and are kept by browsers for ever; pages are asked for again each time.
 */
export function pages(dir: string): Hono {
  const files = new Map(readPages(dir));
  const app = new Hono();
  app.get('*', (c) => {
    const name = c.req.path === '/' ? '/index.html' : c.req.path;
    const page = files.get(name) ?? files.get(`${name}.html`);
    if (!page) return c.notFound();
    const squeezed = page.gzip !== null && (c.req.header('accept-encoding') ?? '').includes('gzip');
    return c.body(squeezed && page.gzip ? page.gzip : page.body, 200, {
      'content-type': page.type,
      'cache-control': page.cache,
      vary: 'accept-encoding',
      ...(squeezed ? { 'content-encoding': 'gzip' } : {}),
    });
  });
  return app;
}

function* readPages(dir: string, under = ''): Iterable<[string, Page]> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    const name = `${under}/${entry.name}`;
    if (entry.isDirectory()) yield* readPages(path, name);
    if (!entry.isFile()) continue;
    const body = new Uint8Array(readFileSync(path));
    const ending = extname(name);
    const page: Page = {
      body,
      gzip: COMPRESSED.has(ending) ? new Uint8Array(gzipSync(body)) : null,
      type: TYPES[ending] ?? 'application/octet-stream',
      cache: name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    yield [name, page];
  }
}
