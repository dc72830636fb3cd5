// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ViewRow } from '../../../../shared/views/rows.ts';
import { type FakeSession, fakeSession } from '../../../live/fake.session.ts';
import { LiveDesk } from '../../../live/LiveDesk.tsx';
import { LanguageProvider } from '../../../ui/language.tsx';
import { rowsOf } from '../actions/actions.fixture.ts';
import { at, bay, operation, person, shop, visitFile } from '../board/board.fixture.ts';
import { setDispatch, useDispatch } from '../dispatch.state.ts';
import { Notices } from './Notices.tsx';

const now = at('10:31');
const call = { id: 'h', bayId: 'b9', visitId: 'v', personId: 'p1', at: at('10:28'), answeredAt: null };
const refused = {
  id: 'a',
  deviceId: 'pad',
  personId: 'p1',
  visitId: 'v',
  operationId: 'o',
  command: 'operation.start',
  code: 'operation-elsewhere',
  params: { operation: '更换前制动片', operationEn: 'Front brake pads', bay: '2' },
  happenedAt: at('10:18'),
  recordedAt: now,
  resolvedAt: null,
};
const rows: ViewRow[] = [
  ...rowsOf({
    files: [visitFile('v', { operations: [operation('o')] })],
    bays: [bay('b9', { label: '9' })],
    people: [person('p1')],
  }),
  { kind: 'help', id: 'h', help: call },
  { kind: 'attention', id: 'a', attention: refused },
];

let session: FakeSession;
function show() {
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="en">
        <App>
          <MemoryRouter>
            <Notices />
          </MemoryRouter>
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
}
const notice = (text: RegExp) => within(screen.getByText(text).closest('li') as HTMLElement);
const sent = () => session.sent.map(({ type, payload }) => [type, payload]);

beforeEach(() => {
  session = fakeSession({ rows, now });
  setDispatch({ dialog: null, visitId: null });
});
afterEach(cleanup);

describe('what waits for the dispatcher', () => {
  it('names the bay that calls, with which car and for how long, and answers', async () => {
    show();
    const help = notice(/Help called: Bay 9/);
    expect(help.getByText(/京A·8B2Q6 · p1 · 3 min ago/)).toBeDefined();
    fireEvent.click(help.getByRole('button', { name: 'Answer' }));
    await waitFor(() => expect(sent()).toEqual([['help.answer', { helpId: 'h' }]]));
  });

  it('keeps a tap that the hub refused after it had waited offline, with when and why, until it is settled (E7)', async () => {
    show();
    const tap = notice(/Offline tap refused: 京A·8B2Q6 Start/);
    expect(tap.getByText(/10:18/).textContent).toMatch(/p1/);
    fireEvent.click(tap.getByText(/Offline tap refused/));
    expect(useDispatch.getState().visitId).toBe('v');
    fireEvent.click(tap.getByRole('button', { name: 'Settled' }));
    await waitFor(() => expect(sent()).toEqual([['attention.resolve', { attentionId: 'a' }]]));
  });

  it('shows a new screen with its code, and one click leads to letting it in (S9)', () => {
    session.presence.set({
      screens: [],
      waiting: [{ code: '482913', address: '10.0.0.7', browser: 'curl/8', since: now }],
    });
    show();
    const door = notice(/482 913/);
    expect(door.getByText('10.0.0.7 · curl/8')).toBeDefined();
    fireEvent.click(door.getByRole('button', { name: 'Admit' }));
    expect(useDispatch.getState().dialog).toEqual({ kind: 'admit', code: '482913' });
  });

  it('keeps refused taps of this very screen until they are read (S2)', async () => {
    session.attention.set([
      { n: 4, kind: 'refused', type: 'operation.hold', payload: {}, at: at('10:20'), code: 'operation-state' },
    ]);
    show();
    fireEvent.click(notice(/Refused: Hold 10:20/).getByRole('button', { name: 'Read' }));
    await waitFor(() => expect(screen.queryByText(/Refused: Hold/)).toBeNull());
  });

  it('warns from November on while the coming year has no holidays, and no longer once it has one', async () => {
    const none = { ...shop, hours: { ...shop.hours, exceptions: [] } };
    session.change([{ kind: 'shop', id: 'shop', shop: none }]);
    show();
    expect(notice(/No holidays entered for 2027/).getByRole('button', { name: 'Enter them' })).toBeDefined();
    session.change([{ kind: 'shop', id: 'shop', shop }]);
    await waitFor(() => expect(screen.queryByText(/No holidays entered/)).toBeNull());
  });

  it('says so when nothing waits, and forgets what was settled elsewhere', async () => {
    show();
    session.change([
      { kind: 'help', id: 'h', help: { ...call, answeredAt: now } },
      { kind: 'attention', id: 'a', attention: { ...refused, resolvedAt: now } },
    ]);
    await waitFor(() => expect(screen.getByText('Nothing needs an answer')).toBeDefined());
  });
});
