import { addDays, floorMinute, openSpans, shopDate, type WorkingHours } from '../../../shared/domain/calendar.ts';

const MINUTE = 60_000;
/** A shop closed for longer than the longest holiday has no next working day to offer. */
const SEARCH_DAYS = 14;

export type HoldEndId = 'm15' | 'm30' | 'm60' | 'noon' | 'closing' | 'nextDay' | 'unknown';

/** When a hold is expected to end, as chips: epoch ms on the full minute, null for "nobody knows". */
type HoldEnd = { id: HoldEndId; at: number | null };

/**
 * The expected ends that make sense at `now` (J4), in the order of the chips: minutes, the break, closing time, the opening of the next
 * working day, unknown. What has passed is left out.
 */
export function holdEnds(now: number, hours: WorkingHours): readonly HoldEnd[] {
  const today = shopDate(now, hours.timeZone);
  const spans = openSpans(today, hours);
  const minute = floorMinute(now);
  const ends: HoldEnd[] = [
    { id: 'm15', at: minute + 15 * MINUTE },
    { id: 'm30', at: minute + 30 * MINUTE },
    { id: 'm60', at: minute + 60 * MINUTE },
  ];
  const noon = spans.length > 1 ? spans[0]?.to : undefined;
  const closing = spans.at(-1)?.to;
  if (noon !== undefined && noon > now) ends.push({ id: 'noon', at: noon });
  if (closing !== undefined && closing > now) ends.push({ id: 'closing', at: closing });
  const opening = nextOpening(today, hours);
  if (opening !== null) ends.push({ id: 'nextDay', at: opening });
  ends.push({ id: 'unknown', at: null });
  return ends;
}

function nextOpening(today: string, hours: WorkingHours): number | null {
  for (let day = 1; day <= SEARCH_DAYS; day++) {
    const first = openSpans(addDays(today, day), hours)[0];
    if (first !== undefined) return first.from;
  }
  return null;
}
