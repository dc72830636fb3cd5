import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { cliTexts } from '../../shared/i18n/cli.texts.ts';
import { translate } from '../../shared/i18n/translate.ts';
import { IPC } from '../../shared/protocol/ipc.ts';
import { sampleFolder } from '../support/hubProcess.ts';
import { board, electronPath, launchDesktop, switches } from './desktop.ts';

let app: ElectronApplication;
let dataDir: string;

test.beforeEach(async () => {
  dataDir = await sampleFolder();
  app = await launchDesktop(dataDir);
});
test.afterEach(async () => {
  await app.evaluate(({ app: shell }) => shell.exit(0)).catch(() => undefined);
  rmSync(dataDir, { recursive: true, force: true });
});

/** Keeps a dialog from waiting for a person; what it would have said is kept on the app. */
async function answerDialogs(response: number): Promise<() => Promise<{ message: string; detail: string }[]>> {
  await app.evaluate(({ dialog }, chosen) => {
    const said: unknown[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = ((options: unknown) => {
      said.push(options);
      return Promise.resolve({ response: chosen, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  }, response);
  return () => app.evaluate(() => (globalThis as unknown as { said: { message: string; detail: string }[] }).said);
}

test('the page has the named functions and nothing of Node', async () => {
  const page = await board(app);
  const names = await page.evaluate(() => Object.keys((window as unknown as { bayboard: object }).bayboard).sort());
  expect(names).toEqual(Object.keys(IPC).sort());
  expect(
    await page.evaluate(() => [
      typeof (globalThis as { require?: unknown }).require,
      typeof (globalThis as { process?: unknown }).process,
    ]),
  ).toEqual(['undefined', 'undefined']);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
});

test('a page cannot leave the hub, open a window, or be given a permission', async () => {
  const page = await board(app);
  const { origin } = new URL(page.url());
  await page.evaluate(() => {
    location.href = 'http://127.0.0.2:9/elsewhere';
    window.open('http://127.0.0.2:9/window');
  });
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(new URL(page.url()).origin).toBe(origin);
  expect(app.windows()).toHaveLength(1);
});

test('a second start shows the first window and ends itself', async () => {
  await board(app);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const second = spawn(electronPath(), [
    ...switches,
    process.cwd(),
    '--demo',
    '--port=0',
    '--host=127.0.0.1',
    `--data=${dataDir}`,
  ]);
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
});

test('closing the window keeps the hub, and says so once', async () => {
  const page = await board(app);
  const said = await answerDialogs(0);
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await close();
  await expect.poll(async () => (await said()).length).toBe(1);
  expect((await fetch(new URL('/status', page.url()))).status).toBe(200);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await close();
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(false);
  expect(await said()).toHaveLength(1);
});

test('a lounge window goes full screen on a display, and is there again after a restart', async () => {
  const page = await board(app);
  const open = (screen: 'lounge') =>
    page.evaluate(async (name) => {
      const { bayboard } = window as unknown as {
        bayboard: { displays: () => Promise<{ id: number }[]>; openScreen: (s: string, d: number) => Promise<void> };
      };
      const [display] = await bayboard.displays();
      await bayboard.openScreen(name, display?.id ?? 0);
    }, screen);
  await open('lounge');
  await expect.poll(() => app.windows().map((window) => new URL(window.url()).pathname)).toContain('/lounge');
  const lounge = app.windows().find((window) => window.url().includes('/lounge'));
  await expect(lounge?.locator('body') ?? page.locator('nothing')).toContainText(/A\d{3}/);
  await app.evaluate(({ app: shell }) => shell.exit(0)).catch(() => undefined);
  app = await launchDesktop(dataDir);
  await expect.poll(() => app.windows().map((window) => new URL(window.url()).pathname)).toContain('/lounge');
});

test('a port in use: one sentence, exit code 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const folder = await sampleFolder();
  const second = spawn(electronPath(), [
    ...switches,
    process.cwd(),
    '--demo',
    `--port=${port}`,
    '--host=127.0.0.1',
    `--data=${folder}`,
    '--lang=en',
  ]);
  let said = '';
  second.stderr.on('data', (data) => {
    said += data;
  });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  other.close();
  rmSync(folder, { recursive: true, force: true });
  expect(code).toBe(1);
  expect(said).toContain(translate(cliTexts, 'en', 'port-in-use', { port }));
});
