// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { monthTarget } from '../../../shared/domain/targets.ts';
import { time } from '../../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import { workHours } from '../../../shared/domain/workHours.ts';
import type { MonthReport, ScorecardReport } from '../../../shared/protocol/reports.month.ts';
import type { ViewRow } from '../../../shared/views/rows.ts';
import { type FakeSession, fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { lendBrowser } from '../../ui/testing/antdBrowser.ts';
import Month from './Month.tsx';
import { monthSheets } from './month.sheets.ts';

beforeAll(lendBrowser);

const now = time('10:00');
const shop = fakeShop(now);
const card = { settled: 250, late: 8, allowance: 10, points: 0, rate: 968, visits: 260, reworked: 4, comebacks: 1 };
const hours = workHours({ sold: 528, worked: 480 }, [{ worked: 480, attended: null }]);
const scorecard: ScorecardReport = {
  ...{ month: '2026-10', span: { from: '2026-10-01', to: '2026-10-31' }, at: now, seq: 1, policy: DEFAULT_POLICY },
  ...{ target: monthTarget([], '2026-10'), shop: { ...card, late: 9, rate: 964 }, hours, categories: [], star: null },
  advisors: [{ id: 'gu', ...card }],
  technicians: [{ id: 'zhang', teamId: 't1', ...card, hours }],
  teams: [],
};
const { policy, ...frozen } = { ...scorecard, shop: card };
const open: MonthReport = {
  ...{ scorecard, closed: null, restatements: [], targets: { month: null, year: null }, actions: [], meetings: [] },
};
const closed: MonthReport = {
  ...open,
  closed: { at: now, by: 'gu', figures: { policy, scorecard: frozen, onTime: {} as never } },
  restatements: [
    {
      ...{ id: 'r', month: '2026-10', visitId: 'v', at: now, by: 'dd', plate: '京A8B2Q6', pickup: 'A001' },
      ...{ reason: 'call.said-late', about: { remark: '等了半小时' } },
      ...{ before: { result: 'on-time', minutesLate: 0 }, after: { result: 'late', minutesLate: 0 } },
    },
  ],
};

let answers: Record<string, unknown>;
beforeEach(() => {
  answers = { month: open, quotes: { months: [], missed: [] }, signs: { from: '', to: '', looked: 3, groups: [] } };
  vi.stubGlobal('fetch', async (url: string) => {
    const answer = answers[/reports\/([^?]+)/.exec(url)?.[1] ?? ''];
    const ok = typeof answer === 'object';
    return { ok, json: async () => (ok ? answer : { error: { code: answer } }) };
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function rows(): ViewRow[] {
  return [
    { kind: 'shop', id: 'shop', shop: shop.reader.shop() },
    ...shop.reader.people().map((person) => ({ kind: 'person' as const, id: person.id, person })),
  ];
}
function show(session: FakeSession = fakeSession({ rows: rows(), now })) {
  render(
    <LanguageProvider language="en">
      <App>
        <LiveDesk session={session}>
          <MemoryRouter initialEntries={['/month?month=2026-10']}>
            <Month />
          </MemoryRouter>
        </LiveDesk>
      </App>
    </LanguageProvider>,
  );
  return session;
}
const rowOf = async (name: string) => (await screen.findByRole('rowheader', { name })).closest('tr') as HTMLElement;

it('what a month was closed with and what holds now stand side by side, with reason and person (V11)', async () => {
  answers.month = closed;
  show();
  const cells = within(await rowOf('On time'))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
  expect(cells.slice(0, 3)).toEqual(['96.8%', '96.4%', '96.0%']);
  const line = screen.getByText(/等了半小时/).closest('tr');
  expect(line?.textContent).toContain('on time → late');
  expect(line?.textContent).toContain(shop.reader.person('dd')?.name);
  expect(screen.getByRole('button', { name: 'Close the month…' }).hasAttribute('disabled')).toBe(true);
});

it('hours without attendance are said to have none', async () => {
  show();
  expect((await rowOf(shop.reader.person('zhang')?.name ?? '')).textContent).toContain('No attendance recorded');
});

it('closing says what it means, and is given as one command', async () => {
  const session = show();
  fireEvent.click(await screen.findByRole('button', { name: 'Close the month…' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('cannot be taken back');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close it' }));
  await waitFor(() => expect(session.sent).toMatchObject([{ type: 'month.close', payload: { month: '2026-10' } }]));
});

it('a target starts from what holds, and is saved in thousandths', async () => {
  const session = show();
  fireEvent.click(await screen.findByRole('button', { name: 'Targets…' }));
  const rate = await screen.findByLabelText('On-time rate %');
  fireEvent.change(rate, { target: { value: '97.5' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(session.sent).toMatchObject([
      { type: 'target.save', payload: { id: '2026-10', onTime: 975, comebacks: 5 } },
    ]),
  );
});

it('as a workbook it says the same, every row as wide as its header', () => {
  const sheets = monthSheets('en', closed, (id) => shop.reader.person(id ?? '')?.name ?? '', 'Asia/Shanghai');
  for (const { name, header, rows: lines } of sheets)
    for (const line of lines) expect(line.length, name).toBe(header.length);
  expect(sheets[0]?.rows[0]).toEqual(['On time %', 96.8, 96.4, 96]);
  expect(sheets.find(({ name }) => name === 'Restatements')?.rows[0]?.[3]).toContain('等了半小时');
});

it('quotes that were told and held stand by month, and the cars that did not are opened from there (F4)', async () => {
  const month = { month: '2026-10', made: 30, told: 26, counted: 25, held: 24, stated: 960 };
  const missed = [{ visitId: 'v', plate: '京A8B2Q6', pickup: 'A001', promisedAt: now, settledAt: now + 25 * 60_000 }];
  answers.quotes = { months: [month], missed };
  answers.visit = 'not-found';
  show();
  const cells = within(await rowOf('2026-10'))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
  expect(cells).toEqual(['30', '26', '25', '24', '96.0%', '96.0%']);
  fireEvent.click(screen.getByText('Cars that did not hold (1)'));
  expect(screen.getByText('promised 10:00, settled 25 min after it')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '京A·8B2Q6' }));
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

it('who may not see it is told so', async () => {
  answers.month = 'not-allowed';
  show();
  expect(await screen.findByText(/Could not be read:/)).toBeTruthy();
});
