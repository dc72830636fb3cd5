// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { approve, priced, reported } from '../../../../shared/domain/testing/additions.ts';
import { arrive, time } from '../../../../shared/domain/testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../../../../shared/domain/testing/fakeShop.ts';
import type { ViewRow } from '../../../../shared/views/rows.ts';
import { fakeSession } from '../../../live/fake.session.ts';
import { LiveDesk } from '../../../live/LiveDesk.tsx';
import { PromiseDialog } from '../../../parts/PromiseDialog.tsx';
import { LanguageProvider } from '../../../ui/language.tsx';
import { lendBrowser } from '../../../ui/testing/antdBrowser.ts';
import { AdditionsPanel } from './AdditionsPanel.tsx';

beforeAll(lendBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const now = time('10:00');

function rowsOf(shop: FakeShop): ViewRow[] {
  const standard = shop.reader.standard('R11');
  return [
    { kind: 'shop', id: 'shop', shop: shop.reader.shop() },
    ...(standard ? [{ kind: 'standard' as const, id: standard.id, standard }] : []),
    ...shop.files().map((file) => ({ kind: 'visit' as const, id: file.visit.id, version: 1, lastSeq: 1, file })),
  ];
}

/** A car promised for `promise`, with what was found on it. */
function panel(find: (shop: FakeShop, visitId: string) => void, promise = '11:00') {
  const shop = fakeShop(now);
  const { visitId } = arrive(shop, '京A8B2Q6', ['R10'], { promise: { at: time(promise), means: 'phone' } });
  find(shop, visitId);
  const session = fakeSession({ rows: rowsOf(shop), now, identity: { role: 'advisor' } });
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="zh-CN">
        <App>
          <MemoryRouter>
            <AdditionsPanel file={shop.file(visitId)} shop={shop.reader.shop()} now={now} mayChange />
          </MemoryRouter>
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
  return { shop, session, visitId };
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const save = () => click(/^保\s?存$/);
const choose = (group: string, word: string) => fireEvent.click(within(screen.getByLabelText(group)).getByText(word));

it('an approval proposes a time from the forecast and says that it moves what counts', () => {
  let additionId = '';
  const { shop, session, visitId } = panel((on, id) => {
    additionId = priced(on, id, 'R11');
  });
  const name = shop.reader.standard('R11')?.nameZh ?? '';
  click('登记客户答复');
  const wording = screen.getByLabelText(/^标准话术/);
  expect(wording.textContent).toContain(`${name}，费用 ¥680.00`);
  expect(wording.textContent).not.toContain('交车时间');
  choose(name, '同意');
  expect(wording.textContent).toContain('交车时间会改为');
  expect(screen.getByText(/保存后，考核时间改为/)).toBeTruthy();
  save();
  const { payload } = session.sent[0] as { payload: { promise: { at: number } } };
  expect(payload).toMatchObject({ visitId, answers: [{ additionId, approved: true }], means: 'phone', note: '' });
  expect(payload.promise.at).toBeGreaterThan(time('11:00'));
  expect(payload.promise.at % (15 * 60_000)).toBe(0);
});

it('what was approved is quoted, and the quote travels with the time that is told from it (F4)', async () => {
  const asked: unknown[] = [];
  const at = time('13:20');
  const curve = [
    { at: time('11:00'), chance: 120 },
    { at, chance: 964 },
  ];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body));
    const quote = { quoteId: 'q7', at, target: 960, p50: at, curve, few: false, trouble: [] };
    return { ok: true, json: async () => quote };
  });
  let additionId = '';
  const { shop, session, visitId } = panel((on, id) => {
    additionId = priced(on, id, 'R11');
  });
  const name = shop.reader.standard('R11')?.nameZh ?? '';
  click('登记客户答复');
  expect(screen.queryByLabelText('承诺把握'), 'nothing approved, nothing to promise').toBeNull();
  choose(name, '同意');
  fireEvent.click(screen.getByText('同时告知新的交车时间'));
  expect(await screen.findByText('11:00 的把握约 12%', undefined, { timeout: 3_000 })).toBeTruthy();
  click(/^采\s?用$/);
  save();
  expect(asked).toEqual([{ visitId, additionIds: [additionId] }]);
  expect(session.sent).toMatchObject([{ payload: { promise: { at, quoteId: 'q7' } } }]);
});

