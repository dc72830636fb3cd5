import { expect, test } from '@playwright/test';
import { type Bridge, IPC } from '../../shared/protocol/ipc.ts';
import { eachWithDesktop, openLounge } from './desktop.ts';

/** The tests were given a display of their own, where no window manager has a say. */
const VIRTUAL = process.env.XAUTHORITY?.includes('xvfb-run') ?? false;

const own = eachWithDesktop();

test.describe('the lounge’s window', () => {
  test('covers its display', async () => {
    await openLounge(own.app, own.desk);
    const shown = () =>
      own.app.evaluate(({ BrowserWindow, screen }) => {
        const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().endsWith('/lounge'),
        );
        const display = screen.getAllDisplays().at(-1);
        return { ...window?.getBounds(), full: window?.isFullScreen(), display: display?.bounds };
      });
    await expect.poll(async () => (await shown()).full).toBe(true);
    const { display, full: _, ...bounds } = await shown();
    expect(bounds).toEqual(display);
  });

  test('has its own token and may ask nothing else of the shell', async () => {
    const lounge = await openLounge(own.app, own.desk);
    const asked = Object.keys(IPC).filter((name) => name !== 'token');
    const answers = await lounge.evaluate(async (names) => {
      const { bayboard } = window as unknown as { bayboard: Record<string, (...args: unknown[]) => Promise<unknown>> };
      const said: string[] = [];
      for (const name of names) {
        const answer = bayboard[name]?.(name === 'setStartsWithSystem' || 'wall', 1);
        said.push(await Promise.resolve(answer).then(() => `${name} answered`, String));
      }
      return said;
    }, asked);
    for (const answer of answers) expect(answer).toContain('not the desk');
    expect(answers).toHaveLength(asked.length);
    expect(own.app.windows()).toHaveLength(2);

    const created = await lounge.evaluate(async () => {
      const token = await (window as unknown as { bayboard: Bridge }).bayboard.token();
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      return (await fetch('/programs', { method: 'POST', headers, body: JSON.stringify({ name: 'x' }) })).status;
    });
    expect(created).toBe(403);
  });

  test.describe('with a second display', () => {
    type Place = { x: number; y: number; width: number; height: number };
    let left: Place;
    let right: Place;
    test.skip(!VIRTUAL, 'a window manager puts full-screen windows on real displays only');

    /** No machine of tests has two displays: the shell is told of two, each one half of the one there is. */
    test.beforeEach(async () => {
      [left, right] = await own.app.evaluate(({ screen }) => {
        const real = screen.getPrimaryDisplay();
        const width = Math.floor(real.bounds.width / 2);
        const half = (n: number, label: string) => {
          const bounds = { ...real.bounds, x: real.bounds.x + n * width, width };
          return { ...real, id: real.id + n, label, bounds };
        };
        const displays: [Electron.Display, Electron.Display] = [half(0, 'desk'), half(1, 'television')];
        Object.assign(globalThis, { displays });
        screen.getAllDisplays = () => displays;
        return [displays[0].bounds, displays[1].bounds] as const;
      });
      await openLounge(own.app, own.desk);
    });

    /** As the system does when displays come, go or are arranged anew: desk first, television second. */
    const arrange = (event: 'display-added' | 'display-removed' | 'display-metrics-changed', places: Place[]) =>
      own.app.evaluate(
        ({ screen }, told) => {
          const { displays } = globalThis as unknown as { displays: Electron.Display[] };
          const now = displays
            .slice(0, told.places.length)
            .map((display, n) => ({ ...display, bounds: told.places[n] ?? display.bounds }));
          screen.getAllDisplays = () => now;
          screen.emit(told.event, {}, displays[1], ['bounds']);
        },
        { event, places },
      );
    const loungePlaces = () =>
      own.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .filter(({ webContents }) => webContents.getURL().endsWith('/lounge'))
          .map((window) => window.getBounds()),
      );

    test('is gone with it, covers no other, and is back on it when it returns', async () => {
      await expect.poll(loungePlaces).toEqual([right]);
      await arrange('display-removed', [left]);
      await expect.poll(loungePlaces).toEqual([]);
      const again = own.app.waitForEvent('window');
      await arrange('display-added', [left, right]);
      await expect((await again).locator('body')).toContainText(/A\d{3}/);
      await expect.poll(loungePlaces).toEqual([right]);
    });

    test('follows it when it is hung on the other side', async () => {
      await arrange('display-metrics-changed', [right, left]);
      await expect.poll(loungePlaces).toEqual([left]);
    });
  });
});
