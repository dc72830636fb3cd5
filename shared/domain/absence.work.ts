import { floorMinute } from './calendar.ts';
import type { Absence } from './model.planning.ts';
import { personSpan } from './plan.rules.ts';
import type { PlannedWork, ShopReader } from './reader.ts';

/** The work that somebody was to do between two instants (epoch ms): its promises are at risk (E3). */
export function workDuring(
  shop: ShopReader,
  { personId, from, to }: Pick<Absence, 'personId' | 'from' | 'to'>,
  now: number,
): readonly PlannedWork[] {
  const { hours } = shop.shop();
  return shop.plannedFor(personId).filter(({ file, operation }) => {
    const span = personSpan(file, operation, hours, now);
    return span !== null && span.from < to && from < span.to;
  });
}

/** What is over, or was withdrawn, stays as it was. */
export function isPast({ withdrawnAt, to }: Pick<Absence, 'withdrawnAt' | 'to'>, now: number): boolean {
  return withdrawnAt !== null || to <= now;
}

/** May an absence end at `to`? One that is under way can be ended early, down to the present minute. */
export function mayEndAt(to: number, isNew: boolean, now: number): boolean {
  return isNew ? to > now : to >= floorMinute(now);
}
