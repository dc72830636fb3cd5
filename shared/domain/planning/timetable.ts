import { addDays, openSpans, type Span, shopDate, type WorkingHours } from '../calendar.ts';

const MINUTE = 60_000;

/** When somebody works, as far as a plan looks: stretches in order, in minutes since the plan's origin. */
export type Timetable = {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Working minutes before each stretch. */
  readonly before: Float64Array;
};

/** `spans` in order, not overlapping; what lies before 0 is cut off. */
export function timetable(spans: readonly { readonly from: number; readonly to: number }[]): Timetable {
  const kept = spans.filter(({ to }) => to > 0).map(({ from, to }) => ({ from: Math.max(0, from), to }));
  const before = new Float64Array(kept.length);
  let sum = 0;
  kept.forEach(({ from, to }, i) => {
    before[i] = sum;
    sum += to - from;
  });
  return { from: Float64Array.from(kept, (s) => s.from), to: Float64Array.from(kept, (s) => s.to), before };
}

/** One that never rests: the tables of published instances, and what runs by the clock. */
export const ALWAYS: Timetable = timetable([{ from: 0, to: Number.MAX_SAFE_INTEGER }]);

/** The working time of `days` shop days from `origin` (epoch ms) on, without the `away` stretches (epoch ms). */
export function timetableOf(hours: WorkingHours, origin: number, days: number, away: readonly Span[] = []): Timetable {
  const first = shopDate(origin, hours.timeZone);
  const spans: Span[] = [];
  for (let day = 0; day < days; day++) spans.push(...openSpans(addDays(first, day), hours));
  const worked = away.reduce((left, gap) => left.flatMap((span) => without(span, gap)), spans);
  return timetable(worked.map(({ from, to }) => ({ from: (from - origin) / MINUTE, to: (to - origin) / MINUTE })));
}

function without(span: Span, gap: Span): Span[] {
  if (gap.to <= span.from || span.to <= gap.from) return [span];
  return [
    { from: span.from, to: gap.from },
    { from: gap.to, to: span.to },
  ].filter(({ from, to }) => from < to);
}

/** When both work. */
export function together(a: Timetable, b: Timetable): Timetable {
  if (a === b) return a;
  const spans: Span[] = [];
  for (let i = 0, j = 0; i < a.from.length && j < b.from.length; ) {
    const from = Math.max(a.from[i] as number, b.from[j] as number);
    const to = Math.min(a.to[i] as number, b.to[j] as number);
    if (from < to) spans.push({ from, to });
    if ((a.to[i] as number) < (b.to[j] as number)) i++;
    else j++;
  }
  return timetable(spans);
}

/** The first stretch that ends after `at`; the number of stretches when there is none. Most that is asked is soon. */
function stretchAt({ to }: Timetable, at: number): number {
  let low = 0;
  let high = 1;
  for (; high < to.length && (to[high] as number) <= at; high *= 2) low = high + 1;
  high = Math.min(high, to.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((to[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first working instant not before `at`; Infinity past the plan's horizon. */
export function startIn(table: Timetable, at: number): number {
  const i = stretchAt(table, at);
  return i === table.to.length ? Number.POSITIVE_INFINITY : Math.max(at, table.from[i] as number);
}

/** The instant by which `minutes` of work are done that begin at `at`; with none, `at` itself. Infinity past the horizon. */
export function finishIn(table: Timetable, at: number, minutes: number): number {
  if (minutes <= 0) return at;
  const { from, to, before } = table;
  const first = stretchAt(table, at);
  if (first === to.length) return Number.POSITIVE_INFINITY;
  const start = Math.max(at, from[first] as number);
  if (start + minutes <= (to[first] as number)) return start + minutes;
  const target = (before[first] as number) + start - (from[first] as number) + minutes;
  let low = first + 1;
  let step = 1;
  for (; low + step < to.length && (before[low + step] as number) < target; step *= 2) low += step + 1;
  let high = Math.min(low + step, to.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((before[middle] as number) < target) low = middle + 1;
    else high = middle;
  }
  const end = (from[low - 1] as number) + target - (before[low - 1] as number);
  return end <= (to[low - 1] as number) ? end : Number.POSITIVE_INFINITY;
}
