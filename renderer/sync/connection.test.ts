import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { createFakeHub } from './fake.hub.ts';
import { fakeTokens, openPage, type Page, rest, settle } from './fake.page.ts';

const pages: Page[] = [];
const open = (...args: Parameters<typeof openPage>) => {
  const page = openPage(...args);
  pages.push(page);
  return page;
};
const state = (page: Page) => page.session.connection.get();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  sessionStorage.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
});
afterEach(() => {
  for (const page of pages.splice(0)) page.kill();
  vi.useRealTimers();
});

describe('getting in', () => {
  it('connecting → live, with who this screen is', async () => {
    const hub = createFakeHub();
    const page = open(hub);
    expect(state(page)).toMatchObject({ state: 'connecting', identity: null, heardAt: null });
    await settle(hub);
    expect(state(page)).toMatchObject({
      state: 'live',
      language: 'zh-CN',
      identity: { role: 'dispatcher' },
      stale: false,
    });
  });

  it('a new screen shows its code, and is let in by the token it is given', async () => {
    const hub = createFakeHub();
    hub.tokens = new Set();
    const page = open(hub, { tokens: fakeTokens(null) });
    await settle(hub);
    expect(state(page)).toMatchObject({ state: 'waiting', waitingCode: { code: '123456' } });
    hub.tokens.add('given');
    hub.say('admitted', { token: 'given' });
    await settle(hub);
    expect(state(page)).toMatchObject({ state: 'live', waitingCode: null });
    expect(page.tokens.now()).toBe('given');
  });

  it('asks for a new code when the old one has run out', async () => {
    const hub = createFakeHub();
    hub.tokens = new Set();
    const page = open(hub, { tokens: fakeTokens(null) });
    await settle(hub);
    await settle(hub, LIMITS.codeMs / 2);
    const before = state(page).waitingCode?.expiresAt ?? 0;
    await settle(hub, LIMITS.codeMs / 2 + 1);
    expect(state(page).waitingCode?.expiresAt).toBeGreaterThan(before);
  });

  it('a screen that was thrown out forgets its token and every row, and waits at the door (S9)', async () => {
    const hub = createFakeHub();
    hub.tokens = new Set(['token']);
    const page = open(hub);
    await settle(hub);
    page.tap('a');
    await settle(hub);
    expect(page.session.rows.all('help')).toHaveLength(1);
    hub.revoked.add('token');
    hub.say('bye', { code: 'token-revoked' });
    await settle(hub);
    expect(page.session.rows.all('help')).toEqual([]);
    expect(page.tokens.now()).toBeNull();
    await settle(hub, 1_000);
    expect(state(page)).toMatchObject({ state: 'waiting', denied: 'token-revoked', identity: null });
  });

  it('a token the hub does not know is kept: it may be the wrong hub for a moment', async () => {
    const hub = createFakeHub();
    hub.tokens = new Set();
    const page = open(hub);
    await settle(hub);
    await settle(hub, 1_000);
    expect(state(page)).toMatchObject({ state: 'waiting', denied: 'token-unknown' });
    hub.tokens.add('token');
    hub.restart();
    await settle(hub, 1_000);
    expect(state(page)).toMatchObject({ state: 'live', denied: null });
  });

  it('says hello again when its role, bay or person changed', async () => {
    const hub = createFakeHub();
    const page = open(hub);
    await settle(hub);
    hub.view = 'dispatcher@2026-11-21';
    hub.say('identity');
    page.tap('a');
    await settle(hub);
    await settle(hub);
    expect(state(page).state).toBe('live');
    expect(page.session.rows.all('help')).toHaveLength(1);
  });
});

