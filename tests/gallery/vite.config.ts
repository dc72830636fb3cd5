import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The design system on a page of its own, as a fixture for browser tests; built for the same browsers as the pages. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, '../../out/gallery'),
    emptyOutDir: true,
    target: 'chrome109',
    cssTarget: 'chrome109',
    chunkSizeWarningLimit: 1500,
  },
});
