// @vitest-environment jsdom
import { cleanup, renderHook, act as settled, waitFor } from '@testing-library/react';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSession, fakeSession } from '../../../live/fake.session.ts';
import { LiveDesk } from '../../../live/LiveDesk.tsx';
import { LanguageProvider } from '../../../ui/language.tsx';
import { at, bay, labour, operation, person, visitFile } from '../board/board.fixture.ts';
import { setDispatch, useDispatch } from '../dispatch.state.ts';
import { rowsOf } from './actions.fixture.ts';
import { useAct } from './useAct.ts';

const now = at('10:00');
const running = visitFile('v2', {
  operations: [operation('o2', { state: 'working', nameEn: 'Other' })],
  labour: [labour('o2', at('09:30'), null, 'p1')],
});
const rows = rowsOf({
  files: [visitFile('v', { operations: [operation('o')] }), running],
  bays: [bay('b1'), bay('booth', { kind: 'booth' })],
  people: [person('p1')],
});
const plan = { operationId: 'o', teamId: null, personIds: [], startAt: at('11:00'), override: false };

let session: FakeSession;
const wrapper = ({ children }: { children: ReactNode }) => (
  <LiveDesk session={session}>
    <LanguageProvider language="en">
      <App>{children}</App>
    </LanguageProvider>
  </LiveDesk>
);
const hook = () => renderHook(() => useAct(), { wrapper }).result;

beforeEach(() => {
  session = fakeSession({ rows, now });
  setDispatch({ ask: null, dialog: null, last: null });
});
afterEach(cleanup);

describe('doing something to the shop', () => {
  it('sends what the rules allow and remembers it for taking back', async () => {
    const act = hook();
    const verdict = await settled(() => act.current('operation.plan', { ...plan, bayId: 'b1' }, { what: 'planned' }));
    expect(verdict).toEqual({ ok: true });
    expect(session.sent).toMatchObject([{ type: 'operation.plan', payload: { bayId: 'b1', override: false } }]);
    expect(useDispatch.getState().last).toMatchObject({ seq: 1, what: 'planned', visitId: 'v' });
  });

  it('asks about a warning, and sends the override only when told to', async () => {
    const act = hook();
    const asking = act.current('operation.plan', { ...plan, bayId: 'booth' }, { what: '' });
    await waitFor(() => expect(useDispatch.getState().ask).toMatchObject({ kind: 'override' }));
    expect(session.sent).toEqual([]);
    const { ask } = useDispatch.getState();
    await settled(async () => ask?.kind === 'override' && ask.answer(true));
    expect(await asking).toEqual({ ok: true });
    expect(session.sent).toMatchObject([{ payload: { bayId: 'booth', override: true } }]);
  });

  it('sends nothing when the warning is taken seriously', async () => {
    const act = hook();
    const asking = act.current('operation.plan', { ...plan, bayId: 'booth' }, { what: '' });
    await waitFor(() => expect(useDispatch.getState().ask).not.toBeNull());
    await settled(async () => useDispatch.getState().ask?.answer(null));
    expect(await asking).toMatchObject({ ok: false });
    expect(session.sent).toEqual([]);
  });

  it('asks what becomes of the job a person has running (J6)', async () => {
    const act = hook();
    const begin = { operationId: 'o', bayId: 'b1', personIds: ['p1'], ifBusy: 'ask' as const, override: false };
    const asking = act.current('operation.start', begin, { what: '' });
    await waitFor(() => expect(useDispatch.getState().ask).toMatchObject({ kind: 'busy' }));
    const { ask } = useDispatch.getState();
    await settled(async () => ask?.kind === 'busy' && ask.answer('hold'));
    expect(await asking).toEqual({ ok: true });
    expect(session.sent).toMatchObject([{ type: 'operation.start', payload: { ifBusy: 'hold' } }]);
  });

  it('sends nothing while the hub is away', async () => {
    session.connection.set({ ...session.connection.get(), state: 'offline' });
    const act = hook();
    const verdict = await settled(() =>
      act.current('operation.plan', { ...plan, bayId: 'b1' }, { what: '', quiet: true }),
    );
    expect(verdict).toMatchObject({ ok: false });
    expect(session.sent).toEqual([]);
  });

  it('gives the hub the last word', async () => {
    session = fakeSession({ rows, now, answer: () => ({ ok: false, code: 'already-done' }) });
    const act = hook();
    const verdict = await settled(() =>
      act.current('operation.plan', { ...plan, bayId: 'b1' }, { what: '', quiet: true }),
    );
    expect(verdict).toMatchObject({ ok: false });
    expect(useDispatch.getState().last).toBeNull();
  });
});
