import type { ClockReading } from '../../shared/protocol/messages.ts';
import { createCell, type Readable } from './cell.ts';

/** How the hub's clock runs; a new object whenever it was set, paused, sped up or first heard. */
export type ClockState = { readonly rate: number; readonly playing: boolean; readonly known: boolean };

/** The hub's clock as this screen knows it (S7): counted on from the last reading, never taken from the machine's own. */
export interface Clock {
  /** Hub's time, epoch ms. Does not run backwards unless the hub's clock was set back. */
  now: () => number;
  /**
   * Hub's time of a tap made now, whole epoch ms, also while offline (E7); null while the hub's clock was never heard
   * and nothing is remembered of it.
   */
  stamp: () => number | null;
  readonly state: Readable<ClockState>;
}

/** What is remembered from one page to the next: the hub's clock against the machine's own. */
export type ClockMemory = { hub: number; wall: number; rate: number };

export interface ClockKeeper extends Clock {
  /**
   * Takes in a reading. `exact` ones (a welcome, a set clock) are believed; a heartbeat may have been held up on its
   * way, so one that lags is believed only when the next one says the same. `delayMs`: how long it travelled.
   */
  read: (reading: ClockReading, options: { exact: boolean; delayMs?: number }) => void;
  /** The machine slept and its monotonic clock stood still; `ms` real milliseconds are missing. */
  slept: (ms: number) => void;
  recall: (memory: ClockMemory) => void;
  memory: () => ClockMemory | null;
}

/** Differences up to this many real ms are slewed away, larger ones mean that the clock was set. */
const STEP_MS = 2_000;
const SLEW_MS = 1_000;
const SAMPLES = 6;

type Timers = { monotonic: () => number; wall: () => number };
const MACHINE: Timers = { monotonic: () => performance.now(), wall: () => Date.now() };

/** `timers`: the machine's monotonic clock (ms) and wall clock (epoch ms). */
export function createClock(timers: Timers = MACHINE): ClockKeeper {
  const state = createCell<ClockState>({ rate: 1, playing: false, known: false });
  let heard = false;
  let anchor = { hub: timers.wall(), real: timers.monotonic(), slew: 0, slewMs: SLEW_MS };
  let samples: number[] = [];
  let lagging = false;

  function now(): number {
    const real = timers.monotonic() - anchor.real;
    const slewed = anchor.slew * Math.min(1, real / anchor.slewMs);
    return anchor.hub + real * state.get().rate + slewed;
  }

  function jump(hub: number, next: ClockState) {
    anchor = { hub, real: timers.monotonic(), slew: 0, slewMs: SLEW_MS };
    samples = [];
    lagging = false;
    state.set({ ...next });
  }

  /** Spreads a small difference over time, at most half the clock's own speed, so that it never runs backwards. */
  function slew(error: number, rate: number) {
    anchor = {
      hub: now(),
      real: timers.monotonic(),
      slew: error,
      slewMs: Math.max(SLEW_MS, Math.abs(error) / (rate / 2)),
    };
  }

  function read(reading: ClockReading, { exact, delayMs = 0 }: { exact: boolean; delayMs?: number }) {
    const { rate, playing } = reading;
    const before = state.get();
    const next = { rate, playing, known: true };
    const estimate = reading.now + delayMs * rate;
    const error = estimate - now();
    const first = !heard;
    heard = true;
    if (first || rate !== before.rate || (rate === 0 && error !== 0)) return jump(estimate, next);
    if (playing !== before.playing) state.set(next);
    // A paused clock that shows what it is told has nothing to spread, and no speed to spread it over.
    if (rate === 0) return;
    const step = STEP_MS * rate;
    if (error > step || (exact && error < -step)) return jump(estimate, next);
    if (error < -step) {
      if (lagging) return jump(estimate, next);
      lagging = true;
      return;
    }
    lagging = false;
    // A reading can be late, never early: of the last few, the one that shows the most time travelled fastest.
    samples = [...samples, estimate - timers.monotonic() * rate].slice(-SAMPLES);
    slew(Math.max(...samples) + timers.monotonic() * rate - now(), rate);
  }

  return {
    now,
    stamp: () => (state.get().known ? Math.round(now()) : null),
    state,
    read,
    slept(ms) {
      if (!state.get().known) return;
      anchor = { ...anchor, hub: anchor.hub + ms * state.get().rate };
      state.set({ ...state.get() });
    },
    recall(memory) {
      if (heard) return;
      const hub = memory.hub + (timers.wall() - memory.wall) * memory.rate;
      jump(hub, { rate: memory.rate, playing: false, known: true });
    },
    memory: () => (heard ? { hub: now(), wall: timers.wall(), rate: state.get().rate } : null),
  };
}
