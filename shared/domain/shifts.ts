import { openSpans, type Span, shopDate, type WorkingHours } from './calendar.ts';
import type { Shift } from './model.planning.ts';
import type { Person, Shop } from './model.ts';

/**
 * When a person works: the week and breaks of the shift, in the shop's zone, and on the shop's exceptions what the shop
 * does: off on its holidays, its hours on a working Saturday, with the shift's own breaks. Without a shift, or with one
 * that is gone, the shop's hours.
 */
export function hoursOf(
  person: Pick<Person, 'shiftId'>,
  shop: Pick<Shop, 'hours'>,
  shifts: readonly Shift[],
): WorkingHours {
  const shift = person.shiftId === null ? undefined : shifts.find((one) => one.id === person.shiftId);
  if (!shift || shift.retired) return shop.hours;
  return { ...shop.hours, week: shift.week, breaks: shift.breaks };
}

/** From the first to the last working minute of a shop day; null: a day off. Who is at lunch is still on shift. */
export function shiftOn(date: string, hours: WorkingHours): Span | null {
  const spans = openSpans(date, hours);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
}

/** Is the person on shift at an instant (epoch ms)? Closing time itself is not. */
export function isOnShift(at: number, hours: WorkingHours): boolean {
  const span = shiftOn(shopDate(at, hours.timeZone), hours);
  return span !== null && span.from <= at && at < span.to;
}
