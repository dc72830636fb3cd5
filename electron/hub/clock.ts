import type { ClockReading } from '../../shared/protocol/messages.ts';

/** The hub's clock is the authority for every screen. */
export type Clock = {
  /** Epoch ms. */
  now: () => number;
  reading: () => ClockReading;
};

/** The end of 2099: past it, dates break. */
const LATEST = 4_102_444_800_000;

export type ShopClock = Clock & {
  /** Shop seconds per second; 0 pauses. */
  setRate: (rate: number) => void;
  set: (at: number) => void;
  setPlaying: (playing: boolean) => void;
  /** Back to the machine's clock: a real shop begins. */
  reset: () => void;
  onChange: (listener: () => void) => void;
};

/**
 * The shop's clock. A real shop's is the machine's clock and nothing else (it follows its corrections and its sleep);
 * a sample shop's can be paused, set and sped up.
 */
export function createShopClock(real: () => number = Date.now): ShopClock {
  let base = real();
  let since = base;
  let rate = 1;
  let playing = false;
  const listeners: (() => void)[] = [];
  const now = () => Math.round(base + (real() - since) * rate);
  const change = (to: { at?: number; rate?: number; playing?: boolean }) => {
    base = Math.min(to.at ?? now(), LATEST);
    since = real();
    rate = to.rate ?? rate;
    playing = to.playing ?? playing;
    for (const listener of listeners) listener();
  };
  return {
    now,
    reading: () => ({ now: now(), rate, playing }),
    setRate: (value) => change({ rate: value }),
    set: (at) => change({ at }),
    setPlaying: (value) => change({ playing: value }),
    reset: () => change({ at: real(), rate: 1, playing: false }),
    onChange: (listener) => void listeners.push(listener),
  };
}
