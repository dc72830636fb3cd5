import type { Clock } from './clock.ts';

/** One beat for everything on the page that shows time (S7): whole hub seconds, at most four a real second. */
export interface Ticker {
  /** Hub's time at the last beat, epoch ms. */
  now: () => number;
  subscribe: (listener: () => void) => () => void;
}

const FASTEST_MS = 250;

/** Runs only while somebody listens; a paused or set clock is followed at once. */
export function createTicker(clock: Clock): Ticker {
  const listeners = new Set<() => void>();
  let now: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch = () => {};

  function plan() {
    clearTimeout(timer);
    const { rate } = clock.state.get();
    if (rate === 0) return;
    const untilNextSecond = (1000 - (clock.now() % 1000)) / rate;
    timer = setTimeout(beat, Math.max(FASTEST_MS, Math.ceil(untilNextSecond)));
  }

  function forget() {
    if (listeners.size === 0) now = null;
  }

  function beat() {
    now = clock.now();
    plan();
    for (const listener of [...listeners]) listener();
  }

  return {
    now() {
      if (now === null) {
        now = clock.now();
        // Nobody listens yet: hold still for one render, not for longer.
        setTimeout(forget, 0);
      }
      return now;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        now = clock.now();
        unwatch = clock.state.subscribe(beat);
        plan();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        unwatch();
        now = null;
      };
    },
  };
}
