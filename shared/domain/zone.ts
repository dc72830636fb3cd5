const HOUR = 3_600_000;
/** More than two years of distinct hours; a report over older history starts the cache anew. */
const MAX_CACHED_HOURS = 20_000;

type Zone = { format: Intl.DateTimeFormat; hours: Map<number, number> };

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zone = { format, hours: new Map() };
    zones.set(timeZone, zone);
  }
  return zone;
}

function measure(format: Intl.DateTimeFormat, at: number): number {
  const field: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of format.formatToParts(at)) field[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/**
 * How far the clocks of an IANA zone are ahead of UTC at an instant (epoch ms), in milliseconds. Asking Intl costs
 * microseconds, so the answer is kept per hour; an hour in which the clocks change (Lord Howe changes at half past,
 * UTC) is asked each time. Throws a RangeError for an unknown zone or an instant that is no date.
 */
export function zoneOffset(at: number, timeZone: string): number {
  const { format, hours } = zoneOf(timeZone);
  const hour = Math.floor(at / HOUR);
  let offset = hours.get(hour);
  if (offset === undefined) {
    const atStart = measure(format, hour * HOUR);
    offset = atStart === measure(format, (hour + 1) * HOUR - 1) ? atStart : Number.NaN;
    if (hours.size >= MAX_CACHED_HOURS) hours.clear();
    hours.set(hour, offset);
  }
  return Number.isNaN(offset) ? measure(format, at) : offset;
}
