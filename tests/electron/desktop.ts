import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');

/** Root has no sandbox, and a virtual display no graphics card. */
export const switches = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];

/** The Electron that `npm start` would run here. */
export function electronPath(): string {
  const program =
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[String(process.platform)] ?? 'electron';
  return join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(ROOT, 'node_modules/electron/dist'), program);
}

/** The built desktop app on a folder of its own, with a hub on a free port of loopback. */
export function launchDesktop(dataDir: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronPath(),
    args: [...switches, ROOT, '--demo', '--port=0', '--host=127.0.0.1', `--data=${dataDir}`, '--lang=en'],
  });
}

/** The dispatcher's window, once it shows the board. */
export async function board(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await expect(page.locator('body')).toContainText(/京/);
  return page;
}

/** A token for another program, made by the desk as its Screens page does. */
export function programToken(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const token = await (window as unknown as { bayboard: { token: () => Promise<string> } }).bayboard.token();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch('/programs', { method: 'POST', headers, body: JSON.stringify({ name: 'test' }) });
    return ((await response.json()) as { token: string }).token;
  });
}
