import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { cliTexts } from '../../shared/i18n/cli.texts.ts';
import { translate } from '../../shared/i18n/translate.ts';
import { IPC } from '../../shared/protocol/ipc.ts';
import { sampleFolder } from '../support/hubProcess.ts';
import { answerDialogs, board, electronPath, endDesktop, launchDesktop, openLounge, switches } from './desktop.ts';

let app: ElectronApplication;
let dataDir: string;

test.beforeEach(async () => {
  dataDir = await sampleFolder();
  app = await launchDesktop(dataDir);
});
test.afterEach(() => endDesktop(app, dataDir));

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
  const said = await answerDialogs(app, 0);
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
  await openLounge(app, await board(app));
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
