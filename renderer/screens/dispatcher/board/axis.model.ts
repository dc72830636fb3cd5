import {
  addDays,
  atShopTime,
  openSpans,
  type Span,
  shopDate,
  type WorkingHours,
} from '../../../../shared/domain/calendar.ts';

/** What is shown before opening and after closing, ms. */
const MARGIN = 20 * 60_000;

/** Time in which nobody works: a break within a day, or the shop closed. */
export type Shade = Span & { readonly kind: 'break' | 'closed' };

/** The breaks and closing times within a stretch of the axis, in order, cut to it. */
export function shadesOf(from: number, to: number, hours: WorkingHours): Shade[] {
  const shades: Shade[] = [];
  const last = shopDate(to, hours.timeZone);
  let reach = from;
  let day = '';
  for (let date = shopDate(from, hours.timeZone); date <= last; date = addDays(date, 1)) {
    for (const span of openSpans(date, hours)) {
      if (span.from > reach)
        shades.push({ from: reach, to: Math.min(span.from, to), kind: day === date ? 'break' : 'closed' });
      reach = Math.max(reach, span.to);
      day = date;
    }
  }
  if (reach < to) shades.push({ from: reach, to, kind: 'closed' });
  return shades.filter((shade) => shade.to > shade.from && shade.from < to);
}

/**
 * What the board shows of a shop day: from a little before it opens until a little after it closes, so that what runs over
 * can be seen. A day on which nobody works is shown from eight to six.
 */
export function dayWindow(date: string, hours: WorkingHours): Span {
  const spans = openSpans(date, hours);
  const first = spans[0]?.from ?? atShopTime(date, 8 * 60, hours.timeZone);
  const last = spans.at(-1)?.to ?? atShopTime(date, 18 * 60, hours.timeZone);
  return { from: first - MARGIN, to: last + MARGIN };
}
