import type { Core } from './core.ts';

const MINUTE = 60_000;
/** Between two looks pass seconds. Longer than this, by the machine's clock: it slept, or somebody turned the shop's. */
const GAP_MS = 30_000;
/** So long, by the shop's clock, screens have for what they kept while the hub or the network was away. */
const QUIET_MS = 2 * MINUTE;
/** A screen gone for longer was switched off. */
const FORGOTTEN_MS = 30 * MINUTE;

type CatchUp = {
  /** To be called every second: finds gaps. */
  look: (now: number) => void;
  /** Does the hub still wait for what happened while it, or the network, was away? To be called every minute. */
  isOn: (now: number) => boolean;
};

/**
 * E6: no alarms while the hub catches up after an outage. What it does not know yet looks like cars that nobody works
 * on: finished work lies in the outbox of a terminal that has no network, and every forecast is late. So there is a pause
 * after the hub's start, after a gap in its time, and while most of the bays' screens have just been lost.
 */
export function createCatchUp({ clock, devices, screens }: Pick<Core, 'clock' | 'devices' | 'screens'>): CatchUp {
  let seen = Number.NEGATIVE_INFINITY;
  let fastest = 1;
  let quietUntil = Number.NEGATIVE_INFINITY;

  /** Bays that were here a while ago are away, and more of them than are here: that is the network, not a switch. */
  const isCutOff = (now: number): boolean => {
    const bays = screens.presence(
      devices().filter(({ role }) => role === 'bay'),
      [],
    ).screens;
    const gone = bays.filter(({ state, since }) => state === 'offline' && since !== null && now - since < FORGOTTEN_MS);
    return gone.length > 1 && gone.length > bays.filter(({ state }) => state !== 'offline').length;
  };

  return {
    look(now) {
      const rate = Math.max(1, clock.reading().rate);
      if (now < seen || now - seen > GAP_MS * Math.max(rate, fastest)) quietUntil = now + QUIET_MS;
      seen = now;
      fastest = rate;
    },
    isOn(now) {
      if (isCutOff(now)) quietUntil = now + QUIET_MS;
      return now < quietUntil;
    },
  };
}
