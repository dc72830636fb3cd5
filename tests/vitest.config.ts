import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit, property and hub tests stand beside what they test; those of the pages get a document. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['{shared,db,electron,tests,scripts}/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'pages', environment: 'jsdom', include: ['renderer/**/*.test.{ts,tsx}'] } },
    ],
  },
});
