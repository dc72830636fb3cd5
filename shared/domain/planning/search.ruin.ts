import { OPEN } from './layOut.ts';
import type { PlanJob, PlanProblem, PlanTask } from './problem.ts';
import type { Moves } from './search.moves.ts';
import type { Schedule } from './search.schedule.ts';
import type { Place, Seek } from './search.seek.ts';

/** Most tasks taken out at once, most bays they come from, most bays tried for each. */
const MOST = 17;
const STRINGS = 3;
const BAYS = 8;
/** How often somebody else is tried at a bay, too. */
const RECREW = 0.5;

/**
 * Ruin and recreate: takes a few tasks that stand near each other in time out of a few bays, and puts them back one by
 * one, each where it costs least: of the `trials` likeliest places the best; with one it is only guessed. Gives false where
 * there was nothing to take. The caller costs the result.
 */
export function createRuin(
  problem: PlanProblem,
  schedule: Schedule,
  { pick, recrewed }: Moves,
  { takeOut, crewOf, begin, tryLine, places, found }: Seek,
  random: () => number,
  trials: number,
): () => boolean {
  const { tasks, jobs } = problem;
  const { key, bay, start, end, atBay, movable } = schedule;
  const mayMove = new Uint8Array(tasks.length);
  for (const t of movable) mayMove[t] = 1;
  const below = (count: number) => Math.floor(random() * count);
  const removed: number[] = [];
  const tried: number[] = [];

  function pickOut(): void {
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
      if (tasks[first]?.pinned.bay === null && mayMove[first] === 1) removed.push(first);
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

  function baysFor({ bays, pinned }: PlanTask): readonly number[] {
    if (bays.length === 0) return [OPEN];
    if (pinned.bay !== null) return [pinned.bay];
    if (bays.length <= BAYS) return bays;
    tried.length = 0;
    for (let i = 0; i < BAYS; i++) tried.push(bays[below(bays.length)] as number);
    return tried;
  }

  /** Where a task is to go; null where no place was found. */
  function placeFor(t: number, among: readonly number[], had: Int16Array): Place | null {
    begin(trials);
    for (const toBay of among) {
      tryLine(t, toBay, had);
      const by = random() < RECREW ? recrewed(t, had) : null;
      if (by !== null) tryLine(t, toBay, by);
    }
    if (found() === 0) return null;
    let likeliest = places[0] as Place;
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < found() && found() > 1; i++) {
      const place = places[i] as Place;
      const cost = schedule.trial(t, place.key, place.bay, place.crew, best);
      if (cost < best) [best, likeliest] = [cost, place];
    }
    return likeliest;
  }

  return () => {
    pickOut();
    if (removed.length === 0) return false;
    for (const t of removed) takeOut(t);
    schedule.cost(Number.NEGATIVE_INFINITY);
    sortRemoved();
    for (const t of removed) {
      const bays = baysFor(tasks[t] as PlanTask);
      const had = crewOf(t);
      const place = placeFor(t, bays, had);
      if (place === null) schedule.move(t, key[t] as number, bays[below(bays.length)] as number, had);
      else schedule.move(t, place.key, place.bay, place.crew);
      schedule.cost(Number.NEGATIVE_INFINITY);
    }
    return true;
  };
}
