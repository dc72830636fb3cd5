import { addWorkingMinutes, type WorkingHours, workingMinutesBetween } from '../calendar.ts';

/** A quote that was told, and what became of it; epoch ms. `sure`: what the draws alone said would hold. */
export type QuoteOutcome = { readonly p50: number; readonly sure: number; readonly settled: number };

/** How experience moves a time of the draws: its way from the median is `factor` times as long, and `pad` working minutes longer. */
export type Stretch = { readonly factor: number; readonly pad: number };

/** As drawn. */
export const UNSTRETCHED: Stretch = { factor: 1, pad: 0 };

/** Outcomes looked at, the newest, and how many the draws themselves are worth. */
const LATEST = 1_000;
const PRIOR = 20;
const WIDEST = 4;
const STEP = 0.1;

/**
 * What draws cannot know (parts that are wrong, rework, a customer who keeps talking) shows in what became of earlier
 * quotes. Some of it grows with the work, some of it lasts its minutes whatever the work: of all ways in which `target`
 * (thousandths) of them would have held, the one that would have told the customers the earliest times. As drawn while
 * nothing is known, and never earlier than drawn.
 */
export function stretchOf(outcomes: readonly QuoteOutcome[], target: number, hours: WorkingHours): Stretch {
  const latest = outcomes.slice(-LATEST);
  const n = latest.length;
  if (n === 0) return UNSTRETCHED;
  const spans = latest.map(({ p50, sure }) => workingMinutesBetween(p50, sure, hours));
  const took = latest.map(({ p50, settled }) => workingMinutesBetween(p50, settled, hours));
  const meanSpan = spans.reduce((sum, span) => sum + span, 0) / n;
  const place = Math.min(n, Math.ceil((target * (n + 1)) / 1000)) - 1;
  let best = UNSTRETCHED;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; 1 + k * STEP <= WIDEST; k++) {
    const factor = 1 + k * STEP;
    const missing = took.map((minutes, i) => minutes - factor * (spans[i] as number)).sort((a, b) => a - b);
    const pad = Math.max(0, missing[place] as number);
    const told = factor * meanSpan + pad;
    if (told >= least) continue;
    least = told;
    best = { factor, pad };
  }
  const known = n / (n + PRIOR);
  return { factor: 1 + known * (best.factor - 1), pad: known * best.pad };
}

/** A time of the draws (epoch ms) as experience has it; what is not later than the median stays. Null: beyond the calendar. */
export function stretched(at: number, p50: number, { factor, pad }: Stretch, hours: WorkingHours): number | null {
  if (at <= p50) return at;
  return addWorkingMinutes(p50, factor * workingMinutesBetween(p50, at, hours) + pad, hours);
}
