import { describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { comeBack, count, goOffline, inFreshBrowser, livePage, log, open } from './fake.browser.ts';
import { createFakeHub } from './fake.hub.ts';
import { rest, settle } from './fake.page.ts';

inFreshBrowser();

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

  it('a tap taken back on its way is undone when its answer comes, in time and before what was tapped after it (J10)', async () => {
    const hub = createFakeHub();
    const page = await livePage(hub);
    const onItsWay = page.tap('a');
    const n = await onItsWay.n;
    const at = page.session.clock.stamp() ?? 0;
    expect(await page.session.undoLater(n)).toBe(true);
    page.tap('b');
    await settle(hub);
    const { log: taps } = hub.disk();
    expect(taps.map(({ key, n }) => [key, n])).toEqual([
      ['a', 1],
      ['undo', 2],
      ['b', 3],
    ]);
    expect(Math.abs((taps[1]?.at ?? 0) - at)).toBeLessThan(50);
    expect(await page.session.undoLater(n)).toBe(false);
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
