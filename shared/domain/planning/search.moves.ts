import { OPEN } from './layOut.ts';
import type { PlanProblem, PlanTask } from './problem.ts';
import type { Lines } from './search.lines.ts';
import type { Schedule } from './search.schedule.ts';

/** Changes a schedule a little, at random; false where the move that was thought of cannot be made. */
export type Moves = {
  readonly propose: () => boolean;
  /** What a costly job waited for, or any task. */
  readonly pick: () => number;
  /** A key between two others that keeps the task behind what it waits for; NaN where there is none. */
  readonly between: (t: number, from: number, to: number) => number;
  /** A crew of the task with another lead or helper, written over by the next call; null where nobody else may. */
  readonly recrewed: (t: number, crew: Int16Array) => Int16Array | null;
};

/** How often a move starts at a job that costs much, and how often it goes one step back along what that job waited for. */
const COSTLY = 0.7;
const STEP_BACK = 0.55;

/** `random` gives numbers in [0, 1). */
export function createMoves({ tasks, jobs }: PlanProblem, schedule: Schedule, random: () => number): Moves {
  const { key, bay, crew, crewSize, end, atBay, withPerson, ofJob, jobCosts, followers, leaders, movable } = schedule;
  const newCrew = new Int16Array(crewSize);
  const mayMove = new Uint8Array(tasks.length);
  for (const t of movable) mayMove[t] = 1;
  const below = (count: number) => Math.floor(random() * count);
  const anyTask = () => movable[below(movable.length)] as number;

  function pick(): number {
    if (random() > COSTLY) return anyTask();
    let job = below(jobs.length);
    for (let i = 0; i < 3; i++) {
      const other = below(jobs.length);
      if ((jobCosts[other] as number) > (jobCosts[job] as number)) job = other;
    }
    let t = ofJob.last[job] as number;
    while (t !== OPEN && random() < STEP_BACK) {
      const before = waitedFor(t);
      if (before === OPEN) break;
      t = before;
    }
    return t === OPEN || mayMove[t] === 0 ? anyTask() : t;
  }

  /** The last to be over of those right before the task in its lines; OPEN where none kept it waiting. */
  function waitedFor(t: number): number {
    const [bayPrev, jobPrev] = [atBay.prev[t] as number, ofJob.prev[t] as number];
    let best = bayPrev;
    if (jobPrev !== OPEN && (best === OPEN || (end[jobPrev] as number) > (end[best] as number))) best = jobPrev;
    for (let node = t * crewSize; node < (t + 1) * crewSize; node++) {
      const prev = withPerson.prev[node] as number;
      const other = prev === OPEN ? OPEN : Math.floor(prev / crewSize);
      if (other !== OPEN && (best === OPEN || (end[other] as number) > (end[best] as number))) best = other;
    }
    for (const other of leaders[t] as readonly number[])
      if (best === OPEN || (end[other] as number) > (end[best] as number)) best = other;
    return best;
  }

  const lowest = (t: number) => {
    let low = Number.NEGATIVE_INFINITY;
    for (const leader of leaders[t] as readonly number[]) low = Math.max(low, key[leader] as number);
    return low;
  };
  const highest = (t: number) => {
    let high = Number.POSITIVE_INFINITY;
    for (const follower of followers[t] as readonly number[]) high = Math.min(high, key[follower] as number);
    return high;
  };

  function between(t: number, from: number, to: number): number {
    let [low, high] = [Math.max(from, lowest(t)), Math.min(to, highest(t))];
    if (low >= high) return Number.NaN;
    if (low === Number.NEGATIVE_INFINITY) low = high === Number.POSITIVE_INFINITY ? 0 : high - 1;
    if (high === Number.POSITIVE_INFINITY) high = low + 1;
    const at = low + (0.02 + 0.96 * random()) * (high - low);
    return at > low && at < high ? at : Number.NaN;
  }

  /** A key at any place of a line. */
  function placeIn(lines: Lines, line: number, t: number, perTask: number): number {
    const taskOf = (node: number) => (perTask === 1 ? node : Math.floor(node / perTask));
    let before = OPEN;
    let node = lines.head[line] as number;
    for (let steps = below((lines.count[line] as number) + 1); steps > 0 && node !== OPEN; steps--) {
      if (taskOf(node) !== t) before = node;
      node = lines.next[node] as number;
    }
    if (node !== OPEN && taskOf(node) === t) node = lines.next[node] as number;
    const from = before === OPEN ? Number.NEGATIVE_INFINITY : (key[taskOf(before)] as number);
    return between(t, from, node === OPEN ? Number.POSITIVE_INFINITY : (key[taskOf(node)] as number));
  }

  /** Another lead or helper in `newCrew`; false where nobody else may. */
  function recrew(t: number, now: Int16Array): boolean {
    const task = tasks[t] as PlanTask;
    if (task.pinned.crew !== null || task.crew === 0) return false;
    newCrew.set(now);
    const place = task.crew > 1 ? below(task.crew) : 0;
    const from = place === 0 ? task.leads : task.helpers;
    const person = from[below(from.length)];
    const was = newCrew[place] as number;
    if (person === undefined || person === was) return false;
    const twin = newCrew.indexOf(person);
    newCrew[place] = person;
    if (twin >= 0) {
      newCrew[twin] = was;
      return (twin === 0 ? task.leads : task.helpers).includes(was);
    }
    for (let k = 1; k < task.crew; k++)
      if (newCrew[k] === OPEN) newCrew[k] = task.helpers.find((one) => !newCrew.includes(one)) ?? OPEN;
    return true;
  }

  function relocate(t: number): boolean {
    const task = tasks[t] as PlanTask;
    const others = task.pinned.bay === null && task.bays.length > 1;
    const toBay = others && random() < 0.6 ? (task.bays[below(task.bays.length)] as number) : (bay[t] as number);
    const crewed = crew[t * crewSize] !== OPEN;
    const withCrew =
      crewed && task.leads.length > 1 && random() < 0.4 && recrew(t, crew.subarray(t * crewSize, (t + 1) * crewSize));
    const lead = (withCrew ? newCrew[0] : crew[t * crewSize]) as number;
    let at = key[t] as number;
    const which = random();
    if (toBay !== OPEN && (toBay !== bay[t] || !crewed || which < 0.5)) at = placeIn(atBay, toBay, t, 1);
    else if (crewed && which < 0.85) at = placeIn(withPerson, lead, t, crewSize);
    else if ((ofJob.count[task.job] as number) > 1) at = placeIn(ofJob, task.job, t, 1);
    else if (!withCrew) return false;
    if (Number.isNaN(at)) return false;
    schedule.move(t, at, toBay, withCrew ? newCrew : null);
    return true;
  }

  /** Back to the bay and crew that are posted, where the task has others and those suit. */
  function asPosted(t: number): boolean {
    const { posted, pinned, bays, leads, helpers, crew: size } = tasks[t] as PlanTask;
    if (posted === null) return false;
    const toBay =
      pinned.bay === null && bays.includes(posted.bay ?? OPEN) ? (posted.bay as number) : (bay[t] as number);
    const suits = posted.crew.every((one, k) => (k === 0 ? leads : helpers).includes(one));
    const crewed = pinned.crew === null && suits && posted.crew.length === size && size > 0;
    if (crewed) newCrew.fill(OPEN).set(posted.crew);
    schedule.move(t, key[t] as number, toBay, crewed ? newCrew : null);
    return true;
  }

  /** Each takes the other's bay and place in the order. */
  function swap(t: number, other: number): boolean {
    if (t === other) return false;
    const [a, b] = [tasks[t] as PlanTask, tasks[other] as PlanTask];
    const [bayA, bayB] = [bay[t] as number, bay[other] as number];
    const trades = bayA !== bayB;
    if (trades && (a.pinned.bay !== null || b.pinned.bay !== null || !a.bays.includes(bayB) || !b.bays.includes(bayA)))
      return false;
    const [keyA, keyB] = [key[t] as number, key[other] as number];
    if (keyB <= lowest(t) || keyB >= highest(t) || keyA <= lowest(other) || keyA >= highest(other)) return false;
    schedule.move(t, keyB, bayB, null);
    schedule.move(other, keyA, bayA, null);
    return true;
  }

  /** The task and what stands right before it in a line change places, nothing else as far as that goes. */
  function overtake(t: number): boolean {
    const ahead = waitedFor(t);
    if (ahead === OPEN || mayMove[ahead] === 0 || leaders[t]?.includes(ahead)) return false;
    if (tasks[ahead]?.job === tasks[t]?.job) return false;
    const [low, high] = [lowest(t), highest(ahead)];
    const [from, to] = [key[ahead] as number, key[t] as number];
    if (low < from) return set(t, between(t, from - 1, from));
    if (high > to) return set(ahead, between(ahead, to, to + 1));
    if (low >= high) return false;
    const middle = low + (high - low) * (0.2 + 0.6 * random());
    schedule.move(t, middle - (middle - low) * 0.1, bay[t] as number, null);
    schedule.move(ahead, middle, bay[ahead] as number, null);
    return true;
  }

  function set(t: number, at: number): boolean {
    if (Number.isNaN(at)) return false;
    schedule.move(t, at, bay[t] as number, null);
    return true;
  }

  return {
    ...{ pick, between, recrewed: (t, now) => (recrew(t, now) ? newCrew : null) },
    propose() {
      const t = pick();
      const which = random();
      if (which < 0.05) return asPosted(t);
      if (which < 0.45) return relocate(t);
      if (which < 0.65) return overtake(t);
      const from = bay[t] as number;
      const near = from !== OPEN && random() < 0.4 ? (atBay.next[t] as number) : anyTask();
      return near !== OPEN && mayMove[near] === 1 && swap(t, near);
    },
  };
}
