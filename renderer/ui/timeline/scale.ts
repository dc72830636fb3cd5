import type { TimeRange } from './timeline.types.ts';

export const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Everything that is planned lies on this raster. */
export const SNAP = 5 * MINUTE;

/** Zoomed in no further than half an hour, out no further than two weeks. */
const NARROWEST = 30 * MINUTE;
const WIDEST = 14 * 24 * HOUR;

export function duration(range: TimeRange): number {
  return range.end - range.start;
}

/** Pixels per millisecond when `range` fills `width` px. */
export function pxPerMs(range: TimeRange, width: number): number {
  return width / duration(range);
}

export function snap(at: number): number {
  return Math.round(at / SNAP) * SNAP;
}

export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return a.start < b.end && b.start < a.end;
}

export function shift(range: TimeRange, by: number): TimeRange {
  return { start: range.start + by, end: range.end + by };
}

/** Zooms by `factor` (below 1 is closer) so that the instant `around` stays where it is on the screen. */
export function zoom(range: TimeRange, factor: number, around: number): TimeRange {
  const length = Math.min(WIDEST, Math.max(NARROWEST, duration(range) * factor));
  const share = (around - range.start) / duration(range);
  const start = Math.round(around - share * length);
  return { start, end: start + Math.round(length) };
}

/** The range moved no further than needed to show `span`, with a tenth of room around it; the start wins if it is too long. */
export function reveal(range: TimeRange, span: TimeRange): TimeRange {
  const room = duration(range) * 0.1;
  if (span.start >= range.start && span.end <= range.end) return range;
  if (span.start < range.start || duration(span) + room > duration(range))
    return shift(range, span.start - room - range.start);
  return shift(range, span.end + room - range.end);
}
