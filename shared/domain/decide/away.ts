import { awayUntil } from '../absences.ts';
import { type Span, shopDate } from '../calendar.ts';
import type { DecideContext } from '../decision.ts';
import type { Person } from '../model.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { hoursOf, isOnShift } from '../shifts.ts';

/** J3: somebody of the crew is away at some time of `span` (epoch ms); says until when. The controller may override. */
export function awayRefusal({ shop }: DecideContext, crew: readonly Person[], { from, to }: Span): Refusal | null {
  if (crew.length === 0) return null;
  const absences = shop.absences(from, to);
  for (const { id, name } of crew) {
    const [first] = absences.filter(({ personId }) => personId === id);
    if (!first) continue;
    const start = Math.max(first.from, from);
    const theirs = shop.absences(start, Number.MAX_SAFE_INTEGER).filter(({ personId }) => personId === id);
    const until = awayUntil(theirs, start);
    return refusal('person-away', 'J3', { person: name, until, untilDay: monthDay(shop, until) });
  }
  return null;
}

/** The date of an instant as absences name it, '11-24': they are mostly not today's. */
export function monthDay(shop: DecideContext['shop'], at: number): string {
  return shopDate(at, shop.shop().hours.timeZone).slice(5);
}

/**
 * J3: at `at` (epoch ms) somebody who works a shift of their own is off it. People on the shop's hours are not asked about:
 * what begins after closing time is overtime (J9). The controller may override.
 */
export function offShiftRefusal({ shop }: DecideContext, crew: readonly Person[], at: number): Refusal | null {
  const shifts = shop.shifts();
  const off = crew.find((person) => person.shiftId !== null && !isOnShift(at, hoursOf(person, shop.shop(), shifts)));
  return off ? refusal('person-off-shift', 'J3', { person: off.name, at, day: monthDay(shop, at) }) : null;
}
