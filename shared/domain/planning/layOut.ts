import { createCrews } from './layOut.crews.ts';
import { createLists, firstFree, firstOf, firstThere } from './layOut.first.ts';
import { createTail } from './layOut.tail.ts';
import type { PlanBay, PlanPerson, PlanProblem, PlanTask } from './problem.ts';
import { finishIn, startIn, type Timetable } from './timetable.ts';

/** Left open by a choice: whoever, or whichever bay, is free first. In a layout: none. */
export const OPEN = -1;

/** What a plan decides; everything else follows (layOut). */
export type Choice = {
  /** Every task once: what comes earlier takes its bay and people first. */
  readonly order: Int32Array;
  /** Bay of each task, or OPEN. */
  readonly bay: Int16Array;
  /** Lead of each task, or OPEN. */
  readonly lead: Int16Array;
  /** Who helps: `crewSizeOf(problem)` places a task as in a layout, the first (the lead's) not read; OPEN or absent: left open. */
  readonly crew?: Int16Array;
};

/** A plan in time: minutes since the problem's origin, Infinity where its horizon does not reach. */
export type Layout = {
  /** Infinity: it never begins (nobody who may do it ever works, it waits for itself), and takes nothing from anybody. */
  readonly start: Float64Array;
  /** When the people are free again, before what runs without them. */
  readonly attendedEnd: Float64Array;
  readonly end: Float64Array;
  readonly bay: Int16Array;
  /** `crewSize` places a task, the lead first, OPEN where fewer are needed. Who joins a run of a booth has its crew. */
  readonly crew: Int16Array;
  readonly crewSize: number;
  /** Of each job: when its work is done, and when it is settled. */
  readonly workEnd: Float64Array;
  readonly settled: Float64Array;
};

/** Lays out any choice; the layout given is written over by the next call. `minutes`: of each task, instead of the problem's. */
export type LayOut = (choice: Choice, minutes?: Float64Array) => Layout;

/** The most people that one task has. */
export const crewSizeOf = ({ tasks }: PlanProblem): number =>
  tasks.reduce((most, { crew, pinned }) => Math.max(most, crew, pinned.crew?.length ?? 0), 1);

/** Whether `task` may be part of a run that `first` begins: the same batch, as many hands, no more time, nothing that hangs on who or where. */
export const isSameRun = (task: PlanTask, first: PlanTask): boolean =>
  task.batch === first.batch &&
  task.crew === (first.pinned.crew?.length ?? first.crew) &&
  task.unattended === first.unattended &&
  task.minutes <= first.minutes &&
  task.minutesOf === null &&
  first.minutesOf === null;

/**
 * What to lay tasks out with: the bays, people and cars of one layout, and until when each is taken. Started work comes
 * first whatever the order says, at minute 0 with what it has (F5); a task comes after what it waits for.
 */