describe('losing the hub', () => {
  it.each([0, 0.999])(
    'tries again after half a second to five, never all screens at once (chance %f)',
    async (chance) => {
      vi.spyOn(Math, 'random').mockReturnValue(chance);
      const hub = createFakeHub();
      hub.down = true;
      const page = open(hub);
      const waits: number[] = [];
      let last = performance.now();
      while (waits.length < 8) {
        await rest(2);
        if (hub.lines.size > 0) {
          waits.push(Math.round((performance.now() - last) / 50) * 50);
          last = performance.now();
          hub.flush();
        }
        await vi.advanceTimersByTimeAsync(50);
      }
      expect(state(page).state).toBe('offline');
      const full = [500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000];
      const expected = full.map((ms) => (chance === 0 ? ms / 2 : ms));
      for (const [i, ms] of waits.slice(1).entries()) expect(Math.abs(ms - (expected[i] ?? 0))).toBeLessThanOrEqual(50);
      vi.restoreAllMocks();
    },
  );

  it('a line that goes silent is taken for dead after two heartbeats, though the socket looks open', async () => {
    const hub = createFakeHub();
    const page = open(hub);
    await settle(hub);
    const [line] = [...hub.lines];
    for (let i = 0; i < 3; i += 1) {
      hub.head();
      await settle(hub, LIMITS.headEveryMs);
    }
    expect([...hub.lines][0]).toBe(line);
    await settle(hub, 2 * LIMITS.headEveryMs + 3_500);
    expect([...hub.lines]).not.toContain(line);
    await settle(hub, 1_000);
    expect(state(page).state).toBe('live');
  });

  it('a machine that slept reconnects at once when it wakes', async () => {
    const hub = createFakeHub();
    const page = open(hub);
    await settle(hub);
    const [line] = [...hub.lines];
    vi.setSystemTime(Date.now() + 3_600_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([...hub.lines]).not.toContain(line);
    await settle(hub, 1_000);
    expect(state(page).state).toBe('live');
  });

  it('L3: rows that nobody confirmed for half a minute are stale, however the demo’s clock runs', async () => {
    const hub = createFakeHub();
    hub.clock = () => ({ now: 5_000_000_000_000, rate: 0, playing: false });
    const page = open(hub);
    await settle(hub);
    expect(state(page)).toMatchObject({ stale: false, heardAt: 5_000_000_000_000 });
    hub.down = true;
    hub.restart();
    await settle(hub, LIMITS.staleMs - 2_000);
    expect(state(page)).toMatchObject({ state: 'offline', stale: false });
    await settle(hub, 4_000);
    expect(state(page).stale).toBe(true);
    expect(page.session.connection.get().identity).not.toBeNull();
  });

  it('L3: rows are stale after the machine slept, although its monotonic clock stood still', async () => {
    const hub = createFakeHub();
    const page = open(hub);
    await settle(hub);
    hub.down = true;
    hub.restart();
    await settle(hub, 1_000);
    vi.setSystemTime(Date.now() + 3_600_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state(page).stale).toBe(true);
    expect(Math.abs(page.session.clock.now() - Date.now())).toBeLessThan(1_000);
  });

  it('a page put aside lets go of its line and comes back with a new one', async () => {
    const hub = createFakeHub();
    const page = open(hub);
    await settle(hub);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(hub.lines.size).toBe(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle(hub);
    expect(state(page).state).toBe('live');
    page.tap('a');
    await settle(hub);
    expect(hub.disk().log).toHaveLength(1);
  });

  it('tries at once when the network is said to be back', async () => {
    const hub = createFakeHub();
    const page = open(hub);
    await settle(hub);
    hub.restart();
    dispatchEvent(new Event('online'));
    await settle(hub);
    expect(state(page).state).toBe('live');
  });
});

describe('a hub of another version', () => {
  it('makes the page reload, sooner at first, then ever later', async () => {
    const reload = vi.fn();
    vi.stubGlobal('location', { origin: 'http://hub', reload });
    const waits: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const hub = createFakeHub();
      const page = open(hub);
      await rest();
      [...hub.lines][0]?.cut('protocol-old');
      expect(state(page)).toMatchObject({ state: 'denied', denied: 'protocol-old' });
      const from = performance.now();
      while (reload.mock.calls.length <= i) await vi.advanceTimersByTimeAsync(1_000);
      waits.push(Math.round((performance.now() - from) / 1_000));
      page.kill();
    }
    expect(waits).toEqual([1, 10, 60, 300]);
    vi.unstubAllGlobals();
  });
});
