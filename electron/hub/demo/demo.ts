import { addWorkingMinutes } from '../../../shared/domain/calendar.ts';
import { lastClosing } from '../../../shared/domain/closing.ts';
import { isDeliveryTime } from '../../../shared/domain/delivery.rules.ts';
import type { DemoOrder } from '../../../shared/protocol/messages.ts';
import type { ShopClock } from '../clock.ts';
import type { Core } from '../core.ts';
import { createPlayers } from './players.ts';

export type Demo = {
  /** Turns the shop clock or sets the simulated people to work; the order has passed its schema. */
  apply: (order: DemoOrder) => void;
  stop: () => void;
};

const MINUTE = 60_000;
const DAY_IN_FIVE_MINUTES = 120;
const LOOK_EVERY_MS = 250;
/** The play goes on so long after closing time, shop minutes, for the shift end to be seen. */
const AFTER_CLOSING = 3;

/** The sample shop's clock and players. Only ever used where `core.isSample()`. */
export function createDemo(core: Core, clock: ShopClock): Demo {
  const players = createPlayers(core);
  let timer: NodeJS.Timeout | undefined;
  let began = 0;
  let seen = Number.NaN;

  const halt = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const stop = () => {
    halt();
    clock.setPlaying(false);
    clock.setRate(1);
  };
  const look = () => {
    if (!core.isSample()) return stop();
    const now = clock.now();
    if (now === seen) return;
    seen = now;
    try {
      players.step();
    } catch (error) {
      core.log.error({ err: error }, 'a simulated person stumbled');
    }
    const closing = lastClosing(now, core.reader.shop().hours);
    if (closing !== null && closing > began && now - closing >= AFTER_CLOSING * MINUTE) stop();
  };
  const play = () => {
    openShop(core, clock);
    began = clock.now();
    clock.setPlaying(true);
    clock.setRate(DAY_IN_FIVE_MINUTES);
    timer ??= setInterval(look, LOOK_EVERY_MS);
  };

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
          return clock.set(clock.now() + order.minutes * MINUTE);
        case 'speed':
          return clock.setRate(order.rate);
        case 'play':
          return play();
        case 'stop':
          return stop();
      }
    },
    stop: halt,
  };
}

/** Played by night, the shop's next morning begins at once. */
function openShop({ reader }: Core, clock: ShopClock): void {
  const shop = reader.shop();
  const now = clock.now();
  const soon = isDeliveryTime(shop, now) ? null : addWorkingMinutes(now, 1, shop.hours);
  if (soon !== null) clock.set(soon - MINUTE);
}
