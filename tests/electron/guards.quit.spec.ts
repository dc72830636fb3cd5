import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { io, type Socket } from 'socket.io-client';
import { shellTexts } from '../../shared/i18n/shell.texts.ts';
import { translate } from '../../shared/i18n/translate.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { createApi } from '../support/api.ts';
import { answerDialogs, eachWithDesktop, openLounge, programToken } from './desktop.ts';

const own = eachWithDesktop();

test.describe('quitting', () => {
  let screens: Socket[];

  test.beforeEach(() => {
    screens = [];
  });
  test.afterEach(() => {
    for (const screen of screens) screen.disconnect();
  });

  /** Screens elsewhere in the shop, connected to this hub. */
  async function connect(count: number): Promise<void> {
    const url = new URL(own.desk.url()).origin;
    const api = createApi({ url, apiToken: await programToken(own.desk) });
    for (let n = 0; n < count; n++) {
      const token = await api.admit('lounge', null);
      const auth = { protocol: PROTOCOL_VERSION, token, version: 'test' };
      const screen = io(url, { transports: ['websocket'], forceNew: true, auth });
      screens.push(screen);
      await screen.emitWithAck('hello', { clientId: `test-screen-${n}`, view: null, epoch: null, cursor: 0 });
    }
  }

  /** As the tray's "Quit" does, so many times before anybody can answer. */
  const quit = (times = 1) =>
    own.app.evaluate(({ app: shell }, count) => {
      for (let n = 0; n < count; n++) shell.quit();
    }, times);
  /** Quits, and gives the exit code of the program; fails when it does not end. */
  async function quitForGood(): Promise<number | null> {
    const program = own.app.process();
    await quit().catch(() => undefined);
    await expect.poll(() => program.exitCode).not.toBeNull();
    return program.exitCode;
  }

  /** A database that was closed has no log beside it; when the windows are gone is the last moment to see that. */
  const endBadlyIfHubIsOpen = () =>
    own.app.evaluate(
      ({ app: shell }, log) => {
        const fs = process.mainModule?.require('node:fs') as typeof import('node:fs') | undefined;
        shell.once('will-quit', () => {
          if (fs?.existsSync(log) ?? true) shell.exit(3);
        });
      },
      join(own.dataDir, 'shop.db-wal'),
    );

  test('says how many screens go dark, and stays when told to stay', async () => {
    await connect(2);
    const said = await answerDialogs(own.app, 0);
    await quit();
    const question = { message: translate(shellTexts, 'en', 'quitTitle'), detail: '2 screens will go dark.' };
    expect(await said()).toMatchObject([question]);
    await expect(own.desk.locator('body')).toContainText(/京/);
    expect((await fetch(new URL('/status', own.desk.url()))).status).toBe(200);
    await quit();
    expect(await said()).toMatchObject([question, question]);
  });

  test('asks one question however often it is begun', async () => {
    await connect(1);
    const said = await answerDialogs(own.app, 0);
    await quit(3);
    expect(await said()).toMatchObject([{ detail: '1 screen will go dark.' }]);
  });

  test('closes the hub, ends with code 0 and leaves the port free, when told to', async () => {
    await connect(1);
    const { port } = new URL(own.desk.url());
    await answerDialogs(own.app, 1);
    await endBadlyIfHubIsOpen();
    expect(await quitForGood()).toBe(0);
    const next = createServer();
    await new Promise<void>((resolve, reject) => {
      next.once('error', reject).listen(Number(port), '127.0.0.1', resolve);
    });
    next.close();
  });

  test('asks nobody when only the windows of this PC are open', async () => {
    await openLounge(own.app, own.desk);
    await answerDialogs(own.app, 0);
    expect(await quitForGood()).toBe(0);
  });
});
