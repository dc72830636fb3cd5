import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
const pages = ['index', 'lounge', 'wall', 'bay', 'desk'];

/** The pages, as the hub serves them. They have to run in Chromium 109 under a policy without inline scripts. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  publicDir: false,
  plugins: [react(), websocketOnly(), zipInPlace()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome109',
    cssTarget: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: pages.map((page) => join(import.meta.dirname, `${page}.html`)) },
  },
});

/** Workbooks are packed on the page: the packer's own worker is made of a blob, which the pages' policy forbids. */
function zipInPlace(): Plugin {
  const inPlace = '\0zip-in-place';
  return {
    name: 'zip-in-place',
    enforce: 'pre',
    resolveId: (id, from) => (id === 'fflate' && from?.endsWith('zipToArrayBuffer.js') ? inPlace : undefined),
    load: (id) =>
      id === inPlace
        ? `import { zipSync } from 'fflate';
export const zip = (files, done) => {
  try { done(null, zipSync(files)); } catch (error) { done(error); }
};`
        : undefined,
  };
}

/** Socket.IO's other transports are never used here: without them the lounge page is 2 KB lighter. */
function websocketOnly(): Plugin {
  const unused = 'unused-transport';
  return {
    name: 'websocket-only',
    enforce: 'pre',
    resolveId: (id, from) =>
      from?.includes('engine.io-client') && /polling-xhr|webtransport/.test(id) ? `\0${unused}` : undefined,
    load: (id) => (id === `\0${unused}` ? 'export const XHR = undefined; export const WT = undefined;' : undefined),
  };
}
