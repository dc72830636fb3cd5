// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TeamRow } from '../../shared/views/rows.ts';
import { fakeSession } from './fake.session.ts';
import { LiveView } from './LiveView.tsx';
import { useRead } from './useRead.ts';
import type { Follow, Reading } from './useReading.ts';

const team = (id: string, position = 0): TeamRow => ({
  kind: 'team',
  id,
  team: { id, name: id, trade: 'mechanical', leaderId: null, position, retired: false },
});
const NAMES: Follow = {
  kinds: ['team'],
  seen: (rows) =>
    rows
      .all('team')
      .map(({ id }) => id)
      .join(),
  latestMs: 60_000,
};
const FOLLOWED = { follow: NAMES };

let asked: string[];
let say: (url: string) => Response;
beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  say = (url) => new Response(JSON.stringify({ of: url }));
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return say(url);
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function Shown({ path }: { path: string | null }) {
  const { answer, busy, failed }: Reading<{ of: string }> = useRead(path, FOLLOWED);
  return <p>{[answer?.of ?? 'nothing', busy ? 'busy' : 'now', failed ?? 'well'].join(' ')}</p>;
}

async function show(path: string) {
  const session = fakeSession({ rows: [team('a')], now: 0 });
  const shown = (at: string) => (
    <LiveView session={session}>
      <Shown path={at} />
    </LiveView>
  );
  const { rerender } = render(shown(path));
  await pass(0);
  return { session, go: (to: string) => rerender(shown(to)) };
}
const text = () => screen.getByRole('paragraph').textContent;

it('reads again when what counts of the rows changed, and not for anything else', async () => {
  const { session } = await show('/lists/x');
  expect(asked).toEqual(['/api/v1/lists/x']);
  act(() => session.change([team('a', 7)]));
  await pass(5_000);
  expect(asked).toHaveLength(1);
  act(() => session.change([team('b')]));
  await pass(5_000);
  expect(asked).toHaveLength(2);
});

it('never shows the answer to another question', async () => {
  const { go } = await show('/visits/a');
  expect(text()).toBe('/api/v1/visits/a now well');
  say = () => new Response(JSON.stringify({ error: { code: 'not-found' } }), { status: 404 });
  go('/visits/b');
  expect(text()).toBe('nothing busy well');
  await pass(0);
  expect(text()).toBe('nothing busy not-found');
});

it('keeps what it read while the hub is away, says so, and reads when the hub is back', async () => {
  const { session } = await show('/lists/x');
  const well = say;
  say = () => {
    throw new TypeError('away');
  };
  act(() => session.connection.set({ ...session.connection.get(), state: 'offline' }));
  await pass(0);
  expect(text()).toBe('/api/v1/lists/x now hub-busy');
  await pass(600_000);
  expect(asked).toHaveLength(2);
  say = well;
  act(() => session.connection.set({ ...session.connection.get(), state: 'live' }));
  await pass(0);
  expect(text()).toBe('/api/v1/lists/x now well');
});
