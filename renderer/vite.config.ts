import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
const pages = ['index', 'lounge', 'wall', 'bay', 'desk'];

/** The pages, as the hub serves them. They have to run in Chromium 109 under a policy without inline scripts. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  publicDir: false,
  plugins: [react()],
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
