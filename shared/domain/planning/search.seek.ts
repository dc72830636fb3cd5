import { OPEN } from './layOut.ts';
import type { PlanProblem, PlanTask } from './problem.ts';
import type { Moves } from './search.moves.ts';
import type { Places } from './search.places.ts';
import type { Schedule } from './search.schedule.ts';

export type Place = { more: number; key: number; bay: number; readonly crew: Int16Array };

/** Takes tasks out of a schedule, and looks for the places where they cost least, as far as `guess` says. */
export type Seek = {
  /** Away from its bay and its crew, as far as it is free to leave them; its place in the order stays. */
  readonly takeOut: (t: number) => void;
  /** What was its crew when it was taken out; written over by the next call. */
  readonly crewOf: (t: number) => Int16Array;
  /** Forgets what was found; from now on so many are noted, `NOTED` at most. */
  readonly begin: (most: number) => void;
  /** Looks at every place of a bay's line, or of its lead's line for what needs no bay. */
  readonly tryLine: (t: number, bay: number, crew: Int16Array) => void;
  /** The likeliest first. */
  readonly places: readonly Place[];
  readonly found: () => number;
};

/** How often a place is passed over. */
const BLINK = 0.02;
const NOTED = 3;

export function createSeek(
  { tasks, bays }: PlanProblem,
  { key, crew, crewSize, end, atBay, withPerson, move }: Schedule,
  { between }: Moves,
  { guess, ready, carCost, minutes }: Places,
  random: () => number,
): Seek {
  const places = Array.from({ length: NOTED }, (): Place => {
    return { more: 0, key: 0, bay: OPEN, crew: new Int16Array(crewSize) };
  });
  const before = new Int16Array(tasks.length * crewSize);
  const [had, nobody] = [new Int16Array(crewSize), new Int16Array(crewSize).fill(OPEN)];
  let [found, most, untilBlink] = [0, 1, 0];
  let limit = Number.POSITIVE_INFINITY;

  function takeOut(t: number): void {
    for (let node = t * crewSize; node < (t + 1) * crewSize; node++) before[node] = crew[node] as number;
    const { bays: suits, pinned } = tasks[t] as PlanTask;
    move(t, key[t] as number, OPEN, suits.length > 0 && pinned.crew === null ? nobody : null);
  }

  function crewOf(t: number): Int16Array {
    for (let k = 0; k < crewSize; k++) had[k] = before[t * crewSize + k] as number;
    return had;
  }

  function tryLine(t: number, toBay: number, by: Int16Array): void {
    const lead = crewSize > 0 ? (by[0] as number) : OPEN;
    if (toBay === OPEN && lead === OPEN) return;
    const byBay = toBay !== OPEN;
    const lines = byBay ? atBay : withPerson;
    const isAlone = !byBay || bays[toBay]?.places === 1;
    const takes = minutes(t, toBay, lead);
    const least = ready(t, Number.NEGATIVE_INFINITY);
    let [from, free, ahead] = [Number.NEGATIVE_INFINITY, least, OPEN];
    for (let node = lines.head[byBay ? toBay : lead] as number; ; node = lines.next[node] as number) {
      const other = byBay || node === OPEN ? node : Math.floor(node / crewSize);
      const to = other === OPEN ? Number.POSITIVE_INFINITY : (key[other] as number);
      if (isAlone && limit < Number.POSITIVE_INFINITY && carCost(t, free + takes) >= limit) return;
      const isUseful = other !== t && (other === OPEN || (end[other] as number) > least) && !blinks();
      const at = isUseful ? between(t, from, to) : Number.NaN;
      if (!Number.isNaN(at)) note(guess(t, at, toBay, by, ahead, limit), at, toBay, by);
      if (other === OPEN) return;
      from = to;
      if (!byBay || other === t) continue;
      ahead = other;
      free = Math.max(free, end[other] as number);
    }
  }

  /** Drawn once for all places until the next that is passed over. */
  function blinks(): boolean {
    if (untilBlink-- > 0) return false;
    untilBlink = Math.floor(Math.log(1 - random()) / Math.log(1 - BLINK));
    return true;
  }

  function note(more: number, at: number, toBay: number, by: Int16Array): void {
    if (more >= limit) return;
    const last = found < most ? found++ : most - 1;
    const place = places[last] as Place;
    [place.more, place.key, place.bay] = [more, at, toBay];
    place.crew.set(by);
    for (let i = last; i > 0 && (places[i - 1] as Place).more > more; i--)
      [places[i - 1], places[i]] = [place, places[i - 1] as Place];
    if (found === most) limit = (places[most - 1] as Place).more;
  }

  return {
    ...{ takeOut, crewOf, tryLine, places, found: () => found },
    begin(count) {
      [found, most, limit] = [0, count, Number.POSITIVE_INFINITY];
    },
  };
}
