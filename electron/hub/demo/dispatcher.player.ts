import { dueFirst, type Floor, fateOf, since } from './floor.ts';
import { type Order, order, type Player, someone } from './order.ts';
import { overdue } from './overdue.ts';
import { ordersFor } from './places.ts';
import { takenUntil } from './spans.ts';
import { nextToPlan } from './undispatched.ts';

/** How many of the waiting cars are thought about in one look. */
const AT_ONCE = 4;

/** Gives waiting work a bay, people and a time, due cars first; puts off what is late; answers calls; reopens bays. */
export const dispatcher: Player = (floor) => [
  ...opens(floor),
  ...answers(floor),
  ...overdue(floor, someone(floor, 'controller')),
  ...plans(floor),
];

function opens(floor: Floor): Order[] {
  return floor.bays
    .filter(({ outOfService }) => outOfService !== null && since(floor, outOfService.expectedBack ?? Number.NaN) >= 0)
    .map((bay) => order('bay.open', { bayId: bay.id }, someone(floor, 'controller'), bay.id));
}

function answers(floor: Floor): Order[] {
  return floor.bays.flatMap((bay) => {
    const call = floor.reader.openHelp(bay.id);
    if (!call || since(floor, call.at) < 3) return [];
    return [order('help.answer', { helpId: call.id }, someone(floor, 'director'), call.id)];
  });
}

function plans(floor: Floor): Order[] {
  const waiting = dueFirst(floor)
    .filter((file) => since(floor, file.visit.arrivedAt) >= 3 + fateOf('dispatch', file) * 6)
    .flatMap((file) => nextToPlan(floor, file) ?? []);
  if (waiting.length === 0) return [];
  const taken = takenUntil(floor);
  return waiting.slice(0, AT_ONCE).flatMap((one) => ordersFor(floor, taken, one));
}
