import { addWorkingMinutes, type WorkingHours, workingMinutesBetween } from '../calendar.ts';

/** A quote that was told, and what became of it; epoch ms. `sure`: what the draws alone said would hold. */
export type QuoteOutcome = { readonly p50: number; readonly sure: number; readonly settled: number };

/** How experience moves a time of the draws: its way from the median is `factor` times as long, and `pad` working minutes longer. */
export type Stretch = { readonly factor: number; readonly pad: number };

/** As drawn. */
export const UNSTRETCHED: Stretch = { factor: 1, pad: 0 };

/** What is believed before anything is known, and how many outcomes that is worth: draws alone always say too little. */
const CAUTIOUS: Stretch = { factor: 1.5, pad: 20 };
const PRIOR = 20;
/** Outcomes looked at, the newest. */
const LATEST = 500;
const WIDEST = 4;
const STEP = 0.1;

/** Working minutes from the median to the sure time, and to the settlement. */
type Way = { readonly span: number; readonly took: number };

/**
 * What draws cannot know (parts that are wrong, rework, a customer who keeps talking) shows in what became of earlier
 * quotes. Some of it grows with the work, some of it lasts its minutes whatever the work: of all ways in which `target`
 * (thousandths) of the surer half and of the less sure half of them would have held, the one that would have told the
 * customers the earliest times. Cautious while little is known, and never earlier than drawn.
 */
export function stretchOf(outcomes: readonly QuoteOutcome[], target: number, hours: WorkingHours): Stretch {
  const ways = outcomes
    .slice(-LATEST)
    .map(
      ({ p50, sure, settled }): Way => ({
        span: workingMinutesBetween(p50, sure, hours),
        took: workingMinutesBetween(p50, settled, hours),
      }),
    )
    .sort((a, b) => a.span - b.span);
  if (ways.length === 0) return CAUTIOUS;
  const seen = earliestOf(ways, target);
  const known = ways.length / (ways.length + PRIOR);
  return {
    factor: CAUTIOUS.factor + known * (seen.factor - CAUTIOUS.factor),
    pad: CAUTIOUS.pad + known * (seen.pad - CAUTIOUS.pad),
  };
}

/** `ways` in the order of their spans. */
function earliestOf(ways: readonly Way[], target: number): Stretch {
  const middle = ways.length >> 1;
  const halves = [ways.slice(0, middle), ways.slice(middle)].filter((half) => half.length > 0);
  const span = ways.reduce((sum, way) => sum + way.span, 0) / ways.length;
  let best = UNSTRETCHED;
  let earliest = Number.POSITIVE_INFINITY;
  for (let factor = 1; factor <= WIDEST; factor += STEP) {
    const pad = Math.max(0, ...halves.map((half) => missingAt(half, factor, target)));
    const told = factor * span + pad;
    if (told >= earliest) continue;
    earliest = told;
    best = { factor, pad };
  }
  return best;
}

/** The minutes by which `factor` falls short where `target` are to hold; of few ways rather more. */
function missingAt(ways: readonly Way[], factor: number, target: number): number {
  const missing = ways.map(({ span, took }) => took - factor * span).sort((a, b) => a - b);
  const place = Math.min(missing.length, Math.ceil((target * (missing.length + 1)) / 1000)) - 1;
  return missing[place] ?? 0;
}

/** A time of the draws (epoch ms) as experience has it; what is not later than the median stays. Null: beyond the calendar. */
export function stretched(at: number, p50: number, { factor, pad }: Stretch, hours: WorkingHours): number | null {
  if (at <= p50) return at;
  return addWorkingMinutes(p50, factor * workingMinutesBetween(p50, at, hours) + pad, hours);
}
