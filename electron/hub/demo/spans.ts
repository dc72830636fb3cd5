import { addWorkingMinutes, openSpans, shopDate } from '../../../shared/domain/calendar.ts';
import { remainingMinutes } from '../../../shared/domain/labour.ts';
import type { Operation, VisitFile } from '../../../shared/domain/model.ts';
import { openOperations } from '../../../shared/domain/stage.ts';
import type { Floor } from './floor.ts';

const MINUTE = 60_000;
const STEP = 5 * MINUTE;
/** Minutes of work that nobody expects to see done in one day's rest. */
export const LONG = 240;

/** When an operation will be over as things stand, an overdue one counted from now; null when nobody can know. */
export function endOf({ now, shop }: Floor, file: VisitFile, operation: Operation): number | null {
  const { state, plan, hold } = operation;
  const left = remainingMinutes(file, operation, now, shop.hours);
  if (state === 'working') return addWorkingMinutes(now, left, shop.hours);
  if (hold !== null) return addWorkingMinutes(Math.max(now, hold.expectedEnd ?? now), left, shop.hours);
  return plan.startAt === null ? null : addWorkingMinutes(Math.max(now, plan.startAt), left, shop.hours);
}

export type Taken = { readonly bays: ReadonlyMap<string, number>; readonly people: ReadonlyMap<string, number> };

/** Until when bays and people are taken by what runs and what is planned. */
export function takenUntil(floor: Floor): Taken {
  const bays = new Map<string, number>();
  const people = new Map<string, number>();
  const take = (map: Map<string, number>, id: string, until: number) => map.set(id, Math.max(map.get(id) ?? 0, until));
  for (const file of floor.files) {
    for (const operation of openOperations(file)) {
      const end = endOf(floor, file, operation);
      if (end === null) continue;
      const next = followUp(file, operation);
      const stays = next === undefined ? 0 : next.plan.minutes + (next.dependsOn[0]?.lagMinutes ?? 0);
      if (operation.plan.bayId !== null) take(bays, operation.plan.bayId, end + stays * MINUTE);
      for (const id of operation.plan.personIds) take(people, id, end);
    }
  }
  return { bays, people };
}

/** The next operation when the car stays in its bay for it and it has no time yet: sprayed and baked in one booth. */
function followUp(file: VisitFile, { position, bayNeed }: Operation): Operation | undefined {
  const next = openOperations(file).find((o) => o.position === position + 1);
  return next?.bayNeed === bayNeed && next.plan.startAt === null ? next : undefined;
}

/**
 * The first time from an instant on at which work of these minutes would be begun: in working hours, on a full five
 * minutes, and not so late that it stays unfinished overnight, unless it is long anyway. null: never.
 */
export function beginning({ shop: { hours } }: Floor, from: number, minutes: number): number | null {
  const soon = addWorkingMinutes(from, 1, hours);
  if (soon === null) return null;
  const start = Math.ceil((soon - MINUTE) / STEP) * STEP;
  const end = addWorkingMinutes(start, minutes, hours);
  if (end === null || minutes >= LONG) return end === null ? null : start;
  const [day, lastDay] = [shopDate(start, hours.timeZone), shopDate(end, hours.timeZone)];
  return day === lastDay ? start : (openSpans(lastDay, hours)[0]?.from ?? end);
}
