import type { Plan } from '../model.ts';
import { currentStay } from '../stage.ts';
import { type Layout, OPEN } from './layOut.ts';
import type { Placed } from './oneMove.ts';
import type { Posted } from './problem.ts';
import type { Planned } from './problemOf.ts';
import { heldBay } from './problemParts.task.ts';

const MINUTE = 60_000;
/** A start that differs by less is no change, minutes. */
const SAME_START = 5;

/** What a plan has of task `t`, or the board would have. */
export type Post = { readonly t: number; readonly placed: Placed };
export type Changed = 'bay' | 'people' | 'start';

/**
 * What a layout has of the work that it may move: nothing begun, nothing locked (F5), nothing without a place, and no held
 * work whose car stands in its bay and keeps it (J8).
 */
export function wantedOf({ problem, work }: Planned, layout: Layout): readonly Post[] {
  const { bay, crew, crewSize, start } = layout;
  return problem.tasks.flatMap((task, t) => {
    const made = work[t];
    if (made === undefined || task.running || !Number.isFinite(start[t])) return [];
    const { plan } = made.operation;
    if (plan.locked || heldBay(made.file, made.operation) !== null) return [];
    const forTeam = plan.teamId !== null && plan.personIds.length === 0;
    const all = [...crew.subarray(t * crewSize, (t + 1) * crewSize)].filter((one) => one !== OPEN);
    const placed = {
      bay: bay[t] === OPEN ? null : (bay[t] as number),
      // its people stay open where it is posted for a team
      crew: forTeam ? [] : all,
      start: Math.ceil(start[t] as number),
    };
    return [{ t, placed }];
  });
}

/** Who is named where nobody was is no change by itself, nor is a start that differs by less than `same` minutes. */
export function changesOf(posted: Posted | null, placed: Placed, same = SAME_START): readonly Changed[] {
  if (posted === null) return ['bay', 'people', 'start'];
  const sameCrew = posted.crew.length === placed.crew.length && posted.crew.every((one) => placed.crew.includes(one));
  return [
    ...(posted.bay === placed.bay ? [] : (['bay'] as const)),
    ...(posted.crew.length === 0 || sameCrew ? [] : (['people'] as const)),
    ...(posted.start !== null && Math.abs(posted.start - placed.start) < same ? [] : (['start'] as const)),
  ];
}

/** Where, by whom and when, as a plan names it. A car that keeps its bay is done where it stands. */
export function namesOf(
  { problem, work }: Planned,
  { t, placed }: Post,
): Pick<Plan, 'bayId' | 'personIds'> & { readonly startAt: number } {
  const made = work[t];
  const standing =
    made && made.operation.bayNeed !== 'road' ? (made.operation.plan.bayId ?? currentStay(made.file)?.bayId) : null;
  return {
    bayId: placed.bay === null ? (standing ?? null) : (problem.bays[placed.bay]?.id ?? null),
    personIds: placed.crew.flatMap((p) => problem.people[p]?.id ?? []),
    startAt: problem.origin + placed.start * MINUTE,
  };
}
