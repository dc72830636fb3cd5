import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { createFakeHub, type FakeHub } from './fake.hub.ts';
import { openPage, type Page, rest, settle, tabMemory } from './fake.page.ts';
import { LEASE_MS } from './lease.ts';

const pages: Page[] = [];
const open = (...args: Parameters<typeof openPage>) => {
  const page = openPage(...args);
  pages.push(page);
  return page;
};
/** A page that has been welcomed. */
async function livePage(hub: FakeHub, options?: Parameters<typeof openPage>[1]) {
  const page = open(hub, options);
  await settle(hub);
  expect(page.session.connection.get().state).toBe('live');
  return page;
}
const log = (hub: FakeHub) => hub.disk().log.map(({ key }) => key);
const count = (page: Page) => page.session.waiting.get().count;
const clients = (hub: FakeHub) => new Set(hub.disk().log.map(({ clientId }) => clientId)).size;
const HALF_A_MINUTE = 30_000;

async function goOffline(hub: FakeHub) {
  hub.down = true;
  hub.restart();
  await settle(hub, 100);
}
async function comeBack(hub: FakeHub) {
  hub.down = false;
  for (let i = 0; i < 4; i += 1) {
    await settle(hub, 4_000);
    hub.head();
  }
  await settle(hub);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
});
afterEach(() => {
  for (const page of pages.splice(0)) page.kill();
  vi.useRealTimers();
});

describe('S1: commands are exactly once', () => {
  it('a tap is decided once and its sender is told', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    const { n, done } = page.tap('a');
    await settle(hub);
    expect(await n).toBeGreaterThan(0);
    expect(await done).toEqual({ ok: true, seq: 1, answer: {} });
    expect(log(hub)).toEqual(['a']);
    expect(page.session.waiting.get()).toEqual({ count: 0, taps: [], saved: true });
    expect(page.session.rows.get('help', 'a')).toBeDefined();
  });

  it('nothing is sent before the hub has answered hello', async () => {
    const hub = createFakeHub();
    const page = open(hub);
    page.tap('a');
    await settle(hub);
    const [line] = [...hub.lines];
    expect(log(hub)).toEqual(['a']);
    line?.cut();
    page.tap('b');
    await settle(hub, 0);
    for (const { toHub } of hub.lines) expect(toHub).toEqual([]);
    await comeBack(hub);
    expect(log(hub)).toEqual(['a', 'b']);
  });

  it('nothing is sent while a new hello is on its way', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    const [line] = [...hub.lines];
    hub.say('identity');
    while (line && hub.deliver(line, 'toScreen')) {}
    page.tap('a');
    await rest(30);
    expect(line?.toHub.map(({ what }) => what)).toEqual(['hello']);
    await settle(hub);
    await settle(hub);
    expect(log(hub)).toEqual(['a']);
  });

  it('one is in flight; the others follow in the order of the taps', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    for (const key of ['a', 'b', 'c', 'd']) page.tap(key);
    await settle(hub, 0);
    await settle(hub, 0);
    expect(log(hub)).toEqual(['a', 'b', 'c', 'd']);
    expect(hub.disk().log.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });

  it('an answer lost with the line is asked for again under the same number', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    const { done } = page.tap('a');
    await settle(hub, 0).catch(() => {});
    const second = page.tap('b');
    await vi.advanceTimersByTimeAsync(0);
    const [line] = [...hub.lines];
    await rest(30);
    while (line && hub.deliver(line, 'toHub')) {}
    expect(log(hub)).toEqual(['a', 'b']);
    line?.cut();
    await comeBack(hub);
    expect(await done).toMatchObject({ ok: true });
    expect(await second.done).toMatchObject({ ok: true, seq: 2 });
    expect(log(hub)).toEqual(['a', 'b']);
  });

  it('an answer that does not come in time is asked for again', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    let swallow = true;
    hub.answer = () => {
      if (!swallow) return null;
      swallow = false;
      return { n: 999 } as never;
    };
    const [line] = [...hub.lines];
    const { done } = page.tap('a');
    await rest(30);
    while (line && hub.deliver(line, 'toHub')) {}
    while (line && hub.deliver(line, 'toScreen', true)) {}
    expect(count(page)).toBe(1);
    await settle(hub, LIMITS.answerMs + 1);
    await settle(hub);
    expect(await done).toMatchObject({ ok: true });
    expect(log(hub)).toEqual(['a']);
  });

  it('taps made offline wait, are counted, and are sent in order, with the time they were made at (E7)', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    await goOffline(hub);
    expect(page.session.connection.get().state).toBe('offline');
    const times: number[] = [];
    for (const key of ['a', 'b', 'c']) {
      times.push(Date.now());
      const { n } = page.tap(key);
      await settle(hub, 60_000);
      expect(await n).toBeGreaterThan(0);
    }
    expect(count(page)).toBe(3);
    await comeBack(hub);
    expect(count(page)).toBe(0);
    expect(log(hub)).toEqual(['a', 'b', 'c']);
    for (const [i, { at }] of hub.disk().log.entries()) expect(Math.abs((at ?? 0) - (times[i] ?? 0))).toBeLessThan(50);
  });

  it('a command larger than the wire takes fails here, and takes no number', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    const large = page.tap('x'.repeat(LIMITS.messageBytes));
    expect(await large.n).toBe(0);
    expect(await large.done).toEqual({ ok: false, code: 'too-large' });
    page.tap('a');
    await settle(hub);
    expect(hub.disk().log).toMatchObject([{ key: 'a', n: 1 }]);
  });

  it('a tap that was never sent can be taken back; one that was cannot', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    await goOffline(hub);
    const [a, b, c] = ['a', 'b', 'c'].map((key) => page.tap(key));
    await settle(hub);
    expect(await page.session.takeBack(await b!.n)).toBe(true);
    await comeBack(hub);
    expect(log(hub)).toEqual(['a', 'c']);
    expect(hub.disk().log.map(({ n }) => n)).toEqual([1, 2]);
    expect(await page.session.takeBack(await a!.n)).toBe(false);
    const onItsWay = page.tap('d');
    expect(await page.session.takeBack(await onItsWay.n)).toBe(false);
    await settle(hub);
    expect(log(hub)).toEqual(['a', 'c', 'd']);
    expect(await c!.done).toMatchObject({ ok: true });
  });

  it('a browser that keeps nothing says so, and works', async () => {
    const hub = createFakeHub();
    globalThis.indexedDB = undefined as never;
    const page = await livePage(hub);
    page.tap('a');
    expect(page.session.waiting.get()).toMatchObject({ count: 1, saved: false });
    await settle(hub);
    expect(log(hub)).toEqual(['a']);
  });

  it('a client id that is somebody else’s is given up, not the tap', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    let foreign = true;
    hub.answer = ({ n }) => {
      if (!foreign) return null;
      foreign = false;
      return { n, ok: false, code: 'client-foreign' };
    };
    const { done } = page.tap('a');
    await settle(hub);
    await settle(hub);
    expect(await done).toMatchObject({ ok: true });
    expect(page.session.attention.get()).toEqual([]);
  });
});

