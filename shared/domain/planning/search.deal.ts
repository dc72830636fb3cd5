import { OPEN } from './layOut.ts';
import type { PlanProblem, PlanTask } from './problem.ts';
import { createAssignment, NOT } from './search.assignment.ts';
import type { Moves } from './search.moves.ts';
import type { Schedule } from './search.schedule.ts';
import type { Place, Seek } from './search.seek.ts';

/** How often a bay is left as it is. */
const SKIP = 0.2;

/**
 * Deals again what stands at some bays, `most` of them, at some instant: one task of each is taken out, and all are put back
 * for the least sum of guesses, one to a bay, by an assignment, so that cars change bays in circles of any length. False
 * where nothing came of it; the caller costs the result, or takes it back.
 */
export function createDeal(
  { tasks, bays }: PlanProblem,
  { key, bay, end, atBay, leaders, movable, move, cost }: Schedule,
  { pick }: Moves,
  { takeOut, crewOf, begin, tryLine, places, found }: Seek,
  random: () => number,
  most: number,
): () => boolean {
  const size = Math.min(most, bays.length);
  const { cost: guessed, solve } = createAssignment(size);
  const below = (count: number) => Math.floor(random() * count);
  const isFree = Uint8Array.from(tasks, ({ pinned, bays: suits }) => (pinned.bay === null && suits.length > 1 ? 1 : 0));
  const mayMove = new Uint8Array(tasks.length);
  for (const t of movable) mayMove[t] = isFree[t] as number;
  const keys = new Float64Array(size * size);
  const lines = Int32Array.from(bays, (_, b) => b);
  const columnOf = new Int32Array(bays.length);
  const dealt: number[] = [];

  /** One that stands there at the time, or right before or after it. */
  function oneAt(line: number, at: number): number {
    let t = atBay.head[line] as number;
    while (t !== OPEN && (end[t] as number) < at && atBay.next[t] !== OPEN) t = atBay.next[t] as number;
    const step = below(3);
    if (t !== OPEN && step > 0) t = (step === 1 ? atBay.prev[t] : atBay.next[t]) as number;
    return t;
  }

  function take(seed: number): void {
    dealt.length = 0;
    columnOf.fill(OPEN);
    const at = end[seed] as number;
    let columns = 0;
    for (let i = 0; i < lines.length && columns < size; i++) {
      const other = i + below(lines.length - i);
      const line = lines[other] as number;
      lines[other] = lines[i] as number;
      lines[i] = line;
      if (random() < SKIP) continue;
      columnOf[line] = columns++;
      const t = line === bay[seed] ? seed : oneAt(line, at);
      if (t !== OPEN && mayMove[t] === 1) dealt.push(t);
    }
    for (const t of dealt) takeOut(t);
  }

  function guessAll(): void {
    guessed.fill(NOT);
    dealt.forEach((t, row) => {
      const crew = crewOf(t);
      for (const toBay of (tasks[t] as PlanTask).bays) {
        const column = columnOf[toBay] as number;
        if (column === OPEN) continue;
        begin(1);
        tryLine(t, toBay, crew);
        if (found() === 0) continue;
        const { more, key: at } = places[0] as Place;
        guessed[row * size + column] = Math.min(NOT, more);
        keys[row * size + column] = at;
      }
    });
  }

  /** Keys were chosen while the others stood where they had stood: two that wait for each other may have crossed. */
  function isBehindLeaders(t: number): boolean {
    return (leaders[t] as readonly number[]).every((leader) => (key[leader] as number) < (key[t] as number));
  }

  return () => {
    take(pick());
    if (dealt.length === 0) return false;
    cost(Number.NEGATIVE_INFINITY);
    guessAll();
    const columns = solve(dealt.length);
    let isWhole = true;
    dealt.forEach((t, row) => {
      const column = columns[row] as number;
      const isPlace = (guessed[row * size + column] as number) < NOT;
      isWhole &&= isPlace;
      move(
        t,
        isPlace ? (keys[row * size + column] as number) : (key[t] as number),
        columnOf.indexOf(column),
        crewOf(t),
      );
    });
    return isWhole && dealt.every(isBehindLeaders);
  };
}
