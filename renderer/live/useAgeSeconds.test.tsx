import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeSession } from './fake.session.ts';
import { LiveView } from './LiveView.tsx';
import { useAgeSeconds } from './useAgeSeconds.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Age() {
  return <p>{useAgeSeconds()}</p>;
}

test.each([0, 1, 120])('the age is real seconds while the shop’s clock runs at %i× (L3, S7)', (rate) => {
  const session = fakeSession({ now: Date.UTC(2026, 10, 20, 3), rate });
  render(
    <LiveView session={session}>
      <Age />
    </LiveView>,
  );
  act(() => void vi.advanceTimersByTime(40_000));
  expect(screen.getByText('40')).toBeTruthy();
  const connection = session.connection.get();
  act(() => session.connection.set({ ...connection, heardRealAt: performance.now() }));
  expect(screen.getByText('0')).toBeTruthy();
});