describe('S2: a refusal is a result', () => {
  it('is told to its sender, and moves on', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    const { done } = page.tap('no');
    page.tap('a');
    await settle(hub);
    expect(await done).toEqual({ ok: false, code: 'not-found', params: { key: 'no' } });
    expect(log(hub)).toEqual(['no', 'a']);
    expect(page.session.attention.get()).toEqual([]);
  });

  it('stays in the tray until read when the tap had waited, also over a reload', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    await goOffline(hub);
    page.tap('no');
    await settle(hub);
    await comeBack(hub);
    expect(page.session.attention.get()).toMatchObject([{ kind: 'refused', type: 'help.ask', code: 'not-found' }]);
    await page.close();
    const next = await livePage(hub, { tab: page.tab });
    const [entry] = next.session.attention.get();
    expect(entry).toMatchObject({ payload: { bayId: 'no' }, params: { key: 'no' } });
    await next.session.dismiss(entry!.n);
    expect(next.session.attention.get()).toEqual([]);
    await next.close();
    const last = await livePage(hub, { tab: page.tab });
    expect(last.session.attention.get()).toEqual([]);
  });

  it.each([{ again: true }, { ok: false, code: 'hub-busy' }, { ok: false, code: 'disk-full' }] as const)(
    '%j is not an answer: the same number is sent again',
    async (no) => {
      const hub = createFakeHub();
      const page = await livePage(hub);
      const numbers: number[] = [];
      hub.answer = ({ n }) => {
        numbers.push(n);
        return numbers.length < 4 ? ({ n, ...no } as never) : null;
      };
      const { done } = page.tap('a');
      for (let i = 0; i < 6; i += 1) await settle(hub, 3_000);
      expect(await done).toMatchObject({ ok: true });
      expect(numbers).toEqual([1, 1, 1, 1]);
    },
  );

  it('a message the hub cannot read takes no number with it', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    hub.answer = ({ n, payload }) =>
      (payload as { bayId: string }).bayId === 'bad' ? { n, ok: false, code: 'bad-message' } : null;
    const bad = page.tap('bad');
    page.tap('a');
    await settle(hub);
    expect(await bad.done).toEqual({ ok: false, code: 'bad-message' });
    expect(page.session.attention.get()).toEqual([]);
    expect(hub.disk().log).toMatchObject([{ key: 'a', n: 1 }]);
  });
});

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

