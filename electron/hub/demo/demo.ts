import type { DemoOrder } from '../../../shared/protocol/messages.ts';
import type { ShopClock } from '../clock.ts';
import type { Core } from '../core.ts';

export type Demo = {
  /** Turns the shop clock or sets the simulated people to work; the order has passed its schema. */
  apply: (order: DemoOrder) => void;
  stop: () => void;
};

const DAY_IN_FIVE_MINUTES = 120;

/** The sample shop's clock and players. Only ever used where `core.isSample()`. */
export function createDemo(_core: Core, clock: ShopClock): Demo {
  return {
    apply(order) {
      switch (order.do) {
        case 'pause':
          return clock.setRate(0);
        case 'run':
          return clock.setRate(1);
        case 'set':
          return clock.set(order.at);
        case 'advance':
          return clock.set(clock.now() + order.minutes * 60_000);
        case 'speed':
          return clock.setRate(order.rate);
        case 'play':
          clock.setPlaying(true);
          return clock.setRate(DAY_IN_FIVE_MINUTES);
        case 'stop':
          clock.setPlaying(false);
          return clock.setRate(1);
      }
    },
    stop: () => undefined,
  };
}
