import { LIMITS } from '../../shared/protocol/limits.ts';

type Timers = { monotonic: () => number; wall: () => number };
const MACHINE: Timers = { monotonic: () => performance.now(), wall: () => Date.now() };

const TICK_MS = 1_000;
/** Two missed heartbeats and a bit: the line is dead, whatever the socket believes of itself. */
const SILENT_MS = 2 * LIMITS.headEveryMs + 2_000;
/** A wall clock that runs ahead of the monotonic one by this much in one tick means that the machine slept. */
const SLEPT_MS = 5_000;
const DAY_MS = 24 * 3_600_000;

type Hooks = {
  /** Nothing heard for two beats although the connection is meant to be up. */
  silent: () => void;
  /** The machine slept, and its monotonic clock with it, for `ms`. */
  slept: (ms: number) => void;
  /** Every second, and at once when asked. */
  tick: () => void;
};

export interface Watchdog {
  heard: () => void;
  /** From now on silence is reported, or not. */
  listen: (on: boolean) => void;
  /** Looks now: timers of a page nobody looks at come late. */
  look: () => void;
  start: () => void;
  stop: () => void;
}

/**
 * Notices what a socket does not: after sleep, or behind a dead access point, it looks open for a long time. Judged by
 * what was heard, never by timers alone, since a hidden page's timers starve while its socket is well.
 */
export function createWatchdog(hooks: Hooks, timers: Timers = MACHINE): Watchdog {
  const read = () => ({ real: timers.monotonic(), wall: timers.wall() });
  let last = read();
  let heard = last;
  let listening = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  function look() {
    const now = read();
    const asleep = now.wall - last.wall - (now.real - last.real);
    last = now;
    const silence = Math.max(now.real - heard.real, now.wall - heard.wall);
    if (listening && silence > SILENT_MS) hooks.silent();
    if (asleep > SLEPT_MS && asleep < DAY_MS) hooks.slept(asleep);
    hooks.tick();
  }

  return {
    heard() {
      heard = read();
    },
    listen(on) {
      if (on && !listening) heard = read();
      listening = on;
    },
    look,
    start() {
      clearInterval(timer);
      last = read();
      timer = setInterval(look, TICK_MS);
    },
    stop: () => clearInterval(timer),
  };
}
