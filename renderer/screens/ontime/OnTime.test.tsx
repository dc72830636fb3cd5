// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Person } from '../../../shared/domain/model.ts';
import { arrive, time } from '../../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import type { LateLine, OnTimeReport } from '../../../shared/protocol/reports.ts';
import type { ViewRow } from '../../../shared/views/rows.ts';
import { type FakeSession, fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { lendBrowser } from '../../ui/testing/antdBrowser.ts';
import OnTime from './OnTime.tsx';

vi.mock('../../ui/charts/Chart.tsx', () => ({ Chart: () => null }));
beforeAll(lendBrowser);

const now = time('10:00');
const shop = fakeShop(now);
const { visitId } = arrive(shop, '京A8B2Q6', ['R10'], { promise: { at: time('11:00'), means: 'phone' } });

const standing = { settled: 60, late: 3, allowance: 2, points: 1 };
const report: OnTimeReport = {
  span: { from: '2026-11-01', to: '2026-11-30' },
  at: now,
  seq: 1,
  rate: 950,
  target: 960,
  totals: { ...standing, leftOut: 4, exemptSigned: 2, exemptByPolicy: 0, unsigned: 1, saidLate: 1, flagged: 0 },
  now: { open: 9, overdue: 1, atRisk: 0, cars: [] },
  advisors: [{ id: 'gu', ...standing }],
  technicians: [{ id: 'zhang', teamId: 't1', settled: 30, late: 0, allowance: 1, points: 0 }],
  teams: [{ id: 't1', ...standing }],
  categories: [{ id: 'repair', ...standing }],
  pareto: [{ owner: 'wash', minutes: 90, visits: 2 }],
  trend: [{ from: '2026-11-20', to: '2026-11-20', settled: 60, late: 3 }],
};
const line: LateLine = {
  ...{ visitId, settledDay: '2026-11-19', settledAt: now, plate: '京A8B2Q6', pickup: 'A001', model: '轩逸' },
  ...{ category: 'repair', advisorId: 'gu', personIds: ['zhang'], result: 'late', rule: 'V2', basisAt: now },
  ...{ comparedAt: now, minutesLate: 35, cause: 'wash', causeMinutes: 40 },
  ...{ excuse: null, excuseReason: null, excuseSigned: false },
};

let asked: string[];
let answers: Record<string, unknown>;
beforeEach(() => {
  asked = [];
  answers = {
    'on-time': report,
    'late-list': { span: report.span, total: 1, lines: [line] },
    visit: { file: shop.file(visitId) },
  };
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const name = /reports\/([^?]+)/.exec(url)?.[1] ?? '';
    const answer = answers[name];
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
    ...shop.reader.people().map((person: Person) => ({ kind: 'person' as const, id: person.id, person })),
    ...shop.reader.teams().map((team) => ({ kind: 'team' as const, id: team.id, team })),
  ];
}
function Address() {
  return <output data-testid="address">{useLocation().search}</output>;
}
function open(session: FakeSession = fakeSession({ rows: rows(), now }), at = '/on-time') {
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="zh-CN">
        <App>
          <MemoryRouter initialEntries={[at]}>
            <OnTime />
            <Address />
          </MemoryRouter>
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
  return session;
}
const address = () => screen.getByTestId('address').textContent;
const panel = async (name: string) => (await screen.findByRole('heading', { name })).closest('section') as HTMLElement;

it('says the rate with its N, the allowance and what stands beside it (V1, V10)', async () => {
  open();
  expect(await screen.findByText('95.0%', { selector: '.headline-number' })).toBeTruthy();
  expect(screen.getByText('结算 60 台')).toBeTruthy();
  expect(screen.getByText('未达标')).toBeTruthy();
  const meter = screen.getByRole('meter');
  expect(meter.getAttribute('aria-valuetext')).toContain('超出 1 台，扣 1 分');
  expect(meter.querySelectorAll('.meter-used')).toHaveLength(2);
  expect(meter.querySelectorAll('.meter-over')).toHaveLength(1);
  expect(
    within(await panel('另计'))
      .getByText('免责：客户签字')
      .closest('div')?.textContent,
  ).toBe('免责：客户签字2');
});

it('asks for the month of the shop, and for what stands in the address', async () => {
  open();
  await screen.findByText('结算 60 台');
  expect(asked[0]).toBe('/api/v1/reports/on-time?period=month&date=2026-11-20');
  cleanup();
  asked = [];
  open(undefined, '/on-time?period=week&date=2026-11-02');
  await screen.findByText('结算 60 台');
  expect(asked[0]).toBe('/api/v1/reports/on-time?period=week&date=2026-11-02');
});

it('leads to why a car was late in one click, and from an advisor in two', async () => {
  open();
  const row = await screen.findByText('待洗车 40 分');
  fireEvent.click(row);
  expect(await screen.findByText(/承诺 11:00/)).toBeTruthy();
  expect(address()).toContain(`car=${visitId}`);
  cleanup();

  open();
  fireEvent.click(within(await panel('服务顾问')).getByRole('button', { name: '顾问' }));
  expect(address()).toBe('?advisorId=gu');
  await waitFor(() => expect(asked.at(-1)).toContain('advisorId=gu'));
  fireEvent.click(await screen.findByRole('button', { name: '京A·8B2Q6：为什么迟' }));
  expect(await screen.findByText(/承诺 11:00/)).toBeTruthy();
});

it('narrows down to a cause and back', async () => {
  open();
  const pareto = await panel('迟交车辆的时间花在哪里');
  fireEvent.click(within(pareto).getByRole('button', { name: '待洗车' }));
  expect(address()).toBe('?cause=wash');
  fireEvent.click(await screen.findByRole('button', { name: '去掉“待洗车”' }));
  expect(address()).toBe('');
});

it('shows charts as tables too, for whoever cannot see them', async () => {
  open();
  const table = within(await panel('走势')).getByRole('table');
  expect(within(table).getAllByRole('row')[1]?.textContent).toBe('11-2060395.0%');
});

it('says why there are no figures, and tries again', async () => {
  answers['on-time'] = 'hub-busy';
  open();
  fireEvent.click(await screen.findByRole('button', { name: /重\s?试/ }));
  answers['on-time'] = report;
  fireEvent.click(screen.getByRole('button', { name: /重\s?试/ }));
  expect(await screen.findByText('结算 60 台')).toBeTruthy();
});

it('keeps the figures it has when the next reading fails, and says so', async () => {
  const session = open();
  await screen.findByText('结算 60 台');
  answers['on-time'] = 'hub-busy';
  session.connection.set({ ...session.connection.get(), state: 'offline' });
  expect(await screen.findByText(/没有读到新数据/)).toBeTruthy();
  expect(screen.getByText('结算 60 台')).toBeTruthy();
  const isOfAnother = () => document.querySelector('.report-panels')?.getAttribute('data-busy');
  expect(isOfAnother()).toBe('false');
  fireEvent.click(screen.getByText('今年'));
  expect(isOfAnother()).toBe('true');
});

it('reads again when the shop moved, once however much did, and twice a minute anyway', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const readings = () => asked.filter((url) => url.includes('on-time')).length;
  try {
    const session = open();
    await screen.findByText('结算 60 台');
    const moved = (lastSeq: number): ViewRow => ({
      ...{ kind: 'visit', id: visitId, version: lastSeq, lastSeq, file: shop.file(visitId) },
    });
    const before = readings();
    session.change([moved(2)]);
    session.change([moved(3)]);
    await vi.advanceTimersByTimeAsync(2_100);
    await vi.waitFor(() => expect(readings()).toBe(before + 1));
    await vi.advanceTimersByTimeAsync(30_100);
    await vi.waitFor(() => expect(readings()).toBe(before + 2));
  } finally {
    vi.useRealTimers();
  }
});

it('shows no names where nobody is signed in (S9)', async () => {
  open(fakeSession({ rows: rows(), now, identity: { role: 'office' } }));
  expect(await screen.findByText('结算 60 台')).toBeTruthy();
  expect(screen.getByText(/登录后可以看到自己的数据/)).toBeTruthy();
  expect(screen.queryByRole('heading', { name: '服务顾问' })).toBeNull();
  expect(asked.some((url) => url.includes('late-list'))).toBe(false);
});
