import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { FakeHub } from './fake.hub.ts';
import { openPage, type Page, settle } from './fake.page.ts';

const pages: Page[] = [];

/** Every test of a file begins with an empty browser and a stopped clock, and leaves no page behind. */
export function inFreshBrowser(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
  });
  afterEach(() => {
    for (const page of pages.splice(0)) page.kill();
    vi.useRealTimers();
  });
}

export function open(...args: Parameters<typeof openPage>): Page {
  const page = openPage(...args);
  pages.push(page);
  return page;
}

/** A page that has been welcomed. */
export async function livePage(hub: FakeHub, options?: Parameters<typeof openPage>[1]): Promise<Page> {
  const page = open(hub, options);
  await settle(hub);
  expect(page.session.connection.get().state).toBe('live');
  return page;
}

export async function goOffline(hub: FakeHub): Promise<void> {
  hub.down = true;
  hub.restart();
  await settle(hub, 100);
}

export async function comeBack(hub: FakeHub): Promise<void> {
  hub.down = false;
  for (let i = 0; i < 4; i += 1) {
    await settle(hub, 4_000);
    hub.head();
  }
  await settle(hub);
}

/** What the hub has done, by the key of each tap, in its order. */
export const log = (hub: FakeHub) => hub.disk().log.map(({ key }) => key);
export const count = (page: Page) => page.session.waiting.get().count;
export const clients = (hub: FakeHub) => new Set(hub.disk().log.map(({ clientId }) => clientId)).size;
