import type { Break, DayHours, Minute } from '../../../shared/domain/calendar.ts';

/** Monday first, as calendars hang here. */
const DAYS = [1, 2, 3, 4, 5, 6, 0] as const;
export type Day = (typeof DAYS)[number];
/** Days in a row with the same hours. */
export type Stretch = { readonly from: Day; readonly to: Day; readonly days: number; readonly hours: string };

const two = (n: number) => String(n).padStart(2, '0');
const clock = (minute: Minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** `08:00–18:00`. */
function spanText(from: Minute, to: Minute): string {
  return `${clock(from)}–${clock(to)}`;
}

/** A week (Sunday first) as its table says it: days in a row with the same hours together, days off left out. */
export function stretchesOf(week: readonly DayHours[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open = false;
  for (const day of DAYS) {
    const hours = week[day] ?? null;
    const text = hours && spanText(hours.open, hours.close);
    const last = stretches.at(-1);
    if (text === null) open = false;
    else if (open && last?.hours === text) stretches[stretches.length - 1] = { ...last, to: day, days: last.days + 1 };
    else {
      stretches.push({ from: day, to: day, days: 1, hours: text });
      open = true;
    }
  }
  return stretches;
}

export function breaksText(breaks: readonly Break[]): string {
  return [...breaks]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => spanText(from, to))
    .join(' · ');
}
