import type { VisitFile } from '../model.ts';
import type { Durations } from './durations.ts';
import { type Planned, problemOf } from './problemOf.ts';
import type { ShopRows } from './problemParts.hands.ts';
import { type Timetable, together } from './timetable.ts';

/**
 * The shop's problem with the room that the board keeps for work, for a plan that is to be posted: the planned minutes, also
 * where it mostly takes less, in the shop's hours, also where somebody has lunch in another wave. The same tasks as `problemOf`.
 */
export function spacedProblemOf(
  rows: ShopRows,
  files: readonly VisitFile[],
  now: number,
  durations: Durations,
): Planned {
  const atLeastPlanned: Durations = (asked) => {
    const expected = durations(asked);
    return { ...expected, factor: Math.max(1, expected.factor) };
  };
  const planned = problemOf(rows, files, now, atLeastPlanned);
  const { problem } = planned;
  const known = new Map<Timetable, Timetable>();
  const inShopHours = (works: Timetable) => {
    const table = known.get(works) ?? together(works, problem.open);
    known.set(works, table);
    return table;
  };
  const people = problem.people.map((person) => ({ ...person, works: inShopHours(person.works) }));
  // work is posted by the minute
  const tasks = problem.tasks.map((task) => ({
    ...task,
    ...{ minutes: Math.ceil(task.minutes), release: Math.ceil(task.release) },
  }));
  return { ...planned, problem: { ...problem, people, tasks } };
}
