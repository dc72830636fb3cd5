import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { pageOf } from '../../shared/views/pages.ts';
import { TALL_LOUNGE } from '../e2e/lounge.page.ts';
import { listen } from '../e2e/shop.ts';
import { playWholeVisit } from '../e2e/wholeVisit.ts';
import { createApi } from '../support/api.ts';
import { sampleFolder } from '../support/hubProcess.ts';
import { makeWorkplace } from '../support/workplace.ts';
import { board, endDesktop, launchDesktop, programToken } from './desktop.ts';

const size = (width: number, height: number) => ({ width, height });

test('a whole visit with the dispatcher in the desktop app and everybody else in a browser', async () => {
  test.slow();
  const dataDir = await sampleFolder();
  const app = await launchDesktop(dataDir);
  const dispatcher = await board(app);
  const url = new URL(dispatcher.url()).origin;
  const api = createApi({ url, apiToken: await programToken(dispatcher) });
  const place = await makeWorkplace(api);
  const browser = await chromium.launch({
    executablePath: process.env.BAYBOARD_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
  });
  const complaints: string[] = [];
  listen(dispatcher, complaints);
  const open = async (
    role: DeviceRole,
    viewport: { width: number; height: number },
    bayId: string | null = null,
  ): Promise<Page> => {
    const token = await api.admit(role, bayId);
    const context: BrowserContext = await browser.newContext({ viewport, locale: 'en', hasTouch: role === 'bay' });
    await context.addInitScript((given) => {
      localStorage.setItem('bayboard.token', given);
      localStorage.setItem('bayboard.language', 'en');
    }, token);
    const page = await context.newPage();
    listen(page, complaints);
    await page.goto(`${url}${pageOf(role)}`);
    return page;
  };
  try {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1900, 1000));
    const screens = {
      dispatcher,
      lounge: await open('lounge', { width: TALL_LOUNGE.width, height: TALL_LOUNGE.height }),
      advisor: await open('advisor', size(1280, 900)),
      bay: await open('bay', size(1366, 768), place.bayId),
      inspector: await open('inspector', size(1024, 768)),
      wash: await open('wash', size(1024, 768)),
      wall: await open('wall', size(1920, 1080)),
    };
    await playWholeVisit(screens, place, 'en');
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await endDesktop(app, dataDir);
  }
});
