// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { time } from '../../../shared/domain/testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import { excused, readyCar } from '../../../shared/domain/testing/handover.ts';
import type { ToSignList } from '../../../shared/views/handover.lists.ts';
import type { ViewRow } from '../../../shared/views/rows.ts';
import { type FakeSession, fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { lendBrowser } from '../../ui/testing/antdBrowser.ts';
import Handover from './Handover.tsx';

beforeAll(lendBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const COLLECTED = time('10:10', '2026-11-21');

/** E10: ready at 16:40, promised for 17:00; it is 10:10 the next day. */
function overnight(): { shop: FakeShop; visitId: string } {
  const shop = fakeShop(time('16:10'));
  const visitId = readyCar(shop);
  shop.clock.now = COLLECTED;
  return { shop, visitId };
}

const rowsOf = (shop: FakeShop): ViewRow[] => [
  { kind: 'shop', id: 'shop', shop: shop.reader.shop() },
  ...shop.files().map((file) => ({ kind: 'visit' as const, id: file.visit.id, version: 1, lastSeq: 1, file })),
];

/** What the hub's lists say; undefined: the hub is away. */
function lists(answers: Readonly<Record<string, unknown>>) {
  vi.stubGlobal('fetch', async (url: string) => {
    const body = answers[url.replace('/api/v1', '')];
    if (body === undefined) throw new Error('away');
    return { ok: true, json: async () => body };
  });
}

function show(session: FakeSession) {
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="zh-CN">
        <App>
          <MemoryRouter>
            <Handover />
          </MemoryRouter>
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
}

it('settles a car that was fetched late and goes on to D22, with the times in its note (V6)', async () => {
  const { shop, visitId } = overnight();
  lists({ '/lists/to-sign': { lines: [], more: 0 } });
  const session = fakeSession({ rows: rowsOf(shop), now: COLLECTED });
  show(session);
  expect(screen.getByText('17 小时 30 分')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /结\s?算/ }));
  const settling = within(await screen.findByRole('dialog'));
  expect(settling.getByText(/迟 17 小时 10 分/)).toBeTruthy();
  fireEvent.change(settling.getByLabelText('第 1 行金额（元）'), { target: { value: '117.5' } });
  fireEvent.click(settling.getByRole('button', { name: /结\s?算/ }));
  expect(await screen.findByText(/客户原因延误/)).toBeTruthy();
  expect(session.sent).toEqual([
    {
      type: 'visit.settle',
      payload: {
        visitId,
        lines: [{ kind: 'labour', name: '项目G02', quantity: 1, amountFen: 11_750, costFen: null }],
        deliveryAt: null,
      },
    },
  ]);
  const note = screen.getByLabelText<HTMLTextAreaElement>('说明').value;
  expect(note).toBe('昨天 16:40 已可交车，客户 10:10 才来取。');
  fireEvent.click(screen.getByRole('button', { name: /^登\s?记$/ }));
  await waitFor(() => expect(session.sent).toHaveLength(2));
  expect(session.sent[1]).toEqual({
    type: 'excuse.record',
    payload: { visitId, reason: 'D22', note, calls: [], signature: null },
  });
});

it('says in words why the hub refused a sheet, and keeps what was typed', async () => {
  const { shop } = overnight();
  lists({ '/lists/to-sign': { lines: [], more: 0 } });
  const refuse = () => ({ ok: false, code: 'amount-negative', params: { name: '项目G02' } }) as const;
  show(fakeSession({ rows: rowsOf(shop), now: COLLECTED, answer: refuse }));
  fireEvent.click(screen.getByRole('button', { name: /结\s?算/ }));
  const settling = within(await screen.findByRole('dialog'));
  fireEvent.change(settling.getByLabelText('第 1 行金额（元）'), { target: { value: '-5' } });
  fireEvent.click(settling.getByRole('button', { name: /结\s?算/ }));
  expect((await settling.findByRole('alert')).textContent).toContain('“项目G02”的金额不能是负数');
  expect(settling.getByLabelText<HTMLInputElement>('第 1 行金额（元）').value).toBe('-5.00');
});

it('lists what is to be signed, and asks for strokes before it can be kept', async () => {
  const { shop, visitId } = overnight();
  shop.must('visit.settle', { visitId });
  excused(shop, visitId);
  const { visit, excuses } = shop.file(visitId);
  const { pickup, plate, model, colour, customer, advisorId, settledAt } = visit;
  const [excuse] = excuses;
  if (!excuse) throw new Error('no excuse');
  const line = { visitId, pickup, plate, model, colour, customer, advisorId, settledAt, excuse, minutesLate: 1_030 };
  lists({ '/lists/to-sign': { lines: [line], more: 0 } satisfies ToSignList });
  show(fakeSession({ rows: rowsOf(shop), now: COLLECTED }));
  fireEvent.click(await screen.findByText('待补签 1'));
  fireEvent.click(screen.getByRole('button', { name: /补\s?签/ }));
  const signing = within(await screen.findByRole('dialog'));
  expect(signing.getByLabelText<HTMLInputElement>('签字人').value).toBe('王先生');
  expect(signing.getByRole<HTMLButtonElement>('button', { name: '保存签字' }).disabled).toBe(true);
});

it('says when a list cannot be read, and hides the spot check from whoever may not do it', async () => {
  const { shop } = overnight();
  const gu = shop.reader.person('gu');
  lists({});
  const rows: ViewRow[] = [...rowsOf(shop), ...(gu ? [{ kind: 'person' as const, id: 'gu', person: gu }] : [])];
  show(fakeSession({ rows, now: COLLECTED, identity: { role: 'advisor', personId: 'gu' } }));
  expect(screen.queryByText('抽查')).toBeNull();
  fireEvent.click(screen.getByText('待补签'));
  expect(await screen.findByText(/没有读到：主机暂时连不上/)).toBeTruthy();
});
