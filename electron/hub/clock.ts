import type { ClockReading } from '../../shared/protocol/messages.ts';

/** The hub's clock is the authority for every screen. */
export type Clock = {
  /** Epoch ms. */
  now: () => number;
  reading: () => ClockReading;
};

/** The machine's clock. */
export const systemClock: Clock = {
  now: Date.now,
  reading: () => ({ now: Date.now(), rate: 1, playing: false }),
};

export type ShopClock = Clock & {
  /** Shop seconds per second; 0 pauses. */
  setRate: (rate: number) => void;
  set: (at: number) => void;
  setPlaying: (playing: boolean) => void;
  onChange: (listener: () => void) => void;
};

/** The demo's clock: can be paused, set and sped up. Never used for a real shop. */
export function createShopClock(startAt: number, real: () => number = () => performance.now()): ShopClock {
  let base = startAt;
  let since = real();
  let rate = 1;
  let playing = false;
  const listeners: (() => void)[] = [];
  const now = () => Math.round(base + (real() - since) * rate);
  const change = (to: { at?: number; rate?: number; playing?: boolean }) => {
    base = to.at ?? now();
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
    onChange: (listener) => void listeners.push(listener),
  };
}