it('without a new time the old one stands, and that is said; words that were changed are kept as the note', () => {
  const { shop, session } = panel((on, id) => void priced(on, id, 'R11'), '10:00');
  const name = shop.reader.standard('R11')?.nameZh ?? '';
  click('登记客户答复');
  choose(name, '同意');
  expect(screen.getByText(/保存后，考核时间改为/), 'still the very minute').toBeTruthy();
  fireEvent.change(screen.getByLabelText(/^标准话术/), { target: { value: '客户说尽快' } });
  fireEvent.click(screen.getByText('同时告知新的交车时间'));
  expect(screen.getByText(/不改交车时间：考核时间仍是 10:00/)).toBeTruthy();
  save();
  expect(session.sent).toMatchObject([{ payload: { promise: null, note: '客户说尽快' } }]);
});

it('the customer’s wish is taken in the customer’s words', async () => {
  const { session, visitId } = panel(() => undefined);
  click('客户要求增项');
  fireEvent.change(screen.getByLabelText('客户的原话'), { target: { value: ' 顺便换雨刮 ' } });
  save();
  expect(session.sent).toEqual([
    { type: 'addition.report', payload: { visitId, source: 'customer', note: '顺便换雨刮' } },
  ]);
});

it('a price below zero is refused in words, and not sent', () => {
  const { session } = panel((shop, id) => void priced(shop, id, 'R11'));
  click('改报价');
  const amount = screen.getByLabelText('金额（元）');
  fireEvent.change(amount, { target: { value: '-1' } });
  fireEvent.blur(amount);
  expect(screen.getByRole('alert').textContent).toContain('不能');
  save();
  expect(session.sent).toEqual([]);
  fireEvent.change(amount, { target: { value: '680.5' } });
  fireEvent.blur(amount);
  save();
  expect(session.sent).toMatchObject([
    { type: 'addition.price', payload: { amountFen: 68_050, operation: { standardId: 'R11' } } },
  ]);
});

it('what has no price can be declined, and not approved', () => {
  const { session, visitId } = panel((shop, id) => void reported(shop, id));
  click('登记客户答复');
  choose('刹车片', '同意');
  save();
  expect(session.sent).toEqual([]);
  choose('刹车片', '拒绝');
  save();
  expect(session.sent).toMatchObject([
    { type: 'addition.answer', payload: { visitId, answers: [{ approved: false }], promise: null, note: '' } },
  ]);
});

it('the promise dialog names the additions a new time is for, by itself', () => {
  const shop = fakeShop(now);
  const { visitId } = arrive(shop, '京A8B2Q6', ['R10'], { promise: { at: time('11:00'), means: 'phone' } });
  const additionId = approve(shop, visitId, 'R11');
  const session = fakeSession({ rows: rowsOf(shop), now, identity: { role: 'advisor' } });
  const saved: unknown[] = [];
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="zh-CN">
        <PromiseDialog
          title="改"
          file={shop.file(visitId)}
          shop={shop.reader.shop()}
          onSave={async (payload) => saved.push(payload) > 0}
          onClose={() => undefined}
        />
      </LanguageProvider>
    </LiveDesk>,
  );
  expect(screen.getByText(/保存后，考核时间改为/).textContent).toContain('●');
  fireEvent.click(screen.getByText('车间延误'));
  expect(screen.getByText(/只记为已告知，考核时间仍是 11:00/)).toBeTruthy();
  fireEvent.click(screen.getByText('增项'));
  save();
  expect(saved).toMatchObject([{ cause: 'addition', additionIds: [additionId], note: '' }]);
});
