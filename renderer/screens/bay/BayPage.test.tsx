import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { VisitFile } from '../../../shared/domain/model.ts';
import type { Identity } from '../../../shared/protocol/messages.ts';
import { fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import type { Result } from '../../sync/tap.ts';
import { BayPage } from './BayPage.tsx';
import { at, bay, car, NOW, operation, rowsOf, standing, work } from './bay.fixture.ts';

class NoSize {
  observe() {}
  disconnect() {}
}

/** What this document lacks of a modal dialog. */
const dialog = {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
};

const busy: Result = { ok: false, code: 'person-busy', rule: 'J6', params: { person: '王建国', other: '别的' } };
const closed: Result = { ok: false, code: 'bay-out-of-service', rule: 'E3', params: { bay: '7' } };

function open(files: readonly VisitFile[], set: Partial<Identity> = {}, answer?: () => Result | undefined) {
  const session = fakeSession({
    rows: rowsOf(files, { bay }),
    now: NOW,
    identity: { role: 'bay', bayId: 'b7', personId: 'wang', ...set },
    ...(answer ? { answer } : {}),
  });
  render(
    <LiveDesk session={session}>
      <BayPage />
    </LiveDesk>,
  );
  return session;
}

const name = (text: string) => ({ name: new RegExp(text) });
const button = (text: string) => screen.getByRole('button', name(text));
const tap = (text: string) => fireEvent.click(button(text));
/** Lets promises that are already settled be heard. */
const settle = () => act(async () => {});

const running = (inspection: readonly ('self' | 'final')[] = ['self']) =>
  car('v1', [operation('o1', 'v1', { state: 'working', inspection })], { labour: [work('o1', 'v1', 'wang')] });
const planned = car('v1', [operation('o1', 'v1')]);

/** The short list of mechanical work (Q1). */
const POINTS = ['螺栓力矩', '无渗漏', '油液液位', '工具旧件取出'];
const SEEN = ['torque', 'leaks', 'fluids', 'tools-out'].map((code) => ({ code, ok: true }));

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoSize);
  Object.assign(HTMLDialogElement.prototype, dialog);
  localStorage.setItem('bayboard.language', 'zh-CN');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('one tap', () => {
  test('starts the job with whoever is shown, here', () => {
    const session = open([planned]);
    tap('^开工');
    expect(session.sent).toEqual([
      { type: 'operation.start', payload: { operationId: 'o1', bayId: 'b7', personIds: ['wang'], ifBusy: 'ask' } },
    ]);
  });

  test('starts a road test without a bay', () => {
    const session = open([car('v1', [operation('o1', 'v1', { bayNeed: 'road' })])]);
    tap('^开工');
    expect(session.sent[0]?.payload).toMatchObject({ bayId: null });
  });

  test('finishes what needs no self check; what needs one asks for it in the same sheet (Q1)', () => {
    const free = open([running([])]);
    tap('^完工');
    expect(free.sent).toEqual([{ type: 'operation.finish', payload: { operationId: 'o1', selfChecked: false } }]);
    cleanup();
    const checked = open([running()]);
    tap('^完工');
    expect(checked.sent).toEqual([]);
    expect(button('自检合格并完工').textContent, 'every point is looked at first').toContain('还有 4 项没看');
    for (const point of POINTS) tap(point);
    tap('自检合格并完工');
    expect(checked.sent).toEqual([
      { type: 'operation.finish', payload: { operationId: 'o1', selfChecked: true, points: SEEN } },
    ]);
  });

  test('on a name joins or leaves; the last one to leave is asked why the work stops', () => {
    const session = open([running()]);
    tap('^李强');
    expect(session.sent[0]).toEqual({
      type: 'operation.crew',
      payload: { operationId: 'o1', personIds: ['wang', 'li'], ifBusy: 'ask' },
    });
    fireEvent.click(within(document.querySelector('.bay-people') as HTMLElement).getByRole('button', name('王建国')));
    expect(session.sent).toHaveLength(1);
    expect(screen.getByText('为什么暂停？')).toBeTruthy();
  });

  test('on a button that the shop would refuse gives no command', () => {
    const session = open([planned], { personId: null });
    tap('^开工');
    expect(session.sent).toEqual([]);
    expect(button('^开工').textContent).toContain('请先登录');
  });
});

test('a hold takes a reason and an expected end, each a tap (J4)', () => {
  const session = open([running()]);
  tap('^暂停');
  tap('待料-缺件');
  tap('^30 分钟');
  expect(session.sent).toEqual([
    {
      type: 'operation.hold',
      payload: { operationId: 'o1', reason: 'D02', expectedEnd: at(15, 2), carFree: true },
    },
  ]);
  expect(screen.queryByText(/什么时候能继续/)).toBeNull();
});

test('a hold may say that nobody is to touch the car meanwhile (J4)', () => {
  const session = open([running()]);
  tap('^暂停');
  tap('隐藏损伤');
  tap('谁也不能动');
  tap('^不知道');
  expect(session.sent[0]?.payload).toMatchObject({ reason: 'D15', expectedEnd: null, carFree: false });
});

