import { jobCost, type PlanWeights } from './cost.ts';
import { OPEN } from './layOut.ts';
import type { PlanJob, PlanProblem, PlanTask } from './problem.ts';
import type { Moves } from './search.moves.ts';
import type { Schedule } from './search.schedule.ts';

/** Most tasks taken out at once, most bays they come from, most bays tried for each, and how often a place is passed over. */
const MOST = 17;
const STRINGS = 3;
const BAYS = 8;
const BLINK = 0.02;

/**
 * Ruin and recreate: takes a few tasks that stand near each other in time out of a few bays, and puts them back one by
 * one, each where it costs least. Gives false where there was nothing to take. The caller costs the result.
 */
export function createRuin(
  { tasks, jobs }: PlanProblem,
  { key, bay, crew, crewSize, start, end, atBay, withPerson, jobCosts, ...schedule }: Schedule,
  { pick, between, recrewed }: Moves,
  weights: PlanWeights,
  random: () => number,
): () => boolean {
  const below = (count: number) => Math.floor(random() * count);
  const removed: number[] = [];
  const tried: number[] = [];
  let [best, bestKey, bestBay] = [0, 0, OPEN];
  const bestCrew = new Int16Array(crewSize);

  function ruin(): void {
    removed.length = 0;
    const seed = pick();
    const { bays } = tasks[seed] as PlanTask;
    if (bay[seed] === OPEN) return void removed.push(seed);
    const lines = [bay[seed] as number];
    const strings = 1 + below(Math.min(STRINGS, bays.length));
    for (let i = 1; i < strings; i++) {
      const line = bays[below(bays.length)] as number;
      if (!lines.includes(line)) lines.push(line);
    }
    const most = Math.ceil((2 + below(MOST - 1)) / lines.length);
    for (const line of lines)
      takeString(line, line === bay[seed] ? seed : firstAfter(line, start[seed] as number), most);
    for (const t of removed) schedule.move(t, key[t] as number, OPEN, null);
  }

  function firstAfter(line: number, at: number): number {
    let t = atBay.head[line] as number;
    while (t !== OPEN && (end[t] as number) <= at) t = atBay.next[t] as number;
    return t;
  }

  /** Up to `most` tasks in a row around `t`. */
  function takeString(line: number, t: number, most: number): void {
    let first = t === OPEN ? (atBay.last[line] as number) : t;
    const length = 1 + below(most);
    for (let back = below(length); back > 0 && first !== OPEN && atBay.prev[first] !== OPEN; back--)
      first = atBay.prev[first] as number;
    for (let k = 0; k < length && first !== OPEN; k++) {
      if (tasks[first]?.pinned.bay === null && schedule.movable.includes(first)) removed.push(first);
      first = atBay.next[first] as number;
    }
  }

  /** In an order that changes: by chance, by promise, by how few bays suit, by length. */
  function sortRemoved(): void {
    for (let i = removed.length - 1; i > 0; i--) {
      const other = below(i + 1);
      [removed[i], removed[other]] = [removed[other] as number, removed[i] as number];
    }
    const task = (t: number) => tasks[t] as PlanTask;
    const how = random();
    if (how < 0.3) removed.sort((a, b) => (jobs[task(a).job] as PlanJob).due - (jobs[task(b).job] as PlanJob).due || 0);
    else if (how < 0.5) removed.sort((a, b) => task(a).bays.length - task(b).bays.length);
    else if (how < 0.7) removed.sort((a, b) => task(b).minutes - task(a).minutes);
  }

  /** Tries every place of a bay's line, or of its lead's line for what needs no bay. */
  function tryLine(t: number, toBay: number, toCrew: Int16Array | null): void {
    const task = tasks[t] as PlanTask;
    const lead = (toCrew === null ? crew[t * crewSize] : toCrew[0]) as number;
    if (toBay === OPEN && lead === OPEN) return;
    const byBay = toBay !== OPEN;
    const lines = byBay ? atBay : withPerson;
    const others = schedule.total() - (jobCosts[task.job] as number);
    const minutes = task.minutesOf?.(toBay, lead) ?? task.minutes;
    let [from, ready] = [Number.NEGATIVE_INFINITY, task.release];
    for (let node = lines.head[byBay ? toBay : lead] as number; ; node = lines.next[node] as number) {
      const other = byBay || node === OPEN ? node : Math.floor(node / crewSize);
      const to = other === OPEN ? Number.POSITIVE_INFINITY : (key[other] as number);
      if (others + jobCost(jobs[task.job] as PlanJob, ready + minutes, weights) >= best) return;
      const useful = other !== t && (other === OPEN || (end[other] as number) > task.release) && random() >= BLINK;
      const at = useful ? between(t, from, to) : Number.NaN;
      if (!Number.isNaN(at)) note(t, at, toBay, toCrew);
      if (other === OPEN) return;
      from = to;
      if (byBay && other !== t) ready = Math.max(ready, end[other] as number);
    }
  }

  function note(t: number, at: number, toBay: number, toCrew: Int16Array | null): void {
    const cost = schedule.trial(t, at, toBay, toCrew, best);
    if (cost >= best) return;
    [best, bestKey, bestBay] = [cost, at, toBay];
    bestCrew.set(toCrew ?? crew.subarray(t * crewSize, (t + 1) * crewSize));
  }

  function baysFor({ bays }: PlanTask): readonly number[] {
    if (bays.length <= BAYS) return bays;
    tried.length = 0;
    for (let i = 0; i < BAYS; i++) tried.push(bays[below(bays.length)] as number);
    return tried;
  }

  return () => {
    ruin();
    if (removed.length === 0) return false;
    schedule.cost(Number.POSITIVE_INFINITY);
    sortRemoved();
    for (const t of removed) {
      const task = tasks[t] as PlanTask;
      best = Number.POSITIVE_INFINITY;
      const places = task.bays.length === 0 ? [OPEN] : task.pinned.bay === null ? baysFor(task) : [task.pinned.bay];
      bestKey = key[t] as number;
      bestBay = places[below(places.length)] as number;
      bestCrew.set(crew.subarray(t * crewSize, (t + 1) * crewSize));
      for (const place of places) {
        tryLine(t, place, null);
        const toCrew = random() < 0.5 ? recrewed(t) : null;
        if (toCrew !== null) tryLine(t, place, toCrew);
      }
      schedule.move(t, bestKey, bestBay, bestCrew);
      schedule.cost(Number.POSITIVE_INFINITY);
    }
    return true;
  };
}
