import { describe, expect, it, vi } from 'vitest';
import { clients, comeBack, count, goOffline, inFreshBrowser, livePage, log, open } from './fake.browser.ts';
import { createFakeHub } from './fake.hub.ts';
import { rest, settle, tabMemory } from './fake.page.ts';
import { LEASE_MS } from './lease.ts';

inFreshBrowser();

describe('reloads and tabs', () => {
  it('what waited before a reload is sent after it, before anything new', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    await goOffline(hub);
    page.tap('a');
    page.tap('b');
    await settle(hub);
    await page.close();
    const next = open(hub, { tab: page.tab });
    await settle(hub);
    expect(count(next)).toBe(2);
    next.tap('c');
    await comeBack(hub);
    expect(log(hub)).toEqual(['a', 'b', 'c']);
    expect(clients(hub)).toBe(1);
  });

  it('a tap in doubt when the browser was killed is settled under its own number', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    page.tap('a');
    await rest(30);
    const [line] = [...hub.lines];
    while (line && hub.deliver(line, 'toHub')) {}
    expect(log(hub)).toEqual(['a']);
    page.kill();
    const next = open(hub);
    for (let i = 0; i < 5; i += 1) await settle(hub, LEASE_MS / 3);
    expect(log(hub)).toEqual(['a']);
    expect(count(next)).toBe(0);
  });

  it('after a crash new taps do not overtake those of the dead page', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    await goOffline(hub);
    page.tap('a');
    await settle(hub);
    page.kill();
    hub.down = false;
    const next = open(hub);
    const { n } = next.tap('b');
    await settle(hub, 1_000);
    expect(log(hub)).toEqual([]);
    for (let i = 0; i < 6; i += 1) await settle(hub, LEASE_MS / 3);
    expect(await n).toBeGreaterThan(0);
    expect(log(hub)).toEqual(['a', 'b']);
  });

  it('two tabs are two clients, and neither sends the other’s taps while both live', async () => {
    const hub = createFakeHub();
    const one = await livePage(hub);
    const two = await livePage(hub, { tab: tabMemory() });
    await goOffline(hub);
    one.tap('1a');
    two.tap('2a');
    for (let i = 0; i < 10; i += 1) await settle(hub, 1_000);
    expect([count(one), count(two)]).toEqual([1, 1]);
    await comeBack(hub);
    expect(clients(hub)).toBe(2);
    expect(log(hub).sort()).toEqual(['1a', '2a']);
  });

  it('a duplicated tab, which got a copy of the tab’s memory, becomes its own client', async () => {
    const hub = createFakeHub();
    const tab = tabMemory();
    const one = await livePage(hub, { tab });
    await goOffline(hub);
    one.tap('a');
    await settle(hub);
    const copy = tabMemory();
    copy.setItem('bayboard.box', tab.getItem('bayboard.box') ?? '');
    const two = open(hub, { tab: copy });
    two.tap('b');
    for (let i = 0; i < 10; i += 1) await settle(hub, 1_000);
    expect([count(one), count(two)]).toEqual([1, 1]);
    await comeBack(hub);
    expect(log(hub).sort()).toEqual(['a', 'b']);
  });

  it('a tab duplicated while nothing waited leaves the first one a client of its own, with its taps', async () => {
    const hub = createFakeHub();
    const tab = tabMemory();
    const one = await livePage(hub, { tab });
    one.tap('1a');
    await settle(hub);
    await settle(hub, LEASE_MS + 1);
    const copy = tabMemory();
    copy.setItem('bayboard.box', tab.getItem('bayboard.box') ?? '');
    const two = await livePage(hub, { tab: copy });
    two.tap('2a');
    await settle(hub);
    const { done } = one.tap('1b');
    await settle(hub);
    await settle(hub);
    expect(await done).toMatchObject({ ok: true });
    two.tap('2b');
    await settle(hub);
    await settle(hub);
    expect(log(hub)).toEqual(['1a', '2a', '1b', '2b']);
    expect(clients(hub)).toBe(2);
  });

  it('a closed tab’s taps are sent by the tab that stays, under the closed tab’s client id', async () => {
    const hub = createFakeHub();
    const stays = await livePage(hub);
    const goes = await livePage(hub, { tab: tabMemory() });
    goes.tap('0');
    await settle(hub);
    await goOffline(hub);
    goes.tap('a');
    stays.tap('b');
    await settle(hub);
    await goes.close();
    await comeBack(hub);
    for (let i = 0; i < 6; i += 1) await settle(hub, 5_000);
    expect(log(hub).sort()).toEqual(['0', 'a', 'b']);
    expect(hub.disk().log.find(({ key }) => key === 'a')).toMatchObject({ n: 2 });
  });

  it('a tab whose box was taken over while it slept goes on as another client', async () => {
    const hub = createFakeHub();
    const sleeps = await livePage(hub);
    await goOffline(hub);
    sleeps.tap('a');
    await settle(hub);
    // Asleep: no timers, no lease.
    sleeps.session.stop();
    await vi.advanceTimersByTimeAsync(LEASE_MS + 1);
    hub.down = false;
    const other = await livePage(hub, { tab: tabMemory() });
    await settle(hub);
    expect(log(hub)).toEqual(['a']);
    sleeps.session.start();
    await settle(hub);
    sleeps.tap('b');
    for (let i = 0; i < 4; i += 1) await settle(hub, 1_000);
    expect(log(hub)).toEqual(['a', 'b']);
    expect(count(other)).toBe(0);
  });
});