describe('S8: another epoch', () => {
  it('gives a new client id and new numbers to what waits, and says so', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    page.tap('a');
    await settle(hub);
    const backup = hub.backup();
    page.tap('b');
    await settle(hub);
    await goOffline(hub);
    page.tap('c');
    await settle(hub);
    hub.restore(backup);
    await comeBack(hub);
    expect(log(hub)).toEqual(['a', 'c']);
    expect(clients(hub)).toBe(2);
    expect(hub.disk().log.at(-1)).toMatchObject({ n: 1 });
    expect(page.session.attention.get()).toMatchObject([{ kind: 'epoch', params: { waiting: 1 } }]);
    expect(page.session.rows.all('help').map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('takes a new client id also when nothing was lost, and nothing waits', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    page.tap('a');
    await settle(hub);
    hub.restore(hub.backup());
    await comeBack(hub);
    expect(page.session.attention.get()).toMatchObject([{ kind: 'epoch', params: { waiting: 0 } }]);
    page.tap('b');
    await settle(hub);
    expect(hub.disk().log).toMatchObject([
      { key: 'a', n: 1 },
      { key: 'b', n: 1 },
    ]);
    expect(clients(hub)).toBe(2);
  });

  it('does not repeat a tap in doubt that is part of the restored history', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    const first = page.tap('a');
    await rest(30);
    const [line] = [...hub.lines];
    while (line && hub.deliver(line, 'toHub')) {}
    page.tap('b');
    await goOffline(hub);
    hub.restore(hub.backup());
    await comeBack(hub);
    expect(await first.done).toMatchObject({ ok: true, seq: 1 });
    expect(log(hub)).toEqual(['a', 'b']);
    expect(clients(hub)).toBe(2);
    expect(page.session.attention.get()).toMatchObject([{ kind: 'epoch', params: { waiting: 1 } }]);
  });

  it('a hub that forgot without saying so is noticed by its numbers', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    const backup = hub.backup();
    page.tap('a');
    await settle(hub);
    hub.restore({ ...backup });
    hub.disk().epoch = backup.epoch;
    await settle(hub, 5_000);
    page.tap('b');
    await comeBack(hub);
    expect(log(hub)).toEqual(['b']);
    expect(page.session.attention.get()).toMatchObject([{ kind: 'epoch' }]);
  });
});

describe('signing in', () => {
  it('waits until the taps of whoever was signed in are decided (E8)', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    let first = true;
    hub.answer = ({ n }) => {
      if (!first) return null;
      first = false;
      return { n, again: true };
    };
    page.tap('a');
    const answer = page.session.signIn({ personId: 'p', pin: '1234', badge: null });
    await settle(hub);
    await settle(hub, 1_000);
    await settle(hub);
    expect(await answer).toMatchObject({ ok: true });
    expect(hub.heard).toEqual(['hello', 'command', 'command', 'signIn']);
  });

  it('is refused at once while the hub is away', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    await goOffline(hub);
    const answer = await page.session.signIn({ personId: 'p', pin: '1234', badge: null });
    expect(answer).toEqual({ ok: false, code: 'hub-busy' });
  });

  it('never writes a PIN to the disk', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    await goOffline(hub);
    page.session.send('person.setPin', { personId: 'p', pin: '4711' });
    page.tap('a');
    await settle(hub, HALF_A_MINUTE);
    await page.close();
    const next = open(hub, { tab: page.tab });
    await settle(hub);
    expect(next.session.waiting.get().taps.map(({ type }) => type)).toEqual(['help.ask']);
  });
});
