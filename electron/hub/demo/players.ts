import { DECISIONS } from '../../../shared/domain/decide/decisions.ts';
import type { Actor, DecideContext, Outcome } from '../../../shared/domain/decision.ts';
import { isDeliveryTime } from '../../../shared/domain/delivery.rules.ts';
import type { Decision } from '../../../shared/domain/refusal.ts';
import { COMMANDS } from '../../../shared/protocol/commands.ts';
import type { Core } from '../core.ts';
import { advisor } from './advisor.player.ts';
import { dispatcher } from './dispatcher.player.ts';
import { driver } from './driver.player.ts';
import { type Floor, readFloor } from './floor.ts';
import { inspector } from './inspector.player.ts';
import type { Order, Player } from './order.ts';
import { createReception } from './reception.player.ts';
import { technician } from './technician.player.ts';
import { warned } from './warned.player.ts';
import { washer } from './washer.player.ts';

/** Commands given in one look around: a step must stay short, the next one comes soon. */
const MOST_AT_ONCE = 6;

export type Players = {
  /** Looks around the shop as it is now and gives the commands that are due. Never throws for a refusal. */
  step: () => void;
};

type PlayersParts = Pick<Core, 'visits' | 'reader' | 'bus' | 'clock' | 'lastN'>;
/** `overLunch`: they eat in two waves, so that somebody is always there. */
type Seat = { readonly name: string; readonly play: Player; readonly overLunch: boolean };

/**
 * Simulated people who work the sample shop through its own command bus, beside whoever clicks in it. What they do follows
 * from what they see and from the shop's time, not from what they did before, so that it does not matter who else does it.
 */
export function createPlayers(parts: PlayersParts): Players {
  const seats: readonly Seat[] = [
    { name: 'reception', play: createReception(), overLunch: true },
    { name: 'technician', play: technician, overLunch: false },
    { name: 'inspector', play: inspector, overLunch: true },
    { name: 'washer', play: washer, overLunch: true },
    { name: 'advisor', play: advisor, overLunch: true },
    { name: 'warned', play: warned, overLunch: true },
    { name: 'dispatcher', play: dispatcher, overLunch: false },
    { name: 'driver', play: driver, overLunch: true },
  ];
  let turn = 0;
  return {
    step() {
      const now = parts.clock.now();
      if (!isDeliveryTime(parts.reader.shop(), now)) return;
      const floor = readFloor(parts, now);
      const touched = new Set<string>();
      let left = MOST_AT_ONCE;
      turn += 1;
      for (let i = 0; i < seats.length && left > 0; i++) {
        const seat = seats[(turn + i) % seats.length] as Seat;
        if (floor.isOpen || seat.overLunch) left -= takeTurn(parts, floor, seat, touched, left);
      }
    },
  };
}

/** Gives what is due, at most `most` commands; answers how many. */
function takeTurn(parts: PlayersParts, floor: Floor, seat: Seat, touched: Set<string>, most: number): number {
  let given = 0;
  for (const order of seat.play(floor)) {
    if (given >= most) break;
    if (order.touches.some((one) => touched.has(one)) || !isAllowed(floor, order)) continue;
    given += 1;
    for (const one of order.touches) touched.add(one);
    if (give(parts, `player-${seat.name}`, order)) order.done?.();
  }
  return given;
}

const actorOf = ({ person }: Order): Actor => ({ deviceId: null, deviceRole: 'hub', bayId: null, person });

/** Nobody asks for what he knows to be refused: the rules are tried first on what was seen. */
function isAllowed({ reader, now }: Floor, order: Order): boolean {
  const payload = COMMANDS[order.type].safeParse(order.payload);
  if (!payload.success) return false;
  const decide = DECISIONS[order.type] as (context: DecideContext, payload: unknown) => Decision<Outcome>;
  return decide({ shop: reader, actor: actorOf(order), now, at: now, newId: () => 'tried' }, payload.data).ok;
}

/** Through the bus like everybody else; a refusal only means to look again. */
function give({ bus, lastN }: PlayersParts, clientId: string, order: Order): boolean {
  const source = { clientId, ownerId: 'players', actor: actorOf(order) };
  const answer = bus.run(source, { n: lastN(clientId) + 1, type: order.type, at: null, payload: order.payload });
  return 'ok' in answer && answer.ok;
}