export function createLayOut(problem: PlanProblem): LayOut {
  const { bays, people, jobs, tasks, open } = problem;
  const crewSize = crewSizeOf(problem);
  const layout: Layout = {
    start: new Float64Array(tasks.length),
    attendedEnd: new Float64Array(tasks.length),
    end: new Float64Array(tasks.length),
    bay: new Int16Array(tasks.length),
    crew: new Int16Array(tasks.length * crewSize),
    crewSize,
    workEnd: new Float64Array(jobs.length),
    settled: new Float64Array(jobs.length),
  };
  const { start, attendedEnd, end, bay: bayOf, crew, workEnd, settled } = layout;
  const bayFree = new Float64Array(bays.length);
  const personFree = new Float64Array(people.length);
  const placed = new Uint8Array(tasks.length);
  /** The run of each booth that others may join until it begins: its first task, and the places left. */
  const runFirst = new Int32Array(bays.length);
  const runLeft = new Int32Array(bays.length);
  const works = people.map((person) => person.works);
  const earliest = Float64Array.from(tasks, ({ running: runs, release, pinned }) =>
    runs ? 0 : Math.max(release, pinned.start ?? 0),
  );
  const listOf = createLists();
  const bayList = tasks.map((task) => listOf(task.bays));
  const leadList = tasks.map(({ leads }) => listOf(leads));
  const helperList = tasks.map(({ helpers }) => listOf(helpers));
  const running = tasks.flatMap((task, t) => (task.running ? [t] : []));
  const crews = createCrews([...works, open]);
  const finishTail = createTail(problem);
  let choice: Choice;
  let drawn: Float64Array | undefined;

  const minutesOf = (task: PlanTask, t: number, bay: number, lead: number) =>
    drawn?.[t] ?? task.minutesOf?.(bay, lead) ?? task.minutes;
  const worksOf = (person: number) => works[person] as Timetable;

  function isIn(t: number, person: number): boolean {
    for (let k = t * crewSize; k < (t + 1) * crewSize; k++) if (crew[k] === person) return true;
    return false;
  }

  /** When the bay can take the task: at once where it joins a run. */
  const bayAt = (t: number, bay: number, ready: number) =>
    bay === OPEN || mayJoin(t, bay, ready) ? ready : Math.max(ready, bayFree[bay] as number);

  function soonestBay(t: number, ready: number): number {
    const list = bayList[t] as Int16Array;
    if ((tasks[t] as PlanTask).batch !== null) for (const one of list) if (bayAt(t, one, ready) <= ready) return one;
    return firstFree(list, bayFree, ready);
  }

  /** Who of those not yet in the crew of `t` can soonest begin with who is in it. */
  const soonestHelper = (t: number, at: number, table: number) =>
    firstOf(helperList[t] as Int16Array, personFree, at, (one, from) => {
      if (isIn(t, one)) return Number.NaN;
      return startIn(table === OPEN ? worksOf(one) : crews.table(crews.join(table, one)), from);
    });

  /** Where the minutes depend on both, bay and lead are chosen together: the pair that ends soonest. */
  function pair(t: number, task: PlanTask, ready: number): [bay: number, lead: number] {
    const bay = task.pinned.bay ?? (choice.bay[t] as number);
    const lead =
      task.pinned.crew === null && !task.running ? (choice.lead[t] as number) : (task.pinned.crew?.[0] ?? OPEN);
    const openBay = bay === OPEN && !task.running && task.bays.length > 0;
    const openLead = lead === OPEN && !task.running && task.pinned.crew === null && task.leads.length > 0;
    if (task.minutesOf === null) {
      const chosen = openBay ? soonestBay(t, ready) : bay;
      if (!openLead) return [chosen, lead];
      return [chosen, firstThere(leadList[t] as Int16Array, personFree, works, bayAt(t, chosen, ready))];
    }
    let best: [number, number] | undefined;
    let bestEnd = Number.POSITIVE_INFINITY;
    for (const b of openBay ? task.bays : [bay]) {
      const from = bayAt(t, b, ready);
      for (const l of openLead ? task.leads : [lead]) {
        const table = l === OPEN ? open : worksOf(l);
        const ends = finishIn(
          table,
          Math.max(from, l === OPEN ? 0 : (personFree[l] as number)),
          minutesOf(task, t, b, l),
        );
        if (best !== undefined && ends >= bestEnd) continue;
        bestEnd = ends;
        best = [b, l];
      }
    }
    return best ?? [bay, lead];
  }

  /** Fills the task's places in `crew`, the lead first; gives when all of them are free, Infinity if some are wanting. */
  function muster(t: number, task: PlanTask, lead: number, from: number): [at: number, table: number] {
    const places = t * crewSize;
    const pinned = task.running ? (task.pinned.crew ?? []) : task.pinned.crew;
    let at = from;
    let table = OPEN;
    for (let k = 0; k < (pinned === null ? task.crew : pinned.length); k++) {
      const chosen = k === 0 ? lead : (choice.crew?.[places + k] ?? OPEN);
      const open = pinned === null && k > 0 && (chosen === OPEN || isIn(t, chosen));
      const person = pinned === null ? (open ? soonestHelper(t, at, table) : chosen) : (pinned[k] as number);
      if (person === OPEN) return [Number.POSITIVE_INFINITY, OPEN];
      crew[places + k] = person;
      table = table === OPEN ? person : crews.join(table, person);
      if (!task.running) at = Math.max(at, personFree[person] as number);
    }
    return [at, table === OPEN ? people.length : table];
  }

  function place(t: number): void {
    if (placed[t] === 1) return;
    placed[t] = 1;
    end[t] = Number.POSITIVE_INFINITY;
    const task = tasks[t] as PlanTask;
    let ready = earliest[t] as number;
    if (!task.running) {
      for (const { task: other, lag } of task.after) {
        place(other);
        ready = Math.max(ready, (end[other] as number) + lag);
      }
      ready = Math.max(ready, workEnd[task.job] as number);
    }
    const [bay, lead] = pair(t, task, ready);
    bayOf[t] = bay;
    if (mayJoin(t, bay, ready)) join(t, bay);
    else begin(t, task, bay, lead, ready);
    workEnd[task.job] = Math.max(workEnd[task.job] as number, end[t] as number);
  }

  /** Whether a run of the booth has not begun when the car is ready, and its people may do this too. */
  function mayJoin(t: number, bay: number, ready: number): boolean {
    const task = tasks[t] as PlanTask;
    if (bay === OPEN || task.batch === null || runLeft[bay] === 0) return false;
    const leader = runFirst[bay] as number;
    if (ready > (start[leader] as number)) return false;
    if (task.running || task.pinned.crew !== null || !isSameRun(task, tasks[leader] as PlanTask)) return false;
    for (let k = 0; k < task.crew; k++) {
      const person = crew[leader * crewSize + k] as number;
      if (!(k === 0 ? task.leads : task.helpers).includes(person)) return false;
    }
    return true;
  }

  function join(t: number, bay: number): void {
    const leader = runFirst[bay] as number;
    runLeft[bay] = (runLeft[bay] as number) - 1;
    start[t] = start[leader] as number;
    attendedEnd[t] = attendedEnd[leader] as number;
    end[t] = end[leader] as number;
    crew.copyWithin(t * crewSize, leader * crewSize, (leader + 1) * crewSize);
  }

  function begin(t: number, task: PlanTask, bay: number, lead: number, ready: number): void {
    const inBay = bay === OPEN || task.running ? ready : Math.max(ready, bayFree[bay] as number);
    const minutes = minutesOf(task, t, bay, lead);
    const unattended = Math.min(task.unattended, minutes);
    const [mustered, index] = muster(t, task, lead, inBay);
    const table: Timetable = crews.table(index === OPEN ? people.length : index);
    const begins = startIn(table, mustered);
    const free = finishIn(table, begins, minutes - unattended);
    start[t] = task.running ? 0 : begins;
    attendedEnd[t] = free;
    end[t] = finishIn(open, free, unattended);
    if (start[t] === Number.POSITIVE_INFINITY) return;
    for (let k = t * crewSize; k < (t + 1) * crewSize && minutes > unattended; k++) {
      const person = crew[k] as number;
      if (person !== OPEN) personFree[person] = Math.max(personFree[person] as number, free);
    }
    if (bay === OPEN) return;
    bayFree[bay] = Math.max(bayFree[bay] as number, end[t] as number);
    const { places } = bays[bay] as PlanBay;
    runFirst[bay] = t;
    runLeft[bay] = task.batch === null || task.running ? 0 : places - 1;
  }

  return (chosen, minutes) => {
    choice = chosen;
    drawn = minutes;
    placed.fill(0);
    crew.fill(OPEN);
    workEnd.fill(0);
    runLeft.fill(0);
    for (let b = 0; b < bays.length; b++) bayFree[b] = (bays[b] as PlanBay).freeAt;
    for (let p = 0; p < people.length; p++) personFree[p] = (people[p] as PlanPerson).freeAt;
    for (const t of running) place(t);
    for (const t of chosen.order) place(t);
    finishTail(workEnd, settled);
    return layout;
  };
}
