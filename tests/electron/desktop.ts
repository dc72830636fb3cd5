import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import type { Bridge } from '../../shared/protocol/ipc.ts';
import { sampleFolder } from '../support/hubProcess.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Root has no sandbox, and a virtual display no graphics card. */
export const switches = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];

/** The Electron that `npm start` would run here. */
export function electronPath(): string {
  const program =
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[String(process.platform)] ?? 'electron';
  return join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(ROOT, 'node_modules/electron/dist'), program);
}

/** The built desktop app on a folder of its own, with a hub on a free port of loopback. It starts nobody's PC with it. */
export function launchDesktop(dataDir: string, more: readonly string[] = []): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronPath(),
    args: [...switches, ...more, ROOT, '--demo', '--port=0', '--host=127.0.0.1', `--data=${dataDir}`, '--lang=en'],
    env: { ...process.env, XDG_CONFIG_HOME: join(dataDir, 'config') },
  });
}

/** Ends the app without a question and removes its folder, which its last processes may still be writing to. */
export async function endDesktop(app: ElectronApplication, dataDir: string): Promise<void> {
  await app.evaluate(({ app: shell }) => shell.exit(0)).catch(() => undefined);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** The dispatcher's window, once it shows the board. */
export async function board(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await expect(page.locator('body')).toContainText(/京/);
  return page;
}

type Desktop = { app: ElectronApplication; desk: Page; dataDir: string };

/** Gives each test of a file a desktop app of its own with the board on it, and ends it afterwards. */
export function eachWithDesktop(more: readonly string[] = []): Readonly<Desktop> {
  const own = {} as Desktop;
  test.beforeEach(async () => {
    own.dataDir = await sampleFolder();
    own.app = await launchDesktop(own.dataDir, more);
    own.desk = await board(own.app);
  });
  test.afterEach(() => endDesktop(own.app, own.dataDir));
  return own;
}

/** A token for another program, made by the desk as its Screens page does. */
export function programToken(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const token = await (window as unknown as { bayboard: Bridge }).bayboard.token();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch('/programs', { method: 'POST', headers, body: JSON.stringify({ name: 'test' }) });
    return ((await response.json()) as { token: string }).token;
  });
}

/** Keeps a dialog from waiting for a person: each gets the same answer at once. Gives what they said, in order. */
export async function answerDialogs(
  app: ElectronApplication,
  response: number,
): Promise<() => Promise<{ message: string; detail: string }[]>> {
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

/** The lounge's window, put by the desk on the last of this PC's displays, once it shows the cars. */
export async function openLounge(app: ElectronApplication, desk: Page): Promise<Page> {
  const opening = app.waitForEvent('window');
  await desk.evaluate(async () => {
    const { bayboard } = window as unknown as { bayboard: Bridge };
    const display = (await bayboard.displays()).at(-1);
    await bayboard.openScreen('lounge', display?.id ?? 0);
  });
  const lounge = await opening;
  await expect(lounge).toHaveURL(/\/lounge$/);
  await expect(lounge.locator('body')).toContainText(/A\d{3}/);
  return lounge;
}
