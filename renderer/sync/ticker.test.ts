// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from './clock.ts';
import { createTicker } from './ticker.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function ticking(now: number, rate: number) {
  const clock = createClock();
  clock.read({ now, rate, playing: false }, { exact: true });
  const ticker = createTicker(clock);
  const seen: number[] = [];
  const stop = ticker.subscribe(() => seen.push(ticker.now()));
  return { clock, ticker, seen, stop };
}

describe('the page’s beat', () => {
  it('falls on the hub’s whole seconds', () => {
    const { seen } = ticking(1_000_400, 1);
    vi.advanceTimersByTime(2_700);
    expect(seen).toEqual([1_001_000, 1_002_000, 1_003_000]);
  });

  it.each([2, 60, 3_600])('comes at most four times a second at rate %i', (rate) => {
    const { seen } = ticking(1_000_000, rate);
    vi.advanceTimersByTime(2_000);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.length).toBeLessThanOrEqual(8);
    expect(seen.at(-1)).toBeGreaterThan(1_000_000 + 1_000 * rate);
  });

  it('stands still with a paused clock, and follows when it is set', () => {
    const { clock, seen } = ticking(1_000_000, 0);
    vi.advanceTimersByTime(10_000);
    expect(seen).toEqual([]);
    clock.read({ now: 2_000_000, rate: 0, playing: false }, { exact: true });
    expect(seen).toEqual([2_000_000]);
  });

  it('leaves no timer behind when nobody listens', () => {
    const { stop } = ticking(1_000_000, 1);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
