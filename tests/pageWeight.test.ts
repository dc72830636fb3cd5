import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const PAGES = join(import.meta.dirname, '..', 'out', 'renderer');
const KB = 1024;

/** Gzipped bytes of a page and of every script and style it loads before it can be used. */
function weightOf(page: string): number {
  const seen = new Set<string>();
  let bytes = gzipSync(readFileSync(join(PAGES, page))).length;
  const add = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(PAGES, 'assets', file), 'utf8');
    bytes += gzipSync(text).length;
    for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) if (name) add(name);
  };
  const html = readFileSync(join(PAGES, page), 'utf8');
  for (const [, name] of html.matchAll(/\/assets\/([\w.-]+\.(?:js|css))/g)) if (name) add(name);
  return bytes;
}

describe('pages small enough for old boxes', () => {
  it('are all built', () => expect(readdirSync(PAGES)).toEqual(expect.arrayContaining(['lounge.html', 'bay.html'])));
  it('lounge under 100 KB gzipped', () => expect(weightOf('lounge.html')).toBeLessThan(100 * KB));
  it('bay under 350 KB gzipped', () => expect(weightOf('bay.html')).toBeLessThan(350 * KB));
});
