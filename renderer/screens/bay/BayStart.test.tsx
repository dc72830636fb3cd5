import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { BayPage } from './BayPage.tsx';
import { bay, NOW, rowsOf } from './bay.fixture.ts';

class NoSize {
  observe() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoSize);
  vi.useFakeTimers();
  localStorage.setItem('bayboard.language', 'zh-CN');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page loaded without the hub (E7)', () => {
  function open() {
    const session = fakeSession({ now: NOW, identity: { role: 'bay', bayId: 'b7' } });
    const live = session.connection.get();
    session.connection.set({ ...live, state: 'connecting', heardAt: null, identity: null });
    session.waiting.set({ count: 2, taps: [], saved: true });
    render(
      <LiveDesk session={session}>
        <BayPage />
      </LiveDesk>,
    );
    return { session, live };
  }
  const pass = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  const away = () => document.querySelector('.bay-offline')?.textContent ?? null;

  test('says after a short wait that nobody answers, and counts the taps kept before', () => {
    open();
    expect(away()).toBeNull();
    pass(3_000);
    expect(away()).toContain('连不上主机');
    expect(screen.getByRole('status').textContent).toBe('离线2 项待发送');
  });

  test('says at once that it was turned away', () => {
    const { session, live } = open();
    act(() => session.connection.set({ ...live, state: 'offline', identity: null }));
    expect(away()).toContain('2 项待发送');
  });

  test('gives way to the work as soon as the hub is back', () => {
    const { session, live } = open();
    pass(60_000);
    act(() => session.connection.set(live));
    expect(away()).toBeNull();
    act(() => session.change(rowsOf([], { bay })));
    expect(screen.getByText('本工位没有安排')).toBeTruthy();
  });
});
