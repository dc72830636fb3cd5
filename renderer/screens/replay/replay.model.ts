import { addDays, atShopTime, openSpans } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import type { CarThen } from '../../../shared/domain/replay.ts';

const HOUR = 3_600_000;
/** The end of the year 9999. */
const LAST = 253_402_214_400_000;

/** The instant in the page's address, epoch ms; null: none, or one that makes no sense. */
export function askedAt(search: URLSearchParams): number | null {
  const at = Number(search.get('at') ?? Number.NaN);
  return Number.isSafeInteger(at) && at >= 0 && at <= LAST ? at : null;
}

/**
 * What the slider of a day covers: the shop's hours, whatever happened outside of them and the time chosen, in whole
 * hours; the whole day where it was closed and nothing happened.
 */
export function rangeOf(
  day: string,
  shop: Pick<Shop, 'hours'>,
  inside: readonly number[],
): { from: number; to: number } {
  const zone = shop.hours.timeZone;
  const [from, to] = [atShopTime(day, 0, zone), atShopTime(addDays(day, 1), 0, zone)];
  const open = openSpans(day, shop.hours);
  const all = [...open.flatMap((span) => [span.from, span.to]), ...inside];
  if (open.length === 0 && inside.length < 2) return { from, to };
  const first = from + Math.floor((Math.min(...all) - from) / HOUR) * HOUR;
  const last = from + Math.ceil((Math.max(...all) - from) / HOUR) * HOUR;
  return { from: Math.max(from, first), to: Math.min(to, Math.max(last, first + HOUR)) };
}

/** The nearest minute with something new before or after an instant; null: there is none. */
export function changeBeside(marks: readonly number[], at: number, step: 1 | -1): number | null {
  const minute = 60_000;
  // what is recorded within a minute is all known at its end
  const ends = marks.map((mark) => mark + minute - 1);
  const beside = step === 1 ? ends.find((end) => end > at) : ends.filter((end) => end < at).at(-1);
  return beside ?? null;
}

/** The cars that stood in a bay by its id, and the others. */
export function placesOf(cars: readonly CarThen[]): {
  inBay: ReadonlyMap<string, readonly CarThen[]>;
  elsewhere: readonly CarThen[];
} {
  const inBay = new Map<string, CarThen[]>();
  const elsewhere: CarThen[] = [];
  for (const car of cars) {
    const bayId = car.stay?.bayId ?? null;
    if (bayId === null) elsewhere.push(car);
    else inBay.set(bayId, [...(inBay.get(bayId) ?? []), car]);
  }
  return { inBay, elsewhere };
}
