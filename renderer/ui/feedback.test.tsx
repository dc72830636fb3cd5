import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { OfflineBadge } from './OfflineBadge.tsx';
import { Qr } from './Qr.tsx';
import { StaleBanner } from './StaleBanner.tsx';
import { StateMark, type VisibleState } from './StateMark.tsx';

afterEach(cleanup);

it('shows every state as a shape of its own and a word of its own', () => {
  const states: VisibleState[] = ['on-track', 'at-risk', 'late', 'ready', 'held', 'waiting', 'done'];
  const shown = states.map((state) => {
    const { container, unmount } = render(<StateMark state={state} />);
    const look = { shape: container.querySelector('svg')?.innerHTML, word: container.textContent };
    unmount();
    return look;
  });
  expect(new Set(shown.map(({ shape }) => shape)).size).toBe(states.length);
  expect(new Set(shown.map(({ word }) => word)).size).toBe(states.length);
});

it('says since when the data is old and for how long (L3)', () => {
  const { rerender } = render(<StaleBanner time="14:32" age={42} />);
  const text = () => screen.getByRole('alert').textContent;
  expect(text()).toBe('数据暂停更新 14:32已 42 秒');
  rerender(<StaleBanner time="14:32" age={200} />);
  expect(text()).toContain('已 3 分钟');
  rerender(<StaleBanner time="14:32" age={7200} />);
  expect(text()).toContain('已 2 小时');
});

it('counts the taps that wait, also while online', () => {
  const { rerender } = render(<OfflineBadge link="offline" waiting={3} />);
  expect(screen.getByRole('status').textContent).toBe('离线3 项待发送');
  rerender(<OfflineBadge link="live" waiting={0} />);
  expect(screen.getByRole('status').textContent).toBe('在线');
});

it('draws a QR code with four light modules around it', () => {
  const { container } = render(<Qr value="http://192.168.1.20:4680/" size={100} label="pair" />);
  const runs = [...(container.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h/g)];
  const edge = Number(container.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2]);
  expect(Math.min(...runs.flatMap(([, x, y]) => [Number(x), Number(y)]))).toBe(4);
  expect(Math.max(...runs.map(([, , y]) => Number(y)))).toBe(edge - 5);
});

describe('ErrorBoundary', () => {
  let broken = true;
  const Part = () => {
    if (broken) throw new Error('no such operation');
    return <p>7 号工位</p>;
  };

  beforeEach(() => {
    broken = true;
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('names what broke, tells once, and tries again when asked', () => {
    const onError = vi.fn();
    render(
      <ErrorBoundary onError={onError}>
        <Part />
      </ErrorBoundary>,
    );
    expect(screen.getByText('no such operation')).toBeTruthy();
    expect(onError).toHaveBeenCalledTimes(1);
    broken = false;
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(screen.getByText('7 号工位')).toBeTruthy();
  });

  it('recovers alone where nobody stands at the screen', () => {
    render(
      <ErrorBoundary retryAfter={30}>
        <Part />
      </ErrorBoundary>,
    );
    broken = false;
    act(() => void vi.advanceTimersByTime(29_000));
    expect(screen.queryByText('7 号工位')).toBeNull();
    act(() => void vi.advanceTimersByTime(1_000));
    expect(screen.getByText('7 号工位')).toBeTruthy();
  });
});
