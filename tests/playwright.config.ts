import { defineConfig } from '@playwright/test';

/** Tests in real browsers and in a real Electron, against what `npm run build` made. They start their own hubs. */
export default defineConfig({
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  globalTimeout: 25 * 60_000,
  expect: { timeout: 20_000 },
  use: { trace: 'retain-on-failure' },
  projects: [
    {
      name: 'browser',
      testDir: 'e2e',
      use: {
        launchOptions: {
          executablePath: process.env.BAYBOARD_CHROMIUM ?? '/usr/bin/chromium',
          args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
        },
      },
    },
    { name: 'electron', testDir: 'electron' },
  ],
});
