import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { pageOf } from '../../shared/views/pages.ts';
import { createApi, type ShopApi } from '../support/api.ts';
import { type HubProcess, startHubProcess } from '../support/hubProcess.ts';

export type Look = {
  language?: Language;
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  path?: string;
  /** Where the screen finds the hub, if not straight away. */
  via?: string;
  /** Done with the page before it opens. */
  before?: (page: Page) => unknown;
};

export type Shop = {
  readonly hub: HubProcess;
  readonly api: ShopApi;
  /** A screen of this role, admitted as the dispatcher would, in a browser of its own. */
  open: (role: DeviceRole, look?: Look & { bayId?: string }) => Promise<Page>;
  /** What pages said that they should not have: errors of any kind. */
  readonly complaints: string[];
};

/** Texts a browser prints by itself when the hub is taken away on purpose. */
const EXPECTED_WHILE_AWAY =
  /ERR_CONNECTION_RE(FUSED|SET)|ERR_SOCKET_NOT_CONNECTED|ERR_EMPTY_RESPONSE|ERR_INTERNET_DISCONNECTED|WebSocket connection to|ERR_NETWORK_CHANGED/;

export function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || EXPECTED_WHILE_AWAY.test(message.text())) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
}

/** A test gets a shop of its own: a real hub with the sample day. It fails when any page complained. */
export const test = base.extend<{ shop: Shop }>({
  shop: async ({ browser }, run) => {
    const hub = await startHubProcess();
    const api = createApi(hub);
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    const shop: Shop = {
      hub,
      api,
      complaints,
      async open(role, look = {}) {
        const { language = 'zh-CN', width = 1366, height = 768, theme = 'light', path, bayId, via, before } = look;
        const token = role === 'dispatcher' ? hub.deskToken : await api.admit(role, bayId ?? null);
        const context = await browser.newContext({
          viewport: { width, height },
          locale: language,
          hasTouch: role === 'bay',
        });
        contexts.push(context);
        await context.addInitScript(
          ([given, chosen, dress]) => {
            localStorage.setItem('bayboard.token', given as string);
            localStorage.setItem('bayboard.language', chosen as string);
            localStorage.setItem('bayboard.theme', dress as string);
          },
          [token, language, theme],
        );
        const page = await context.newPage();
        listen(page, complaints);
        await before?.(page);
        await page.goto(`${via ?? hub.url}${path ?? pageOf(role)}`);
        return page;
      },
    };
    await run(shop);
    await Promise.all(contexts.map((context) => context.close()));
    await hub.end();
    expect(complaints).toEqual([]);
  },
});
