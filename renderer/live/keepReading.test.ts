import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepReading } from './keepReading.ts';

let moved: () => void;
let hidden: boolean;
const stopped = vi.fn();
const watch = (tell: () => void) => {
  moved = tell;
  return stopped;
};
/** Readings begun so far, each ended by its own call. */
let running: ((settled: boolean) => void)[];
const read = vi.fn<(signal: AbortSignal) => Promise<boolean>>(() => new Promise((settle) => running.push(settle)));
const end = async (settled = true) => {
  running.shift()?.(settled);
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  running = [];
  hidden = false;
  vi.stubGlobal('document', Object.assign(new EventTarget(), {}));
  Object.defineProperty(document, 'hidden', { get: () => hidden });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a reading that is kept up to date', () => {
  it('reads a thousand changes once, two seconds after the last reading ended', async () => {
    keepReading({ read, watch, latestMs: 60_000 });
    await end();
    for (let i = 0; i < 1_000; i += 1) moved();
    await vi.advanceTimersByTimeAsync(1_900);
    expect(read).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('reads soon where the last reading is long past, and lets changes settle first', async () => {
    keepReading({ read, watch, latestMs: 60_000 });
    await end();
    await vi.advanceTimersByTimeAsync(20_000);
    moved();
    await vi.advanceTimersByTimeAsync(200);
    expect(read).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('never has two readings under way, and reads after a slow one what moved during it', async () => {
    keepReading({ read, watch, latestMs: 60_000 });
    for (let i = 0; i < 10; i += 1) {
      moved();
      await vi.advanceTimersByTimeAsync(3_000);
    }
    expect(read).toHaveBeenCalledTimes(1);
    await end();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(read).toHaveBeenCalledTimes(2);
    await end();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(read).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('does not read while nobody can see it, and at once when somebody can', async () => {
    keepReading({ read, watch, latestMs: 60_000 });
    await end();
    hidden = true;
    moved();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(read).toHaveBeenCalledTimes(1);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(300);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('tries again by itself when the hub did not answer, also where nothing is watched', async () => {
    keepReading({ read, watch: null, latestMs: 0 });
    await end(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(read).toHaveBeenCalledTimes(2);
    await end();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('ends with everything it began', async () => {
    const stop = keepReading({ read, watch, latestMs: 1_000 });
    const [signal] = read.mock.calls[0] ?? [];
    stop();
    expect(signal?.aborted).toBe(true);
    expect(stopped).toHaveBeenCalledOnce();
    await end(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
