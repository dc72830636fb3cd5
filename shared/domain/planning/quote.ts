import type { Shop } from '../model.ts';
import { type Stretch, stretched, UNSTRETCHED } from './calibration.ts';
import type { Choice } from './layOut.ts';
import { atShare, drawMinutes, drawsFor, missesOf, settledOf, settlements } from './outlook.ts';
import { asPosted, postedChoice } from './postedChoice.ts';
import type { PlanProblem } from './problem.ts';
import type { Planned } from './problemOf.ts';
import { deliveryTimeFrom } from './quote.delivery.ts';
import type { Trouble } from './trouble.ts';

const MINUTE = 60_000;
/** How sure a quoted time is, thousandths, where the shop has set nothing else. */
export const TARGET = 960;
/** By so much another promise's probability of being missed may rise, thousandths, or by one draw if that is more. */
const HARM = 10;
/** The new work is tried in gaps just long enough for it, then only in longer ones, then behind all that is there. */
const ROOMS = [1, 1.3, 1.8, 3] as const;
const CURVE_POINTS = 12;
const CURVE_STEPS = [5, 10, 15, 30, 60, 120, 240, 480, 1440] as const;

/** A delivery time (epoch ms) and the probability that it holds, thousandths. */
export type Chance = { readonly at: number; readonly chance: number };

/** What can be promised for a visit. */
export type Quote = {
  readonly visitId: string;
  /** F4: the earliest delivery time that holds with `target`, epoch ms; null: none within reach, or trouble. */
  readonly at: number | null;
  /** Thousandths. */
  readonly target: number;
  /** As likely settled before as after, epoch ms. */
  readonly p50: number | null;
  /** What holds with `target` by the draws alone: before experience, rounding and delivery hours; epoch ms. */
  readonly sure: number | null;
  /** Open cars and open operations it was made with, its own among them. */
  readonly cars: number;
  readonly tasks: number;
  /** What times not later than `at` would risk, in order; `at` is the last. */
  readonly curve: readonly Chance[];
  /** The most by which another promise becomes less sure, thousandths. */
  readonly harm: number;
  /** F3. */
  readonly few: boolean;
  readonly draws: number;
  readonly trouble: readonly Trouble[];
};

export type QuoteWish = {
  readonly visitId: string;
  readonly seed: number;
  readonly target?: number;
  readonly draws?: number;
  /** How much later than the draws earlier quotes came out (stretchOf). */
  readonly stretch?: Stretch;
};

/**
 * The promise quote (F4) for a visit of the problem, taken in already or only drafted. Its work that is not posted yet
 * comes behind everything that is there, in gaps where that does no harm: no other promise becomes less sure by more than
 * HARM. Where no gap is large enough for that it comes behind everything, where it can meet others only at inspection, wash
 * and settlement.
 */
export function quoteOf(planned: Planned, shop: Shop, wish: QuoteWish): Quote {
  const { visitId, seed, target = TARGET } = wish;
  const { problem, trouble, work } = planned;
  const draws = drawsFor(problem, wish.draws);
  const job = planned.jobOf.get(visitId);
  const own = trouble.filter((one) => one.visitId === null || one.visitId === visitId);
  const few = work.some(({ file, expected }) => file.visit.id === visitId && expected.few);
  const size = { cars: problem.jobs.length, tasks: problem.tasks.length };
  const none = {
    visitId,
    at: null,
    target,
    p50: null,
    sure: null,
    ...size,
    curve: [],
    harm: 0,
    few,
    draws,
    trouble: own,
  };
  if (job === undefined || own.length > 0) return none;

  const { origin } = problem;
  const { settled: drawn, harm } = fitIn(problem, job, drawMinutes(planned, draws, seed));
  const p50 = atShare(drawn, 500, origin);
  const settled = asExperienced(drawn, origin, p50, shop, wish.stretch ?? UNSTRETCHED);
  const holds = atShare(settled, target, origin);
  const at = holds === null ? null : deliveryTimeFrom(shop, holds);
  const curve = at === null ? [] : curveOf(settled, at, shop, origin);
  const beyond: Trouble[] = holds === null ? [{ kind: 'beyond-horizon', visitId, operationIds: [] }] : [];
  return { ...none, at, p50, sure: atShare(drawn, target, origin), curve, harm, trouble: beyond };
}

