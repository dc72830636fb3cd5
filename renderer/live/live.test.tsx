import { act, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { TeamRow } from '../../shared/views/rows.ts';
import { fakeSession } from './fake.session.ts';
import { LiveDesk } from './LiveDesk.tsx';
import { LiveView } from './LiveView.tsx';
import { useConnection, useFlashes } from './useConnection.ts';
import { useClock, useNow } from './useNow.ts';
import { useRow, useRows } from './useRows.ts';
import { useSend } from './useSend.ts';
import { useNeedsAttention, useWaitingTaps } from './useTaps.ts';

const NOW = Date.UTC(2026, 10, 20, 3);
const team = (id: string, name = id): TeamRow => ({
  kind: 'team',
  id,
  team: { id, name, trade: 'mechanical', leaderId: null, position: 0, retired: false },
});

describe('the hooks', () => {
  it('useRows gives the same array until a row of the kind changes', () => {
    const session = fakeSession({ rows: [team('a')], now: NOW });
    const seen: unknown[] = [];
    function Teams() {
      const teams = useRows('team');
      seen.push(teams);
      return <p>{teams.map((row) => row.team.name).join()}</p>;
    }
    render(
      <LiveView session={session}>
        <Teams />
      </LiveView>,
    );
    act(() => session.change([{ kind: 'loungeShop', id: 'shop', name: '', timeZone: 'UTC', sample: true }]));
    expect(seen).toHaveLength(1);
    act(() => session.change([team('b')]));
    expect(screen.getByText('a,b')).toBeDefined();
  });

  it('useRow renders for its own row only', () => {
    const session = fakeSession({ rows: [team('a'), team('b')], now: NOW });
    const rendered = vi.fn();
    function One() {
      rendered(useRow('team', 'a')?.team.name);
      return null;
    }
    render(
      <LiveView session={session}>
        <One />
      </LiveView>,
    );
    act(() => session.change([team('b', 'B')]));
    act(() => session.change([team('a', 'A')]));
    act(() => session.change([], ['team/a']));
    expect(rendered.mock.calls.flat()).toEqual(['a', 'A', undefined]);
  });

  it('useNow rounds down to what was asked for', () => {
    const session = fakeSession({ now: NOW + 59_999 });
    function Clock() {
      const { rate, now } = useClock();
      return <p>{[useNow() - NOW, useNow(60_000) - NOW, rate, now() - NOW].join()}</p>;
    }
    render(
      <LiveView session={session}>
        <Clock />
      </LiveView>,
    );
    expect(screen.getByText('59000,0,0,59999')).toBeDefined();
  });

  it('the others follow what they watch', async () => {
    const session = fakeSession({ now: NOW, identity: { role: 'bay', bayId: 'b3' } });
    function All() {
      const { state, identity } = useConnection();
      const { refused, dismiss } = useNeedsAttention();
      const send = useSend();
      return (
        <>
          <p>{[state, identity?.bayId, useFlashes(), useWaitingTaps().count, refused.length].join()}</p>
          <button type="button" onClick={() => void dismiss(1)} />
          <button type="button" onClick={() => void send('bay.open', { bayId: 'b3' })} />
        </>
      );
    }
    render(
      <LiveDesk session={session}>
        <All />
      </LiveDesk>,
    );
    expect(screen.getByText('live,b3,0,0,0')).toBeDefined();
    act(() => {
      session.flashes.set(1);
      session.waiting.set({ count: 2, taps: [], saved: true });
      session.attention.set([{ n: 1, kind: 'epoch', type: null, payload: null, at: null, code: null }]);
      session.connection.set({ ...session.connection.get(), state: 'offline' });
    });
    expect(screen.getByText('offline,b3,1,2,1')).toBeDefined();
    const [dismiss, send] = screen.getAllByRole('button');
    act(() => dismiss?.click());
    await screen.findByText('offline,b3,1,2,0');
    act(() => send?.click());
    expect(session.sent).toEqual([{ type: 'bay.open', payload: { bayId: 'b3' } }]);
  });

  it('a page that only shows has nothing to send with', () => {
    function Wrong() {
      useSend();
      return null;
    }
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() =>
      render(
        <LiveView session={fakeSession({ now: NOW })}>
          <Wrong />
        </LiveView>,
      ),
    ).toThrow('LiveDesk');
    quiet.mockRestore();
  });
});
