// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { arrive, time } from '../../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import type { ViewRow } from '../../../shared/views/rows.ts';
import { type FakeSession, fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { lendBrowser } from '../../ui/testing/antdBrowser.ts';
import Advisor from './Advisor.tsx';
import { TakeIn } from './TakeIn.tsx';
import { emptyDraft } from './takeIn.model.ts';

beforeAll(lendBrowser);
afterEach(cleanup);

const now = time('10:00');

function shopRows(): ViewRow[] {
  const shop = fakeShop(now);
  arrive(shop, '京A8B2Q6', ['R10']);
  const standard = shop.reader.standard('R10');
  return [
    { kind: 'shop', id: 'shop', shop: shop.reader.shop() },
    ...(standard ? [{ kind: 'standard' as const, id: standard.id, standard }] : []),
    ...shop.files().map((file) => ({ kind: 'visit' as const, id: file.visit.id, version: 1, lastSeq: 1, file })),
  ];
}

function show(session: FakeSession, page: ReactNode) {
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="zh-CN">
        <App>
          <MemoryRouter>{page}</MemoryRouter>
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
}

const plate = () => screen.getByLabelText<HTMLInputElement>('车牌');

it('keeps a half-typed walk-in while another car is looked at, and drops it when it is cancelled', () => {
  show(fakeSession({ rows: shopRows(), now }), <Advisor />);
  fireEvent.click(screen.getByText('接车'));
  fireEvent.change(plate(), { target: { value: '京A12345' } });
  fireEvent.click(screen.getByText('京A·8B2Q6'));
  expect(screen.queryByLabelText('车牌')).toBeNull();
  fireEvent.click(screen.getByText('继续接车'));
  expect(plate().value).toBe('京A12345');
  fireEvent.click(screen.getByText(/^取\s?消$/));
  fireEvent.click(screen.getByText('接车'));
  expect(plate().value).toBe('');
});

it('says that the car is kept while the hub is away, and lets nobody wait', async () => {
  const session = fakeSession({ rows: shopRows(), now, answer: () => undefined });
  session.connection.set({ ...session.connection.get(), state: 'offline' });
  const draft = { ...emptyDraft(null), plate: '京A12345', standardIds: ['R10'], promiseAt: now + 7_200_000 };
  let emptied = 0;
  const empty = () => {
    emptied += 1;
  };
  const shop = fakeShop(now).reader.shop();
  const nothing = () => {};
  show(
    session,
    <TakeIn shop={shop} draft={draft} onChange={nothing} onEmpty={empty} onCancel={nothing} onShow={nothing} />,
  );
  fireEvent.click(screen.getByText('确认接车'));
  expect(await screen.findByText(/京A12345 已保存在这台电脑上/)).toBeTruthy();
  expect(emptied).toBe(1);
  expect(session.sent.map(({ type }) => type)).toEqual(['visit.takeIn']);
});
