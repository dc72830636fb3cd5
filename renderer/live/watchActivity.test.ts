import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { watchActivity } from './watchActivity.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('tells the hub that somebody is there, now and then (A3)', () => {
  const active = vi.fn<() => void>();
  const quiet = watchActivity(active);
  const touch = () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  for (let i = 0; i < 10; i++) touch();
  expect(active).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(LIMITS.activeEveryMs);
  touch();
  expect(active).toHaveBeenCalledTimes(2);
  quiet();
  vi.advanceTimersByTime(LIMITS.activeEveryMs);
  touch();
  expect(active).toHaveBeenCalledTimes(2);
});
