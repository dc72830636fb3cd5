import { type Browser, chromium, expect } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';
import { listen, test } from './shop.ts';

/** Old TV boxes and Windows 7 PCs stop at Chromium 109: its very last pages must run there without an error. */
let browser: Browser;

test.beforeAll(async () => {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args });
});
test.afterAll(() => browser.close());

test('the browser is what it says', () => {
  expect(browser.version()).toMatch(/^109\./);
});

for (const role of ['lounge', 'wall', 'bay', 'dispatcher', 'advisor'] as const) {
  test(`${role} shows the shop in Chromium 109 without an error`, async ({ shop }) => {
    const { bays } = await shop.api.board();
    const occupied = bays.find(({ cars }) => cars.length > 0)?.bay.id ?? '';
    const token = await shop.api.admit(role, role === 'bay' ? occupied : null);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    await context.addInitScript((given) => localStorage.setItem('bayboard.token', given), token);
    const page = await context.newPage();
    const complaints: string[] = [];
    listen(page, complaints);
    await page.goto(shop.hub.url);
    await expect(page.locator('body')).toContainText(/[A-Z]\d{3}|京/);
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('a page connects to nobody but its hub, in Chromium 109 either', async ({ shop }) => {
  const page = await browser.newPage();
  await page.goto(shop.hub.url);
  const foreign = 'ws://127.0.0.2:9/';
  const blocked = page.evaluate(
    (url) =>
      new Promise((tell) => {
        document.addEventListener('securitypolicyviolation', ({ blockedURI }) => tell(blockedURI));
        new WebSocket(url);
      }),
    foreign,
  );
  expect(await blocked).toContain('127.0.0.2');
  await page.close();
});