/** The draws as what became of earlier quotes has them (calibration): what is later than `p50` is later still. */
function asExperienced(
  drawn: Float64Array,
  origin: number,
  p50: number | null,
  shop: Shop,
  stretch: Stretch,
): Float64Array {
  if (p50 === null) return drawn;
  return drawn.map((minutes) => {
    if (minutes === Number.POSITIVE_INFINITY) return minutes;
    const at = stretched(origin + minutes * MINUTE, p50, stretch, shop.hours);
    return at === null ? Number.POSITIVE_INFINITY : (at - origin) / MINUTE;
  });
}

/** Settlements of the job, minutes in order, and the harm done to others, thousandths. */
type Fit = { readonly settled: Float64Array; readonly harm: number };

/** The job's new work in the first way that does no harm, or behind everything. */
function fitIn(problem: PlanProblem, job: number, drawn: readonly Float64Array[]): Fit {
  const held = asPosted(problem);
  const mine = problem.tasks.flatMap((task, t) => (task.job === job ? [t] : []));
  const fresh = new Set(mine.filter((t) => isFresh(problem, t)));
  const draws = drawn.length;
  const last = behind(postedChoice(problem, { tasks: fresh, room: Number.POSITIVE_INFINITY }), fresh);
  const layIn = (choice: Choice, before: readonly number[] | null): Fit => {
    const all = settlements(held, choice, drawn);
    const after = before === null ? [] : missesOf(problem, all, draws);
    const harm = after.map((miss, j) => (j === job ? 0 : miss - (before?.[j] ?? 0)));
    return { settled: settledOf(all, job, draws), harm: Math.max(0, ...harm) };
  };
  if (fresh.size === 0) return layIn(last, null);
  const without = fresh.size === mine.length ? withoutTail(held, job) : held;
  const before = missesOf(problem, settlements(without, last, drawn), draws);
  const allowed = Math.max(HARM, 1000 / draws);
  for (const room of ROOMS) {
    const found = layIn(postedChoice(problem, { tasks: fresh, room }), before);
    if (found.harm <= allowed) return found;
  }
  return layIn(last, before);
}

/** Neither begun nor posted nor fixed: what a quote may place. */
function isFresh({ tasks }: PlanProblem, t: number): boolean {
  const task = tasks[t];
  return task !== undefined && !task.running && task.posted === null && task.pinned.start === null;
}

/** The shop without new work: what is laid out last takes nothing from anybody, but for the queues behind the work. */
function behind(choice: Choice, fresh: ReadonlySet<number>): Choice {
  const order = [...choice.order];
  return { ...choice, order: Int32Array.from([...order.filter((t) => !fresh.has(t)), ...fresh]) };
}

function withoutTail(problem: PlanProblem, job: number): PlanProblem {
  return {
    ...problem,
    jobs: problem.jobs.map((one, j) => (j === job ? { ...one, tail: one.tail.map(() => 0) } : one)),
  };
}

/** Thousandths of the draws (minutes, in order) that are settled by a time, by the minute (V2). */
function chanceBy(settled: Float64Array, time: number, origin: number): number {
  const limit = (Math.floor(time / MINUTE) * MINUTE - origin) / MINUTE + 1;
  const kept = settled.filter((minutes) => minutes < limit).length;
  return Math.floor((kept * 1000) / settled.length);
}

/** At round steps back from the quote, as far as there is any chance; only times at which a car may be handed over (P4). */
function curveOf(settled: Float64Array, quoted: number, shop: Shop, origin: number): Chance[] {
  const earliest = origin + (settled[0] as number) * MINUTE;
  const span = (quoted - earliest) / MINUTE;
  const step = (CURVE_STEPS.find((minutes) => minutes * CURVE_POINTS >= span) ?? 1440) * MINUTE;
  const times = new Set<number>([quoted]);
  for (let k = 1; k <= CURVE_POINTS; k++) {
    const time = deliveryTimeFrom(shop, Math.floor((quoted - k * step) / step) * step + step);
    if (time !== null && time >= earliest && time < quoted) times.add(time);
  }
  return [...times].sort((a, b) => a - b).map((time) => ({ at: time, chance: chanceBy(settled, time, origin) }));
}
