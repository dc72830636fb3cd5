import { describe, expect, it } from 'vitest';
import { clients, comeBack, goOffline, inFreshBrowser, livePage, log, open } from './fake.browser.ts';
import { createFakeHub } from './fake.hub.ts';
import { rest, settle } from './fake.page.ts';

const HALF_A_MINUTE = 30_000;

inFreshBrowser();

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
