import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { IPC } from '../../shared/protocol/ipc.ts';
import { eachWithDesktop } from './desktop.ts';

const own = eachWithDesktop();

test.describe('a foreign server', () => {
  let server: Server;
  let foreign: string;
  let asked: string[];

  test.beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('not the hub');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    foreign = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** What a page may try, by the path it asks for; the page is refused each time before the next is tried. */
  const TRIES: Record<string, (url: string) => void> = {
    '/location': (url) => {
      location.href = url;
    },
    '/link': (url) => {
      Object.assign(document.createElement('a'), { href: url }).click();
    },
    '/form': (url) => {
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
      document.body.append(form);
      form.submit();
    },
    '/frame': (url) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
    },
    '/blank': (url) => {
      const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
      document.body.append(link);
      link.click();
    },
    '/window': (url) => {
      window.open(url);
    },
  };

  type Fate = 'refused' | 'asked' | 'unknown';

  /** What became of a path: refused by the shell, or in the page by the hub's policy, or the server was asked. */
  async function watchFates(): Promise<(path: string) => Promise<Fate>> {
    await own.app.evaluate(({ BrowserWindow }) => {
      const refused: string[] = [];
      Object.assign(globalThis, { refused });
      const [contents] = BrowserWindow.getAllWindows().map((window) => window.webContents);
      const note = (event: { defaultPrevented: boolean }, url: string) => {
        if (event.defaultPrevented) refused.push(url);
      };
      contents?.on('will-navigate', note);
      contents?.on('will-redirect', note);
      contents?.on('will-frame-navigate', (details) => note(details, details.url));
    });
    await own.desk.evaluate(() => {
      const refused: string[] = [];
      Object.assign(globalThis, { refused });
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
    });
    const list = () => (globalThis as unknown as { refused: string[] }).refused;
    return async (path) => {
      if (asked.length > 0) return 'asked';
      const urls = [...(await own.app.evaluate(list)), ...(await own.desk.evaluate(list).catch(() => []))];
      // of a frame the policy tells the origin only
      const refused = urls.some((url) => url === `${foreign}${path}` || (path === '/frame' && url === foreign));
      return refused ? 'refused' : 'unknown';
    };
  }

  async function tryEverything(): Promise<void> {
    const hub = own.desk.url();
    const fate = await watchFates();
    for (const [path, attempt] of Object.entries(TRIES)) {
      await own.desk.evaluate(attempt, `${foreign}${path}`);
      // a new window is made while the page waits for it: refused or not, it is decided by now
      if (path === '/blank' || path === '/window') expect(await windowCount(), path).toBe(1);
      else await expect.poll(() => fate(path), path).toBe('refused');
    }
    expect(own.desk.url()).toBe(hub);
    await own.desk.reload();
    await expect(own.desk.locator('body')).toContainText(/京/);
    expect(asked).toEqual([]);
  }

  const windowCount = () => own.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

  test('is never asked, whatever a page tries', tryEverything);

  test('is never asked by a page that lost its policy: the shell alone keeps it', async () => {
    await own.app.evaluate(({ session }) =>
      session.defaultSession.webRequest.onHeadersReceived(({ responseHeaders }, go) => {
        const others = Object.entries(responseHeaders ?? {}).filter(
          ([name]) => !/^content-security-policy$/i.test(name),
        );
        go({ responseHeaders: Object.fromEntries(others) });
      }),
    );
    await own.desk.reload();
    await tryEverything();
  });

  test('is not asked when an address of the hub sends the page on to it', async () => {
    const hub = new URL(own.desk.url()).origin;
    const fate = await watchFates();
    await own.app.evaluate(
      ({ session }, { from, to }) =>
        session.defaultSession.webRequest.onBeforeRequest({ urls: [from] }, (_, go) => go({ redirectURL: to })),
      { from: `${hub}/sent-on`, to: `${foreign}/redirect` },
    );
    await own.desk.evaluate(() => {
      location.href = '/sent-on';
    });
    await expect.poll(() => fate('/redirect')).toBe('refused');
    expect(new URL(own.desk.url()).origin).toBe(hub);
    expect(asked).toEqual([]);
  });
});

test('a window that shows anything but the hub’s pages can ask the shell nothing', async () => {
  await own.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<p>broken'));
  await expect(own.desk.locator('p')).toHaveText('broken');
  const answers = await own.desk.evaluate(async (names) => {
    const { bayboard } = window as unknown as { bayboard: Record<string, () => Promise<unknown>> };
    const said: string[] = [];
    for (const name of names)
      said.push(await Promise.resolve(bayboard[name]?.()).then(() => `${name} answered`, String));
    return said;
  }, Object.keys(IPC));
  for (const answer of answers) expect(answer).toContain('not a page of this hub');
  expect(answers).toHaveLength(Object.keys(IPC).length);
});
