import { floorMinute } from '../calendar.ts';
import { factorAt, generator, middleOf, normals, seedOf, shuffled } from './draws.ts';
import { type Choice, createLayOut, type LayOut } from './layOut.ts';
import { asPosted, postedChoice } from './postedChoice.ts';
import type { PlanProblem } from './problem.ts';
import type { Planned } from './problemOf.ts';
import { beyondHorizon, type Trouble } from './trouble.ts';

const MINUTE = 60_000;
/** Laid out for each forecast. */
const DRAWS = 200;
/** Task placements that one forecast may cost, of which work that is open to whoever is free costs so many: large shops get fewer draws. */
const PLACEMENTS = 120_000;
const OPEN_PLACEMENTS = 4;
const FEWEST_DRAWS = 40;
/** The least that is left of running work (F2), minutes. */
const LEAST = 1;

/** When a visit will be settled, and how sure that is. Epoch ms; null: beyond what a plan looks ahead. */
export type VisitOutlook = {
  readonly visitId: string;
  /** One time in ten it is settled before `p10`, nine times in ten before `p90`. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** Probability of missing the basis promise (V2), thousandths; null: there is none. */
  readonly miss: number | null;
  /** F3: some of its work was done here less than five times. */
  readonly few: boolean;
};

/** `draws`: laid out. `visits`: those that can be forecast; of the others `trouble` says why, and of those beyond the horizon. */
export type Outlook = {
  readonly draws: number;
  readonly visits: readonly VisitOutlook[];
  readonly trouble: readonly Trouble[];
};

/** How many draws a problem of this size is given. */
export function drawsFor({ tasks }: PlanProblem, wanted = DRAWS): number {
  const cost = tasks.reduce((sum, { posted, running }) => sum + (posted === null && !running ? OPEN_PLACEMENTS : 1), 1);
  return Math.max(FEWEST_DRAWS, Math.min(wanted, Math.floor(PLACEMENTS / cost)));
}

/**
 * `count` times the minutes of every task. Each operation's are its own, from `seed` and its id: two outlooks of the same
 * shop differ by what is different in it, not by luck. What runs is known to have taken at least what it took (F2); what
 * runs unattended takes its time. Additions and rework are not foreseen.
 */
export function drawMinutes({ problem, work }: Planned, count: number, seed: number): readonly Float64Array[] {
  const drawn = Array.from({ length: count }, () => new Float64Array(problem.tasks.length));
  const normal = normals(count);
  work.forEach(({ left, expected, operation }, t) => {
    const strata = shuffled(count, generator(seedOf(seed, operation.id)));
    const { spread } = expected;
    const conditional = problem.tasks[t]?.running === true && operation.reworks === 0 && left.byHand > 0;
    const mean = (left.minutes - left.unattended) * Math.exp(-(spread * spread) / 2);
    for (let i = 0; i < count; i++) {
      const stratum = strata[i] as number;
      (drawn[i] as Float64Array)[t] = conditional
        ? Math.max(
            LEAST,
            factorAt(left.byHand, spread, left.workedByHand, middleOf(stratum, count)) + left.byItself - left.worked,
          )
        : left.unattended + mean * Math.exp(spread * (normal[stratum] as number));
    }
  });
  return drawn;
}

/** Minutes at which each job is settled in each draw: `count` after one another for each job. */
export function settlements(problem: PlanProblem, choice: Choice, drawn: readonly Float64Array[]): Float64Array {
  const layOut: LayOut = createLayOut(problem);
  const all = new Float64Array(problem.jobs.length * drawn.length);
  drawn.forEach((minutes, i) => {
    const { settled } = layOut(choice, minutes);
    for (let j = 0; j < settled.length; j++) all[j * drawn.length + i] = settled[j] as number;
  });
  return all;
}

/** What the shop's open visits are heading for as things stand: posted work as posted, the rest by promise. */
export function outlookOf(planned: Planned, seed: number, wanted = DRAWS): Outlook {
  const { problem } = planned;
  const draws = drawsFor(problem, wanted);
  const choice = postedChoice(problem);
  const held = asPosted(problem);
  const all = settlements(held, choice, drawMinutes(planned, draws, seed));
  const beyond = beyondHorizon(held, createLayOut(held)(choice));
  return { draws, visits: visitOutlooks(planned, all, draws), trouble: [...planned.trouble, ...beyond] };
}

/** The quantiles and the probability of each visit that can be forecast. */
function visitOutlooks(planned: Planned, all: Float64Array, draws: number): readonly VisitOutlook[] {
  const { problem, files, work, trouble } = planned;
  const { origin, jobs } = problem;
  const without = new Set(trouble.map(({ visitId }) => visitId));
  const fewOf = new Set(work.flatMap(({ file, expected }) => (expected.few ? [file.visit.id] : [])));
  return files.flatMap(({ visit }, j) => {
    if (without.has(visit.id) || without.has(null)) return [];
    const settled = settledOf(all, j, draws);
    const due = jobs[j]?.due ?? Number.POSITIVE_INFINITY;
    return {
      visitId: visit.id,
      ...{ p10: atShare(settled, 100, origin), p50: atShare(settled, 500, origin), p90: atShare(settled, 900, origin) },
      miss: due === Number.POSITIVE_INFINITY ? null : missOf(settled, due, origin),
      few: fewOf.has(visit.id),
    };
  });
}

/** The settlements of one job, in order. */
export function settledOf(all: Float64Array, job: number, draws: number): Float64Array {
  return all.slice(job * draws, (job + 1) * draws).sort();
}

/** The probability of each job to miss its promise, thousandths; 0 without one. */
export function missesOf({ jobs, origin }: PlanProblem, all: Float64Array, draws: number): readonly number[] {
  return jobs.map(({ due }, j) =>
    due === Number.POSITIVE_INFINITY ? 0 : missOf(all.subarray(j * draws, (j + 1) * draws), due, origin),
  );
}

/** The time by which so many thousandths of the draws (minutes, in order) are settled; of few draws rather the later one. */
export function atShare(settled: Float64Array, thousandths: number, origin: number): number | null {
  const i = Math.min(settled.length, Math.ceil((thousandths * (settled.length + 1)) / 1000)) - 1;
  const minutes = settled[Math.max(0, i)] ?? Number.POSITIVE_INFINITY;
  return minutes === Number.POSITIVE_INFINITY ? null : origin + Math.round(minutes * MINUTE);
}

/** Thousandths of the draws (minutes) later than `due`, by the minute (V2); all of them once the promise has passed (F1). */
function missOf(settled: Float64Array, due: number, origin: number): number {
  const limit = (floorMinute(origin + due * MINUTE) - origin) / MINUTE + 1;
  if (limit <= 0) return 1000;
  let late = 0;
  for (const minutes of settled) if (minutes >= limit) late += 1;
  return Math.round((late * 1000) / settled.length);
}
