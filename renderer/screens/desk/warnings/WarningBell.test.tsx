// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { forecastWarnings } from '../../../../shared/domain/decide/warning.events.ts';
import { arrive, time } from '../../../../shared/domain/testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../../../../shared/domain/testing/fakeShop.ts';
import type { DeviceRole } from '../../../../shared/domain/vocabulary.ts';
import type { ViewRow } from '../../../../shared/views/rows.ts';
import { type FakeSession, fakeSession } from '../../../live/fake.session.ts';
import { LiveDesk } from '../../../live/LiveDesk.tsx';
import { DeskProvider } from '../../../ui/DeskProvider.tsx';
import { LanguageProvider } from '../../../ui/language.tsx';
import { lendBrowser } from '../../../ui/testing/antdBrowser.ts';
import { WarningBell } from './WarningBell.tsx';
import { openWarningsOf, ringsFor } from './warnings.model.ts';

const play = vi.fn();
beforeAll(lendBrowser);
beforeEach(() => {
  play.mockReset();
  Object.defineProperty(window.HTMLMediaElement.prototype, 'play', { configurable: true, value: play });
});
afterEach(cleanup);

/** Two cars of the advisor's and one of nobody's, all promised within the half hour, all late; warned at 14:30. */
function warnedShop(): FakeShop {
  const shop = fakeShop(time('14:00'));
  for (const [plate, at, advisorId] of [
    ['京A11111', '15:00', 'gu'],
    ['京A22222', '14:45', 'gu'],
    ['京A33333', '14:50', null],
  ] as const) {
    arrive(shop, plate, ['R11'], { advisorId, promise: { at: time(at), means: 'phone' } });
  }
  shop.clock.now = time('14:30');
  look(shop);
  return shop;
}

let n = 0;
function look(shop: FakeShop): void {
  const newId = () => `w${String(++n)}`;
  const events = forecastWarnings(shop.files(), shop.reader.shop(), shop.clock.now, newId);
  shop.apply(events.flatMap(({ changes }) => changes));
}

function rowsOf(shop: FakeShop): ViewRow[] {
  return [
    { kind: 'shop', id: 'shop', shop: shop.reader.shop() },
    ...shop.reader.people().map((person) => ({ kind: 'person' as const, id: person.id, person })),
    ...shop.files().map((file) => ({ kind: 'visit' as const, id: file.visit.id, version: 1, lastSeq: 1, file })),
  ];
}

function open(shop: FakeShop, role: DeviceRole = 'advisor', personId: string | null = 'gu'): FakeSession {
  const session = fakeSession({ rows: rowsOf(shop), now: shop.clock.now, identity: { role, personId } });
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="zh-CN">
        <DeskProvider theme="light">
          <App>
            <WarningBell role={role} />
          </App>
        </DeskProvider>
      </LanguageProvider>
    </LiveDesk>,
  );
  return session;
}

const bell = () => screen.getByRole('button', { name: /交车预警/ });
const plates = () => [...document.querySelectorAll('.warning-plate')].map((one) => one.textContent);

it('counts what is open, and says when something has escalated (P5)', () => {
  const shop = warnedShop();
  open(shop);
  expect(bell().getAttribute('aria-label')).toBe('预警 3 交车预警：3 条待处理，0 条已升级');
  cleanup();
  shop.clock.now = time('14:36');
  open(shop);
  expect(bell().getAttribute('aria-label')).toBe('升级 3 交车预警：3 条待处理，3 条已升级');
});

it('lists what is due first on top, and what has escalated further above it', () => {
  const shop = warnedShop();
  shop.clock.now = time('14:36');
  arrive(shop, '京A44444', ['R11'], { advisorId: 'gu', promise: { at: time('14:40'), means: 'phone' } });
  look(shop);
  open(shop);
  fireEvent.click(bell());
  expect(plates()).toEqual(['京A·22222', '京A·33333', '京A·11111', '京A·44444']);
});

it('an advisor sees the own ones and those of nobody first, others on demand', () => {
  const shop = warnedShop();
  shop.apply([
    {
      table: 'person',
      insert: { ...(shop.reader.person('gu') as never as object), id: 'other', name: '别人' } as never,
    },
  ]);
  open(shop, 'advisor', 'other');
  fireEvent.click(bell());
  expect(plates()).toEqual(['京A·33333']);
  fireEvent.click(screen.getByText('全部 3'));
  expect(plates()).toHaveLength(3);
});

it('opening one is reading it, once; whoever may not answer it only looks', async () => {
  const shop = warnedShop();
  const session = open(shop);
  fireEvent.click(bell());
  fireEvent.click(screen.getAllByText('处理')[0] as HTMLElement);
  await waitFor(() => expect(session.sent.map(({ type }) => type)).toEqual(['warning.see']));
  cleanup();
  const foreign = open(shop, 'office', null);
  fireEvent.click(bell());
  fireEvent.click(screen.getAllByText('处理')[0] as HTMLElement);
  expect(foreign.sent).toEqual([]);
});

it('is answered in the dialog: with a note, or with a new time', async () => {
  const shop = warnedShop();
  const session = open(shop);
  fireEvent.click(bell());
  fireEvent.click(screen.getAllByText('处理')[0] as HTMLElement);
  expect(screen.getByDisplayValue(/您的轩逸原定 14:45 交车/)).toBeDefined();
  fireEvent.change(screen.getByLabelText('备注'), { target: { value: '占线' } });
  fireEvent.click(screen.getByText('联系不上客户'));
  const answered = session.sent.find(({ type }) => type === 'warning.answer')?.payload;
  expect(answered).toMatchObject({ outcome: 'unreachable', note: '占线', promise: null });
});

it('chimes once for what is new on its owner’s desk, not for what was there, and not on others', () => {
  const shop = warnedShop();
  const session = open(shop);
  expect(play).not.toHaveBeenCalled();
  for (const plate of ['京A55555', '京A66666']) {
    arrive(shop, plate, ['R11'], { advisorId: 'gu', promise: { at: time('14:55'), means: 'phone' } });
  }
  look(shop);
  act(() => session.change(rowsOf(shop)));
  expect(play).toHaveBeenCalledOnce();
  act(() => session.change(rowsOf(shop)));
  expect(play).toHaveBeenCalledOnce();
});

it('a manager hears what has escalated to him, and again when it does once more (E6)', () => {
  const shop = warnedShop();
  const manager = { ...shop.reader.person('gu'), id: 'm', role: 'manager' } as NonNullable<
    ReturnType<typeof shop.reader.person>
  >;
  const rings = (clock: string) =>
    new Set(
      ringsFor(openWarningsOf(shop.files(), shop.reader.shop(), time(clock)), 'office', manager).map(
        (ring) => ring.split('/')[1],
      ),
    );
  expect([rings('14:34'), rings('14:35'), rings('14:40')]).toEqual([new Set(), new Set(['1']), new Set(['2'])]);
  expect(ringsFor(openWarningsOf(shop.files(), shop.reader.shop(), time('14:40')), 'dispatcher', null)).toEqual([]);
});
