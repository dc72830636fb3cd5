import type { Person, Shop } from '../model.ts';
import { crewMasters, holdsCertificate } from '../qualification.ts';
import { currentStay } from '../stage.ts';
import { type Layout, OPEN } from './layOut.ts';
import { createOneMove, type Placed } from './oneMove.ts';
import type { PlanProblem, PlanTask, Posted } from './problem.ts';
import type { Planned } from './problemOf.ts';

const MINUTE = 60_000;
/** A start that differs by less is no change, minutes. */
const SAME_START = 5;
/** Of so many moves the effect of each is worked out; a board shows no more at once. */
const EFFECTS = 100;

/** Cars settled after their promise, by the minute, and by how many minutes together; expected, not drawn. */
export type Lateness = { readonly cars: number; readonly minutes: number };
export type Effect = { readonly before: Lateness; readonly after: Lateness };

/** An operation where the plan differs from the board. */
export type Move = {
  readonly operationId: string;
  readonly visitId: string;
  readonly bayId: string | null;
  /** Empty: left to its team. */
  readonly personIds: readonly string[];
  /** Epoch ms, a whole minute. */
  readonly startAt: number;
  readonly changes: readonly ('bay' | 'people' | 'start')[];
  /** Was posted, and is moved; else it is posted for the first time. */
  readonly moved: boolean;
  /** Of this move alone; null: not worked out (there are more than EFFECTS). */
  readonly effect: Effect | null;
};

/** `moves` in the order in which they begin; `effect` and `moved` (a number) of all of them together. */
export type Suggestion = { readonly moves: readonly Move[]; readonly effect: Effect; readonly moved: number };

/**
 * What a layout changes of the board (F5, F6): nothing begun, nothing locked, nobody without skill, level or the
 * certificate of that day (J5). Work that the layout cannot place stays where it is. `people` as in the problem.
 */
export function suggestionOf(planned: Planned, layout: Layout, shop: Shop, people: readonly Person[]): Suggestion {
  const { problem, work } = planned;
  const base = createOneMove(problem);
  const asItIs = latenessOf(problem, base.settled);
  const found = problem.tasks.flatMap((task, t) => {
    const operation = work[t]?.operation;
    const start = layout.start[t] as number;
    if (operation === undefined || task.running || operation.plan.locked || !Number.isFinite(start)) return [];
    const plan = planOf(planned, layout, t);
    const changes = changesOf(task.posted, plan);
    const crew = plan.crew.flatMap((p) => people[p] ?? []);
    const at = problem.origin + plan.start * MINUTE;
    const certified = crew.every((one) => holdsCertificate(one, operation, at, shop.hours.timeZone));
    const named = task.posted?.crew.length === plan.crew.length && !changes.includes('people');
    const masters = crew.length === 0 || named || crewMasters(crew, operation);
    return changes.length === 0 || !certified || !masters ? [] : [{ t, plan, changes, at }];
  });
  found.sort((a, b) => a.at - b.at || a.t - b.t);
  const moves = found.map(({ t, plan, changes, at }, i): Move => {
    const { posted, id } = problem.tasks[t] as PlanTask;
    return {
      ...{ operationId: id, visitId: work[t]?.file.visit.id ?? '', bayId: bayOf(planned, t, plan.bay), startAt: at },
      personIds: plan.crew.flatMap((p) => problem.people[p]?.id ?? []),
      ...{ changes, moved: posted !== null },
      effect: i < EFFECTS ? { before: asItIs, after: latenessOf(problem, base.with(t, plan)) } : null,
    };
  });
  const effect = { before: asItIs, after: latenessOf(problem, layout.settled) };
  return { moves, effect, moved: moves.filter(({ moved }) => moved).length };
}

/** Where, by whom and when the layout has it; its people stay open where it is posted for a team. */
function planOf({ work }: Planned, { bay, crew, crewSize, start }: Layout, t: number): Placed {
  const named = work[t]?.operation.plan;
  const forTeam = named !== undefined && named.teamId !== null && named.personIds.length === 0;
  const all = [...crew.subarray(t * crewSize, (t + 1) * crewSize)].filter((one) => one !== OPEN);
  return {
    bay: bay[t] === OPEN ? null : (bay[t] as number),
    crew: forTeam ? [] : all,
    start: Math.floor(start[t] as number),
  };
}

/** Who is named where nobody was is no change by itself. */
function changesOf(posted: Posted | null, plan: Placed): Move['changes'] {
  if (posted === null) return ['bay', 'people', 'start'];
  const same = posted.crew.length === plan.crew.length && posted.crew.every((one) => plan.crew.includes(one));
  return [
    ...(posted.bay === plan.bay ? [] : (['bay'] as const)),
    ...(posted.crew.length === 0 || same ? [] : (['people'] as const)),
    ...(posted.start !== null && Math.abs(posted.start - plan.start) < SAME_START ? [] : (['start'] as const)),
  ];
}

/** A car that keeps its bay is done where it stands. */
function bayOf({ problem, work }: Planned, t: number, bay: number | null): string | null {
  if (bay !== null) return problem.bays[bay]?.id ?? null;
  const made = work[t];
  if (made === undefined || made.operation.bayNeed === 'road') return null;
  return made.operation.plan.bayId ?? currentStay(made.file)?.bayId ?? null;
}

/** Cars beyond the plan's horizon are late by no minutes that anybody knows. */
function latenessOf({ jobs }: PlanProblem, settled: Float64Array): Lateness {
  const late = jobs.map(({ due }, j) => Math.floor(settled[j] as number) - due);
  return {
    cars: late.filter((minutes) => minutes > 0).length,
    minutes: late.reduce((sum, minutes) => sum + (minutes > 0 && Number.isFinite(minutes) ? minutes : 0), 0),
  };
}