test('a question about a job goes when the job is finished elsewhere, so that no answer hits the next one', () => {
  const two = (state: 'working' | 'done') =>
    car(
      'v1',
      [
        operation('o1', 'v1', { state, doneAt: state === 'done' ? NOW : null }),
        operation('o2', 'v1', { state: 'working' }),
      ],
      { labour: [work('o1', 'v1', 'wang'), work('o2', 'v1', 'li')] },
    );
  const session = open([two('working')]);
  tap('^暂停');
  act(() => session.change(rowsOf([two('done')])));
  expect(screen.queryByText('为什么暂停？')).toBeNull();
});

test('the shop asks what becomes of the other job, and each answer is one tap (J6)', async () => {
  const session = open([planned], {}, () => (session_().sent.length === 1 ? busy : undefined));
  function session_() {
    return session;
  }
  tap('^开工');
  await settle();
  tap('^暂停那一项');
  expect(session.sent.map(({ payload }) => (payload as { ifBusy: string }).ifBusy)).toEqual(['ask', 'hold']);
});

describe('undo (J10)', () => {
  test('of what the hub has decided names its number', async () => {
    const session = open([running([])], {}, () => ({ ok: true, seq: 77, answer: {} }));
    tap('^完工');
    await settle();
    tap('^撤销');
    await settle();
    expect(session.sent[1]).toEqual({ type: 'undo', payload: { seq: 77 } });
  });

  test.each([
    ['was never sent takes the tap back', 'takeBack'],
    ['is on its way is left to the outbox, which outlives this page', 'undoLater'],
  ] as const)('of what %s', async (_, way) => {
    const session = open([running([])], {}, () => undefined);
    const taken = vi.fn(async () => true);
    session[way] = taken;
    cleanup();
    render(
      <LiveDesk session={session}>
        <BayPage />
      </LiveDesk>,
    );
    tap('^完工');
    tap('^撤销');
    await settle();
    expect(taken).toHaveBeenCalledWith(1);
    expect(session.sent).toHaveLength(1);
  });

  test('is not offered for what the shop refused', async () => {
    open([running([])], {}, () => closed);
    tap('^完工');
    await settle();
    expect(screen.queryByRole('button', name('^撤销'))).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('停用');
  });
});

describe('without a link', () => {
  const away = (session: ReturnType<typeof open>) =>
    act(() => session.connection.set({ ...session.connection.get(), state: 'offline', stale: true }));

  test('says so, counts what waits, and every button goes on working', () => {
    const session = open([planned]);
    away(session);
    act(() => session.waiting.set({ count: 3, taps: [], saved: true }));
    expect(screen.getByText('3 项待发送')).toBeTruthy();
    expect(document.querySelector('.bay-offline')).toBeTruthy();
    tap('^开工');
    expect(session.sent).toHaveLength(1);
  });

  test('a refusal of a tap that waited stays in the tray until read, and is not said twice (S2)', async () => {
    let decide: (result: Result) => void = () => undefined;
    const session = open([planned]);
    session.send = () => ({
      n: Promise.resolve(5),
      done: new Promise((resolve) => {
        decide = resolve;
      }),
    });
    cleanup();
    render(
      <LiveDesk session={session}>
        <BayPage />
      </LiveDesk>,
    );
    away(session);
    tap('^开工');
    act(() => session.connection.set({ ...session.connection.get(), state: 'live', stale: false }));
    act(() =>
      session.attention.set([
        {
          n: 1,
          kind: 'refused',
          type: 'operation.start',
          payload: {},
          at: NOW,
          code: closed.code,
          params: { bay: '7' },
        },
      ]),
    );
    await act(async () => decide(closed));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.getByRole('alert').textContent).toContain('离线时做的');
    await act(async () => tap('知道了'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('hours that were assumed are confirmed by their owner with one tap, or corrected (J9)', () => {
  const end = at(18, 0, '2026-11-18');
  const file = car('v1', [operation('o1', 'v1')], {
    labour: [work('o1', 'v1', 'wang', { start: at(15, 0, '2026-11-18'), end, assumed: true })],
    stays: [standing('v1', null)],
  });
  const session = open([file]);
  tap('^对$');
  tap('^不对$');
  tap('^昨天 17:30');
  expect(session.sent.map(({ payload }) => payload)).toEqual([
    { labourId: 'l-o1-wang', end, reason: '' },
    { labourId: 'l-o1-wang', end: at(17, 30, '2026-11-18'), reason: '本人更正' },
  ]);
});

test('a badge signs in from anywhere on the page, without a focused field', async () => {
  const session = open([planned], { personId: null });
  const asked = vi.spyOn(session, 'signIn');
  cleanup();
  render(
    <LiveDesk session={session}>
      <BayPage />
    </LiveDesk>,
  );
  for (const digit of '0001234567') fireEvent.keyDown(window, { code: `Digit${digit}` });
  fireEvent.keyDown(window, { code: 'Enter' });
  await settle();
  expect(asked).toHaveBeenCalledWith({ personId: null, pin: null, badge: '0001234567' });
});

test('a screen that is not admitted goes to the door', () => {
  const replace = vi.fn();
  vi.stubGlobal('location', { ...window.location, replace });
  const session = open([planned]);
  act(() => session.connection.set({ ...session.connection.get(), state: 'waiting', identity: null }));
  expect(replace).toHaveBeenCalledWith('/');
});
