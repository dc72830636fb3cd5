import { decideTogether } from '../decide/moves.ts';
import type { DecideContext } from '../decision.ts';
import type { Plan } from '../model.ts';
import { createLayOut, type Layout } from './layOut.ts';
import { createOneMove } from './oneMove.ts';
import { asPosted, postedChoice } from './postedChoice.ts';
import type { PlanProblem } from './problem.ts';
import type { Planned } from './problemOf.ts';
import type { TaskWork } from './problemParts.task.ts';
import { MOST_MOVES } from './suggestion.limits.ts';
import { type Changed, changesOf, namesOf, type Post, wantedOf } from './suggestion.moves.ts';
import { postsOf } from './suggestion.posts.ts';

/** Of so many moves the effect of each is worked out. */
const EFFECTS = 100;
/** What stands in the way by the clock is reckoned with so much later, ms: a suggestion is read before it is taken. */
const READING = 5 * 60_000;

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
  /** How it is planned now: what is planned otherwise by then is not taken. */
  readonly from: Omit<Plan, 'locked'>;
  readonly changes: readonly Changed[];
  /** Was posted, and is moved; else it is posted for the first time. */
  readonly moved: boolean;
  /** Of this move alone; null: not worked out (there are more than EFFECTS). */
  readonly effect: Effect | null;
};

/** `moves` in the order in which they begin; `effect` and `moved` (a number) of all of them together. */
export type Suggestion = { readonly moves: readonly Move[]; readonly effect: Effect; readonly moved: number };

/** The moves of a suggestion without what each of them brings by itself, which takes longest to work out. */
export type Outline = { readonly kept: readonly Kept[]; readonly effect: Effect };
type Kept = { readonly post: Post; readonly move: Omit<Move, 'effect'> };

/**
 * What a layout changes of the board (F5, F6): moves that the board's rules allow as they are, all together, so that what
 * is shown is what will be posted. Work that the layout cannot place stays where it is. `planned`: with the minutes that are
 * expected, by which the effect is told; the layout is of its tasks. `within`: only work that begins by then, minutes; the rest
 * stays as it is.
 */
export function outlineOf(
  planned: Planned,
  layout: Layout,
  context: DecideContext,
  within = Number.POSITIVE_INFINITY,
): Outline {
  const board = { ...context, now: context.now + READING };
  const wanted = wantedOf(planned, layout).filter(({ placed }) => placed.start < within);
  const posts = postsOf(planned, wanted, board).slice(0, MOST_MOVES);
  const drafts = posts.map((post) => ({ post, move: moveOf(planned, post) }));
  const { granted } = decideTogether(
    board,
    drafts.map(({ move }) => move),
  );
  const allowed = new Set(granted.map(({ move }) => move.operationId));
  const kept = drafts.filter(({ move }) => allowed.has(move.operationId));
  const { problem } = planned;
  const before = latenessOf(problem, settledWith(problem, []));
  const after = latenessOf(
    problem,
    settledWith(
      problem,
      kept.map(({ post }) => post),
    ),
  );
  return { kept, effect: { before, after } };
}

/** The outline with what each move brings by itself. */
export function suggestionOf({ problem }: Planned, { kept, effect }: Outline): Suggestion {
  const one = createOneMove(problem);
  const { before } = effect;
  const moves = kept.map(({ post, move }, i): Move => {
    const after = i < EFFECTS ? latenessOf(problem, one.with(post.t, post.placed)) : null;
    return { ...move, effect: after && { before, after } };
  });
  return { moves, effect, moved: moves.filter(({ moved }) => moved).length };
}

function moveOf(planned: Planned, post: Post): Omit<Move, 'effect'> {
  const { file, operation } = planned.work[post.t] as TaskWork;
  const posted = planned.problem.tasks[post.t]?.posted ?? null;
  const { bayId, teamId, personIds, startAt, minutes } = operation.plan;
  return {
    ...{ operationId: operation.id, visitId: file.visit.id, ...namesOf(planned, post) },
    from: { bayId, teamId, personIds, startAt, minutes },
    ...{ changes: changesOf(posted, post.placed, 1), moved: posted !== null },
  };
}

/** When each job is settled with these posted, and the rest as it is. */
function settledWith(problem: PlanProblem, posts: readonly Post[]): Float64Array {
  const tasks = [...problem.tasks];
  for (const { t, placed } of posts) {
    const task = tasks[t];
    if (task) tasks[t] = { ...task, posted: placed };
  }
  const then = { ...problem, tasks };
  return createLayOut(asPosted(then))(postedChoice(then)).settled;
}

/** Cars beyond the plan's horizon are late by no minutes that anybody knows. */
function latenessOf({ jobs }: PlanProblem, settled: Float64Array): Lateness {
  const late = jobs.map(({ due }, j) => Math.floor(settled[j] as number) - due);
  return {
    cars: late.filter((minutes) => minutes > 0).length,
    minutes: late.reduce((sum, minutes) => sum + (minutes > 0 && Number.isFinite(minutes) ? minutes : 0), 0),
  };
}
