import { type Choice, crewSizeOf, OPEN } from '../layOut.ts';
import { type PlanBay, type PlanJob, type PlanPerson, type PlanProblem, type PlanTask, UNPINNED } from '../problem.ts';
import { ALWAYS, type Timetable, timetable } from '../timetable.ts';

/** Numbers in [0, 1) that follow from the seed (mulberry32). For tests and measurements. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const chance = (random: () => number, share: number) => random() < share;
export const below = (random: () => number, count: number) => Math.floor(random() * count);
const some = (random: () => number, count: number, share: number) =>
  Array.from({ length: count }, (_, i) => i).filter(() => chance(random, share));
const oneOf = <T>(random: () => number, of: readonly T[]): T => of[below(random, of.length)] as T;

/** A small shop with everything a problem can have in it: every kind of oddity at once, mostly feasible. For tests. */
export function randomProblem(seed: number): PlanProblem {
  const random = randomOf(seed);
  const day = (shift: number): Timetable =>
    timetable(
      [0, 1, 2, 3].flatMap((d) =>
        [0, 300].map((at) => ({ from: d * 1_440 + at + shift, to: d * 1_440 + at + shift + 240 })),
      ),
    );
  const shifts = [day(-30), day(60), day(200), ALWAYS, timetable([])];
  const bays = Array.from({ length: below(random, 5) }, (_, i): PlanBay => {
    const freeAt = chance(random, 0.2) ? below(random, 200) : chance(random, 0.05) ? Number.POSITIVE_INFINITY : 0;
    return { id: `b${i}`, places: chance(random, 0.5) ? 2 : 1, freeAt };
  });
  const people = Array.from({ length: 1 + below(random, 5) }, (_, i): PlanPerson => {
    const works = shifts[chance(random, 0.05) ? 4 : below(random, 4)] as Timetable;
    return { id: `p${i}`, works, freeAt: chance(random, 0.2) ? below(random, 90) : 0 };
  });
  const tail = chance(random, 0.7)
    ? [
        { name: 'inspect', hands: 1 },
        { name: 'wash', hands: 2 },
      ]
    : [];
  const jobs = Array.from(
    { length: 1 + below(random, 6) },
    (_, i): PlanJob => ({
      id: `j${i}`,
      due: chance(random, 0.1) ? Number.POSITIVE_INFINITY : below(random, 900) - 100,
      weight: 1 + below(random, 3),
      tail: tail.map(() => (chance(random, 0.7) ? 5 + below(random, 20) : 0)),
    }),
  );
  const tasks: PlanTask[] = [];
  const count = 1 + below(random, 14);
  for (let t = 0; t < count; t++) tasks.push(randomTask(random, t, bays, people, jobs));
  const byShop = chance(random, 0.8) ? day(0) : ALWAYS;
  return { origin: 0, open: byShop, bays, people, jobs, tasks, tail };
}

function randomTask(
  random: () => number,
  t: number,
  bays: readonly PlanBay[],
  people: readonly PlanPerson[],
  jobs: readonly PlanJob[],
): PlanTask {
  const suitable = some(random, bays.length, 0.7);
  const needsBay = suitable.length > 0 && chance(random, 0.85);
  const leads = some(random, people.length, 0.6);
  const needsCrew = leads.length > 0 && chance(random, 0.9);
  const running = t < 2 && chance(random, 0.3);
  const minutes = 5 * (1 + below(random, 12));
  const crewed = chance(random, 0.3)
    ? [
        oneOf(
          random,
          people.map((_, i) => i),
        ),
      ]
    : null;
  const pinnedCrew = running ? (crewed ?? []) : chance(random, 0.3) ? crewed : null;
  const anyBay = bays.length > 0 ? below(random, bays.length) : null;
  const pinned = {
    bay: running || chance(random, 0.1) ? anyBay : null,
    crew: pinnedCrew,
    start: chance(random, 0.1) ? below(random, 300) : null,
  };
  const posted = { bay: anyBay, crew: [below(random, people.length)], start: below(random, 500) };
  const byPair = (bay: number, lead: number) => minutes + ((bay * 7 + lead * 3 + 10) % 11);
  return {
    id: `t${t}`,
    job: below(random, jobs.length),
    minutes,
    unattended: chance(random, 0.3) ? 5 * below(random, 3) : 0,
    minutesOf: chance(random, 0.2) ? byPair : null,
    release: chance(random, 0.3) ? below(random, 240) : 0,
    after: some(random, t, 0.12).map((task) => ({ task, lag: chance(random, 0.5) ? below(random, 60) : 0 })),
    bays: needsBay ? suitable : [],
    leads: needsCrew ? leads : [],
    helpers: some(random, people.length, 0.6),
    crew: needsCrew ? 1 + below(random, 2) : 0,
    batch: chance(random, 0.6) ? `batch-${below(random, 2)}` : null,
    running,
    pinned: running || chance(random, 0.3) ? pinned : UNPINNED,
    posted: chance(random, 0.4) ? posted : null,
  };
}

/** Any order, bay, lead and helpers that a problem allows, each left open at times. For tests. */
export function randomChoice(problem: PlanProblem, seed: number): Choice {
  const random = randomOf(seed);
  const { tasks } = problem;
  const crewSize = crewSizeOf(problem);
  const keys = tasks.map(() => random());
  const order = Int32Array.from(keys.map((_, t) => t).sort((a, b) => (keys[a] as number) - (keys[b] as number)));
  const maybe = (of: readonly number[]) => (of.length === 0 || chance(random, 0.4) ? OPEN : oneOf(random, of));
  const crew = Int16Array.from({ length: tasks.length * crewSize }, (_, i) =>
    maybe((tasks[Math.floor(i / crewSize)] as PlanTask).helpers),
  );
  return {
    order,
    bay: Int16Array.from(tasks, ({ bays }) => maybe(bays)),
    lead: Int16Array.from(tasks, ({ leads }) => maybe(leads)),
    ...(chance(random, 0.5) ? { crew } : {}),
  };
}
