import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atShopTime } from '../../../shared/domain/calendar.ts';
import type { LoungeRow, LoungeShopRow } from '../../../shared/views/rows.ts';
import { fakeSession } from '../../live/fake.session.ts';
import { LiveView } from '../../live/LiveView.tsx';
import { Lounge } from './Lounge.tsx';
import { loungeRow } from './testing/loungeRow.ts';

const ZONE = 'Asia/Shanghai';
const now = atShopTime('2026-11-21', 14 * 60 + 32, ZONE);
const shop: LoungeShopRow = { kind: 'loungeShop', id: 'shop', name: '望京店', timeZone: ZONE, sample: false };

function open(rows: readonly LoungeRow[], set: Partial<LoungeShopRow> = {}) {
  const session = fakeSession({ now, rows: [{ ...shop, ...set }, ...rows], identity: { role: 'lounge' } });
  render(
    <LiveView session={session}>
      <Lounge />
    </LiveView>,
  );
  return session;
}

const play = vi.fn(async () => {});
const pickups = () => [...document.querySelectorAll('.lounge-pickup')].map((cell) => cell.textContent);
const many = Array.from({ length: 80 }, (_, i) => loungeRow(i + 1, { told: now + i * 60_000 }));

beforeEach(() => {
  vi.useFakeTimers();
  play.mockClear();
  Object.defineProperty(window.HTMLMediaElement.prototype, 'play', { configurable: true, value: play });
  Object.assign(window, { innerWidth: 1920, innerHeight: 1080 });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('L1: the lounge draws from its own rows only; whatever else travelled with them is never shown', () => {
  const secrets = {
    name: '王小明',
    phone: '13800138000',
    customer: { name: '王小明', phone: '13800138000' },
    vin: 'LFV3A23C083027701',
    fullPlate: '京A8BQ23',
    amount: 358_000,
    request: '冷车起步异响',
    category: 'accident',
  };
  open([{ ...loungeRow(17, { told: now }), ...secrets }]);
  expect(document.body.innerHTML).toContain('A017');
  for (const secret of ['王小明', '13800138000', 'LFV3A23C083027701', '8BQ23', '358', '异响', 'accident']) {
    expect(document.body.innerHTML).not.toContain(secret);
  }
});

test('L1: a row of the lounge has no other fields than these', () => {
  type Allowed = 'kind' | 'id' | 'pickup' | 'plate' | 'model' | 'colour' | 'step' | 'told' | 'revised' | 'readyAt';
  const none: Exclude<keyof LoungeRow, Allowed>[] = [];
  expect(Object.keys(loungeRow(1))).toHaveLength(10);
  expect(none).toEqual([]);
});

test('L2: a car without a plate to show is known by its pickup number', () => {
  open([loungeRow(31, { plate: null })]);
  expect(pickups()).toEqual(['A031']);
  expect(document.querySelector('.lounge-plate')?.textContent).toBe('');
});

test('L4: pages flip in turn and come round again', () => {
  open(many);
  const first = pickups();
  expect(first[0]).toBe('A001');
  const seen = new Set(first);
  for (let page = 1; page < Math.ceil(80 / first.length); page++) {
    act(() => void vi.advanceTimersByTime(10_000));
    for (const pickup of pickups()) seen.add(pickup);
  }
  expect(seen.size).toBe(80);
  act(() => void vi.advanceTimersByTime(10_000));
  expect(pickups()).toEqual(first);
});

test('L4: a newly ready car is called for eight seconds, then leads the list and flashes there', () => {
  const session = open(many);
  act(() => session.change([{ ...many[70]!, step: 'ready', readyAt: now }]));
  expect(screen.getByRole('alert').textContent).toContain('A071');
  expect(play).toHaveBeenCalledTimes(1);
  act(() => void vi.advanceTimersByTime(8_000));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(pickups()[0]).toBe('A071');
  expect(document.querySelector('.lounge-line-called')?.textContent).toContain('A071');
});

test('L4: two cars ready at once are called one after the other; one taken back is not called', () => {
  const session = open(many);
  const ready = [many[10]!, many[20]!, many[30]!].map((row, i) => ({
    ...row,
    step: 'ready' as const,
    readyAt: now + i,
  }));
  act(() => session.change(ready));
  expect(screen.getByRole('alert').textContent).toContain('A011');
  act(() => session.change([many[20]!]));
  act(() => void vi.advanceTimersByTime(8_000));
  expect(screen.getByRole('alert').textContent).toContain('A031');
});

test('L3: data older than thirty seconds is said across the screen, and nobody is called from it', () => {
  const session = open(many.slice(0, 3));
  const heardAt = now - 5 * 60_000;
  act(() => session.connection.set({ ...session.connection.get(), state: 'offline', stale: true, heardAt }));
  expect(screen.getByRole('alert').textContent).toContain('数据暂停更新 14:27');
  expect(document.querySelector('[data-stale="true"]')).not.toBeNull();
  act(() => session.change([{ ...many[0]!, step: 'ready', readyAt: now }]));
  expect(document.querySelector('.lounge-call')).toBeNull();
  expect(play).not.toHaveBeenCalled();
});

test('without cars the lounge greets; a sample shop says that it is one', () => {
  open([], { sample: true });
  expect(document.body.textContent).toContain('欢迎光临');
  expect(document.body.textContent).toContain('示例门店');
});

test('a page that is closed leaves no timer behind', () => {
  open(many);
  cleanup();
  vi.advanceTimersByTime(1);
  expect(vi.getTimerCount()).toBe(0);
});
