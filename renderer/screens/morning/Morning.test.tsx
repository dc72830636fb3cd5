// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { arrive, time } from '../../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import type { LoadReport } from '../../../shared/protocol/reports.floor.ts';
import type { ViewRow } from '../../../shared/views/rows.ts';
import { fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { lendBrowser } from '../../ui/testing/antdBrowser.ts';
import Morning from './Morning.tsx';

beforeAll(lendBrowser);

const shop = fakeShop(time('16:00', '2026-11-19'));
const { visitId } = arrive(shop, '京A8B2Q6', ['R10'], { promise: { at: time('09:30'), means: 'phone' } });
const now = time('10:00');
const load: LoadReport = {
  ...{ date: '2026-11-20', week: { from: '2026-11-16', to: '2026-11-22' }, at: now },
  teams: [],
  technicians: [],
  absences: [{ id: 'x', personId: 'zhang', from: time('00:00'), to: time('00:00', '2026-11-21'), kind: 'sick' }],
};
const answers: Readonly<Record<string, unknown>> = {
  load,
  'late-list': { span: { from: '2026-11-19', to: '2026-11-19' }, total: 0, lines: [] },
  visit: { file: shop.file(visitId) },
};
let asked: string[];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return { ok: true, json: async () => answers[/reports\/([^?]+)/.exec(url)?.[1] ?? ''] };
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function rows(): ViewRow[] {
  return [
    { kind: 'shop', id: 'shop', shop: shop.reader.shop() },
    ...shop.reader.people().map((person) => ({ kind: 'person', id: person.id, person }) as const),
    { kind: 'visit', id: visitId, version: 1, lastSeq: 1, file: shop.file(visitId) },
  ];
}

it('says what stayed, what is due, who is away and what was late, each line one click from its car', async () => {
  render(
    <LiveDesk session={fakeSession({ rows: rows(), now })}>
      <LanguageProvider language="en">
        <App>
          <MemoryRouter>
            <Morning />
          </MemoryRouter>
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
  const carried = (await screen.findByText('1 car carried over')).closest('section') as HTMLElement;
  expect(within(carried).getByText('Late')).toBeTruthy();
  expect(screen.getByText('1 promise today')).toBeTruthy();
  expect(await screen.findByText('1 person away today')).toBeTruthy();
  expect(screen.getByText('Sick')).toBeTruthy();
  expect(screen.getByText('All day')).toBeTruthy();
  expect(asked.some((url) => url.includes('late-list') && url.includes('date=2026-11-19'))).toBe(true);
  fireEvent.click(within(carried).getByRole('button'));
  await vi.waitFor(() => expect(asked.some((url) => url.includes(`visitId=${visitId}`))).toBe(true));
});
