// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { arrive, time } from '../../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import type { QuoteAnswer } from '../../../shared/protocol/planning.ts';
import { type FakeSession, fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { PromiseField } from '../../screens/advisor/PromiseField.tsx';
import { emptyDraft, type TakeInDraft, takeInPayload, withWork } from '../../screens/advisor/takeIn.model.ts';
import { LanguageProvider } from '../../ui/language.tsx';
import { lendBrowser } from '../../ui/testing/antdBrowser.ts';
import { PromiseDialog } from '../PromiseDialog.tsx';

const now = time('10:00');
const quoted: QuoteAnswer = {
  ...{ quoteId: 'q1', at: time('12:40'), target: 960, p50: time('12:10'), few: false, trouble: [] },
  curve: [
    { at: time('12:00'), chance: 310 },
    { at: time('12:20'), chance: 700 },
    { at: time('12:40'), chance: 962 },
  ],
};
const STILL = 800;

let asked: unknown[];
let said: () => unknown;
beforeAll(lendBrowser);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  asked = [];
  said = () => quoted;
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body));
    const answer = said();
    return {
      ok: typeof answer === 'object',
      json: async () => (typeof answer === 'object' ? answer : { error: { code: answer } }),
    };
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const shop = fakeShop(now);
let draft: TakeInDraft;

function Reception() {
  const [kept, setKept] = useState<TakeInDraft>({ ...emptyDraft(null), plate: '京A12345', standardIds: ['R10'] });
  useEffect(() => {
    draft = kept;
  });
  const change = (work: Partial<TakeInDraft>) => setKept((old) => withWork(old, work));
  return (
    <>
      <PromiseField
        shop={shop.reader.shop()}
        draft={kept}
        chosen={[]}
        onChange={(part) => setKept((old) => ({ ...old, ...part }))}
      />
      <button type="button" onClick={() => change({ standardIds: [...kept.standardIds, 'R11'] })}>
        more work
      </button>
      <button type="button" onClick={() => setKept((old) => ({ ...old, name: `${old.name}王` }))}>
        a name
      </button>
    </>
  );
}

function show(session: FakeSession = fakeSession({ rows: [], now }), page = <Reception />) {
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="zh-CN">
        <App>{page}</App>
      </LanguageProvider>
    </LiveDesk>,
  );
}
const stand = () => act(() => vi.advanceTimersByTimeAsync(STILL));
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const offer = () => screen.getByLabelText('承诺把握').textContent;

it('offers the earliest time that holds; the promise told from it names the quote (F4)', async () => {
  show();
  expect(offer()).toContain('正在推算');
  await stand();
  expect(offer()).toContain('96% 把握：12:40');
  click(/^采\s?用$/);
  expect(draft).toMatchObject({ promiseAt: time('12:40'), quoteId: 'q1' });
  expect(screen.getByRole('button', { name: '✓ 已采用' })).toHaveProperty('disabled', true);
  expect(takeInPayload(draft, time('12:40')).promise).toMatchObject({ quoteId: 'q1' });
});

it('an earlier time is chosen with what it risks beside it, and is told from no quote', async () => {
  show();
  await stand();
  click('12:20，把握 70%');
  expect(draft).toMatchObject({ promiseAt: time('12:20'), quoteId: null });
  expect(screen.getByText('12:20 的把握约 70%').dataset.holds).toBe('false');
});

it('asks once when the work stands still, and never for what takes no time; the quote that was taken is dropped', async () => {
  show();
  await stand();
  click(/^采\s?用$/);
  for (let k = 0; k < 6; k++) click('a name');
  await stand();
  expect(asked).toHaveLength(1);
  for (let k = 0; k < 4; k++) click('more work');
  expect(draft).toMatchObject({ promiseAt: time('12:40'), quoteId: null });
  await stand();
  expect(asked).toHaveLength(2);
  expect(asked[1]).toMatchObject({ takeIn: { plate: '', customer: { name: '' } } });
  expect((asked[1] as { takeIn: { operations: unknown[] } }).takeIn.operations).toHaveLength(5);
  await stand();
  expect(asked).toHaveLength(2);
});

it('says honestly that there is too little data, and why there is no quote at all', async () => {
  said = () => ({ ...quoted, few: true });
  show();
  await stand();
  expect(offer()).toContain('经验不足');
  const trouble = [{ kind: 'nobody-qualified', visitId: 'v', operationIds: [] }];
  said = () => ({ ...quoted, quoteId: null, at: null, curve: [], trouble: [...trouble, ...trouble] });
  click('more work');
  await stand();
  expect(offer()).toContain('没有人有这项工作的工种、等级或证书');
  expect(screen.queryByRole('button', { name: /^采\s?用$/ })).toBeNull();
});

it('says why it failed, and asks again when told to', async () => {
  said = () => 'hub-busy';
  show();
  await stand();
  expect(offer()).toContain('没有读到');
  said = () => quoted;
  click(/重\s?试/);
  await stand();
  expect(offer()).toContain('12:40');
});

it('asks nobody while the hub is away, and as soon as it is back', async () => {
  const session = fakeSession({ rows: [], now });
  session.connection.set({ ...session.connection.get(), state: 'offline' });
  show(session);
  await stand();
  expect(asked).toEqual([]);
  expect(offer()).toContain('离线');
  act(() => session.connection.set({ ...session.connection.get(), state: 'live' }));
  await stand();
  expect(offer()).toContain('12:40');
});

it('a new promise for a car that is here is told from a quote too', async () => {
  const { visitId } = arrive(shop, '京A8B2Q6', ['R10'], { promise: { at: time('11:00'), means: 'phone' } });
  const saved: unknown[] = [];
  const onSave = async (payload: unknown) => saved.push(payload) > 0;
  const nothing = () => undefined;
  show(
    undefined,
    <PromiseDialog title="改" file={shop.file(visitId)} shop={shop.reader.shop()} onSave={onSave} onClose={nothing} />,
  );
  await stand();
  expect(asked).toEqual([{ visitId }]);
  click(/^采\s?用$/);
  click(/^保\s?存$/);
  expect(saved).toMatchObject([{ at: time('12:40'), quoteId: 'q1' }]);
});
