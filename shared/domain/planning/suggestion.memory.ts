import { type Choice, crewSizeOf, OPEN } from './layOut.ts';
import type { PlanProblem } from './problem.ts';

/** A plan by names instead of places in lists: it can be gone on with when the shop has changed meanwhile. */
export type PlanMemory = ReadonlyMap<
  string,
  { readonly rank: number; readonly bayId: string | null; readonly crewIds: readonly (string | null)[] }
>;

export function remembered({ tasks, bays, people }: PlanProblem, { order, bay, lead, crew }: Choice): PlanMemory {
  const size = crew === undefined ? 1 : crew.length / Math.max(1, tasks.length);
  const nameOf = (of: readonly { readonly id: string }[], one: number | undefined) =>
    one === undefined || one === OPEN ? null : (of[one]?.id ?? null);
  return new Map(
    [...order].map((t, rank) => {
      const helpers = Array.from({ length: size - 1 }, (_, k) => nameOf(people, crew?.[t * size + k + 1]));
      const crewIds = [nameOf(people, lead[t]), ...helpers];
      return [tasks[t]?.id ?? '', { rank, bayId: nameOf(bays, bay[t]), crewIds }];
    }),
  );
}

/** The same plan for the shop as it is now: what has come since comes last and is left open, as is whoever has gone. */
export function recalled(problem: PlanProblem, memory: PlanMemory): Choice {
  const { tasks, bays, people } = problem;
  const size = crewSizeOf(problem);
  const placeIn = (of: readonly { readonly id: string }[]) => {
    const places = new Map(of.map(({ id }, i) => [id, i]));
    return (id: string | null | undefined) => (id == null ? OPEN : (places.get(id) ?? OPEN));
  };
  const [bayOf, personOf] = [placeIn(bays), placeIn(people)];
  const known = tasks.map(({ id }) => memory.get(id));
  const rank = (t: number) => known[t]?.rank ?? tasks.length + memory.size;
  const crew = new Int16Array(tasks.length * size).fill(OPEN);
  known.forEach((one, t) => {
    for (let k = 0; k < size; k++) crew[t * size + k] = personOf(one?.crewIds[k]);
  });
  return {
    order: Int32Array.from(tasks.map((_, t) => t).sort((a, b) => rank(a) - rank(b) || a - b)),
    bay: Int16Array.from(known, (one) => bayOf(one?.bayId)),
    lead: Int16Array.from(known, (one) => personOf(one?.crewIds[0])),
    crew,
  };
}
