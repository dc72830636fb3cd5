import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CrashReload, crashWait } from './CrashReload.tsx';

function Broken(): never {
  throw new Error('on purpose');
}

const open = (child = <Broken />) => render(<CrashReload fallback={<p>recovering</p>}>{child}</CrashReload>);
const asked = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  asked.mockReset().mockRejectedValue(new TypeError('no hub'));
  vi.stubGlobal('fetch', asked);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('the pauses grow from five seconds to five minutes', () => {
  expect([1, 2, 3, 7, 50].map(crashWait)).toEqual([5_000, 10_000, 20_000, 300_000, 300_000]);
});

test('a broken page says so and asks for itself again until the hub serves it', () => {
  const { container } = open();
  expect(container.textContent).toBe('recovering');
  act(() => void vi.advanceTimersByTime(4_999));
  expect(asked).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(5_001));
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a page that breaks again waits longer; one that ran for ten minutes starts from the beginning', () => {
  open();
  cleanup();
  open();
  act(() => void vi.advanceTimersByTime(9_999));
  expect(asked).not.toHaveBeenCalled();
  cleanup();
  open(<p>fine</p>);
  act(() => void vi.advanceTimersByTime(10 * 60_000));
  cleanup();
  open();
  act(() => void vi.advanceTimersByTime(5_000));
  expect(asked).toHaveBeenCalledTimes(1);
});
