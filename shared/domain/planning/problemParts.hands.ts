import type { Absence, Shift } from '../model.planning.ts';
import type { Bay, Person, Shop } from '../model.ts';
import { hoursOf } from '../shifts.ts';
import type { PlanBay, TailStep } from './problem.ts';
import { finishIn, startIn, type Timetable, timetableOf } from './timetable.ts';

const MINUTE = 60_000;
/** A bay that is still out of service is not to be had before, minutes. */
const OVERDUE = 30;

/** The shop's rows that a plan follows from; retired ones may be among them. */
export type ShopRows = {
  readonly shop: Shop;
  readonly bays: readonly Bay[];
  readonly people: readonly Person[];
  readonly shifts: readonly Shift[];
  /** Withdrawn ones may be among them. */
  readonly absences: readonly Absence[];
};

/** When each person works for `days` shop days from `origin` (epoch ms) on: the shift, without absences. Who shares a shift shares its table. */
export function tablesOf({ shop, people, shifts, absences }: ShopRows, origin: number, days: number): Timetable[] {
  const known = new Map<string | null, Timetable>();
  return people.map((person) => {
    const away = absences.filter((one) => one.personId === person.id && one.withdrawnAt === null && one.to > origin);
    const hours = hoursOf(person, shop, shifts);
    if (away.length > 0) return timetableOf(hours, origin, days, away);
    const key = hours === shop.hours ? null : person.shiftId;
    const table = known.get(key) ?? timetableOf(hours, origin, days);
    known.set(key, table);
    return table;
  });
}

/** Is the bay not to be had any more, as far as anybody knows (E3)? */
export const isGone = ({ retired, outOfService }: Bay): boolean =>
  retired || (outOfService !== null && outOfService.expectedBack === null);

/** A held car that keeps its bay until its work is done there. Minutes since the plan's origin. */
export type Kept = { readonly bayId: string; readonly release: number; readonly minutes: number };

/** The bays with the minute from which each can be had: after it is back in service, and its held car is done (`baySpan`). */
export function planBays(bays: readonly Bay[], origin: number, open: Timetable, kept: readonly Kept[]): PlanBay[] {
  return bays.map((bay) => {
    const back = isGone(bay) ? Number.POSITIVE_INFINITY : minutesUntilBack(bay, origin);
    const left = kept.filter(({ bayId }) => bayId === bay.id);
    const ends = left.map(({ release, minutes }) => finishIn(open, startIn(open, release), minutes));
    return { id: bay.id, places: bay.places, freeAt: Math.max(0, back, ...ends) };
  });
}

/** One that should be back by now, and is not, is not to be had at once either. */
function minutesUntilBack({ outOfService }: Bay, origin: number): number {
  return outOfService === null ? 0 : Math.max(OVERDUE, ((outOfService.expectedBack ?? origin) - origin) / MINUTE);
}

/** Inspection, wash and settlement with their hands: inspectors, wash bays in service, advisors. Never fewer than one. */
export function tailSteps({ bays, people }: ShopRows): TailStep[] {
  const inRole = (role: Person['role']) => people.filter((one) => one.role === role && !one.retired).length;
  const washes = bays.filter((bay) => bay.kind === 'wash' && !isGone(bay)).length;
  return [
    { name: 'inspection', hands: Math.max(1, inRole('inspector')) },
    { name: 'wash', hands: Math.max(1, washes) },
    { name: 'settlement', hands: Math.max(1, inRole('advisor')) },
  ];
}
