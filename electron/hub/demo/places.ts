import { baySuits, isOutAt } from '../../../shared/domain/bay.rules.ts';
import type { Bay } from '../../../shared/domain/model.ts';
import { crewFrom, teamFirst } from './crews.ts';
import type { Floor } from './floor.ts';
import { type Order, order, someone } from './order.ts';
import { beginning, type Taken } from './spans.ts';
import type { Undispatched } from './undispatched.ts';

const MINUTE = 60_000;
/** How far ahead work is planned, minutes on the clock. */
const AHEAD = 26 * 60;

type Place = { readonly bay: Bay | null; readonly start: number };

/** Plans the work where it can be done first, with people who will be free then, or else for the bay's team to find some. */
export function ordersFor(floor: Floor, taken: Taken, work: Undispatched): Order[] {
  const { file, operation } = work;
  const places = baysFor(floor, work).flatMap((bay) => placeIn(floor, taken, work, bay) ?? []);
  const [best] = places.sort((a, b) => a.start - b.start);
  if (!best || best.start > floor.now + AHEAD * MINUTE) return [];
  const { bay, start } = best;
  const where = { operationId: operation.id, bayId: bay?.id ?? null, startAt: start };
  const who = someone(floor, 'controller');
  const touches = [file.visit.id, bay?.id ?? file.visit.id];
  const free = teamFirst(floor, bay?.teamId ?? null).filter((one) => (taken.people.get(one.id) ?? 0) <= start);
  const crew = crewFrom(floor, free, operation)?.map((person) => person.id) ?? [];
  const personIds = operation.plan.personIds.length > 0 ? [...operation.plan.personIds] : crew;
  const team = floor.reader.team(bay?.teamId ?? '');
  const teamId = team?.trade === operation.trade ? team.id : null;
  const open = order('operation.plan', { ...where, teamId, personIds: [] }, who, ...touches);
  if (personIds.length === 0) return [open];
  return [order('operation.plan', { ...where, teamId: null, personIds }, who, ...touches, ...personIds), open];
}

function baysFor({ bays }: Floor, { operation, stayIn }: Undispatched): readonly (Bay | null)[] {
  if (operation.bayNeed === 'road') return [null];
  const suited = bays.filter((bay) => baySuits(bay.kind, operation.bayNeed));
  const { bayId } = operation.plan;
  // Somebody has chosen the bay already, and only the time is open.
  const chosen = bays.filter((bay) => bay.id === bayId && bay.outOfService === null);
  const kept = suited.filter((bay) => bay.id === stayIn);
  return [chosen, kept, suited].find((list) => list.length > 0) ?? [];
}

function placeIn(floor: Floor, taken: Taken, { operation, from, stayIn }: Undispatched, bay: Bay | null): Place | null {
  const vacant = bay && bay.id !== stayIn ? (taken.bays.get(bay.id) ?? 0) : 0;
  const start = beginning(floor, Math.max(from, vacant), operation.plan.minutes);
  return start === null || (bay && isOutAt(bay, start)) ? null : { bay, start };
}
