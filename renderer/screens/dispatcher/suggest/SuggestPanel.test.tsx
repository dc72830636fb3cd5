// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, act as settled, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Move } from '../../../../shared/domain/planning/suggestion.ts';
import type { SuggestionAnswer } from '../../../../shared/protocol/planning.ts';
import { type FakeSession, fakeSession } from '../../../live/fake.session.ts';
import { LiveDesk } from '../../../live/LiveDesk.tsx';
import { LanguageProvider } from '../../../ui/language.tsx';
import { rowsOf } from '../actions/actions.fixture.ts';
import { at, bay, operation, person, visitFile } from '../board/board.fixture.ts';
import { useDispatch } from '../dispatch.state.ts';
import { SuggestPanel } from './SuggestPanel.tsx';
import { askSuggestion, closeSuggestion, useSuggest } from './suggest.state.ts';

const now = at('10:00');
const rows = rowsOf({
  files: [
    visitFile('v', { visit: { plate: '京A11111' }, operations: [operation('o', { nameEn: 'Brakes' })] }),
    visitFile('w', { visit: { plate: '京A22222' }, operations: [operation('q', { nameEn: 'Oil' })] }),
  ],
  bays: [bay('b1'), bay('b2', { outOfService: { reason: 'lift', since: now, expectedBack: null } })],
  people: [person('p1')],
});
const move = (operationId: string, visitId: string, bayId: string): Move => ({
  ...{ operationId, visitId, bayId, personIds: ['p1'], startAt: at('11:00') },
  ...{ changes: ['bay', 'people', 'start'], moved: false },
  from: { bayId: null, teamId: null, personIds: [], startAt: null, minutes: 60 },
  effect: { before: { cars: 4, minutes: 90 }, after: { cars: 4, minutes: 60 } },
});
const answer: SuggestionAnswer = {
  moves: [move('o', 'v', 'b1'), move('q', 'w', 'b2')],
  effect: { before: { cars: 4, minutes: 90 }, after: { cars: 1, minutes: 10 } },
  ...{ moved: 0, madeAt: now, planId: '7', tries: 10, trouble: [] },
};

let session: FakeSession;
const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
const says = (body: unknown, status = 200) =>
  fetched.mockImplementation(async () => new Response(JSON.stringify(body), { status }));
const show = () =>
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="en">
        <App>
          <SuggestPanel />
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
const ask = (live = true) => settled(() => askSuggestion(1_000, live));
const press = (name: string, nth = 0) =>
  settled(async () => void fireEvent.click(screen.getAllByRole('button', { name })[nth] as HTMLElement));
/** The hub's row says so. */
const planned = (operationId: string, bayId: string, startAt = at('11:00')) =>
  settled(() => {
    const row = session.rows.all('visit').find(({ file }) => file.operations.some(({ id }) => id === operationId));
    if (row === undefined) return;
    const operations = row.file.operations.map((o) => ({
      ...o,
      plan: { ...o.plan, bayId, personIds: ['p1'], startAt },
    }));
    session.change([{ ...row, file: { ...row.file, operations } }]);
  });
const told = (type: string) => session.sent.filter((one) => one.type === type).map(({ payload }) => payload);

beforeEach(() => {
  session = fakeSession({ rows, now });
  vi.stubGlobal('fetch', fetched);
  closeSuggestion();
  useDispatch.setState({ ask: null, last: null });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('asks within a second, says what it brings, and what each move brings by itself', async () => {
  says(answer);
  show();
  await ask();
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/v1/planner/suggestion');
  expect(fetched.mock.calls[0]?.[1].body).toBe('{"budgetMs":1000,"goOn":null}');
  expect(screen.getByText('3 fewer late, 2 placed')).toBeTruthy();
  expect(screen.getAllByText('By itself: 30 min less late')).toHaveLength(2);
});

it('takes all that the shop allows as one act, says why of the rest, and notes what was left (F6, F7)', async () => {
  says(answer);
  show();
  await ask();
  await press('Take all');
  expect(told('suggestion.take')).toMatchObject([
    { moves: [{ operationId: 'o', bayId: 'b1', personIds: ['p1'] }, { operationId: 'q' }] },
  ]);
  planned('o', 'b1');
  await waitFor(() => expect(screen.getByText('1 taken, 1 left out: see below why')).toBeTruthy());
  expect(screen.getByRole('alert').textContent).toMatch(/out of service/i);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'lift stays down' } });
  await press('Leave the rest');
  expect(told('suggestion.answer')).toMatchObject([
    { moves: [{ operationId: 'q', taken: false, reason: 'lift stays down' }] },
  ]);
  expect(useSuggest.getState().now.phase).toBe('off');
});

it('takes back with one undo what was taken together (J10)', async () => {
  says({ ...answer, moves: [move('o', 'v', 'b1'), { ...move('q', 'w', 'b1'), startAt: at('14:00') }] });
  show();
  await ask();
  await press('Take all');
  planned('o', 'b1');
  planned('q', 'b1', at('14:00'));
  await waitFor(() => expect(screen.getByText('2 taken')).toBeTruthy());
  await press('Take back all 2');
  expect(told('undo')).toMatchObject([{ seq: 1 }]);
});

it('takes one and takes it back (J10)', async () => {
  says(answer);
  show();
  await ask();
  await press('Take');
  expect(told('suggestion.take')).toMatchObject([{ moves: [{ operationId: 'o' }] }]);
  planned('o', 'b1');
  await waitFor(() => screen.getByRole('button', { name: 'Undo' }));
  await press('Undo');
  expect(told('undo')).toMatchObject([{ seq: 1 }]);
});

it('can be stopped: what was shown is shown again', async () => {
  says(answer);
  show();
  await ask();
  fetched.mockImplementation(
    (_, { signal }) => new Promise((__, no) => signal?.addEventListener('abort', () => no(new Error('stopped')))),
  );
  await press('Look longer');
  expect(fetched.mock.lastCall?.[1].body).toBe('{"budgetMs":5000,"goOn":"7"}');
  expect(screen.getByText(/at most 5 s/)).toBeTruthy();
  await press('Stop');
  expect(screen.getByText('3 fewer late, 2 placed')).toBeTruthy();
});

it.each([
  ['none better', () => says({ ...answer, moves: [] }), true, /No plan better/],
  ['a busy hub', () => says({ error: { code: 'hub-busy' } }, 503), true, /hub/i],
  ['no hub', () => says(answer), false, /Offline/],
])('says so in words: %s', async (_, hub, live, words) => {
  hub();
  show();
  await ask(live);
  expect(screen.getByText(words)).toBeTruthy();
});

it('says what could not be planned', async () => {
  says({ ...answer, trouble: [{ kind: 'nobody-qualified', visitId: 'w', operationIds: ['q'] }] });
  show();
  await ask();
  expect(screen.getByText('1 thing could not be planned')).toBeTruthy();
  expect(screen.getByText(/Nobody has the trade/)).toBeTruthy();
});
