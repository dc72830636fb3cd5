import { planOfMove } from '../decide/moves.ts';
import { plan } from '../decide/plan.decide.ts';
import type { DecideContext } from '../decision.ts';
import type { Plan } from '../model.ts';
import { baySpan } from '../plan.rules.ts';
import { draftOf } from '../reader.draft.ts';
import type { Refusal } from '../refusal.ts';
import type { PlanTask } from './problem.ts';
import type { Planned } from './problemOf.ts';
import type { TaskWork } from './problemParts.task.ts';
import { changesOf, namesOf, type Post } from './suggestion.moves.ts';
import { startIn } from './timetable.ts';

const MINUTE = 60_000;
/** Work that finds no place so long after the plan's time stays where it is, minutes. */
const LATEST = 240;
/** So often it is put off before that. */
const TRIES = 40;

/**
 * What a plan's starts become on the board (F6): in the same order, each put off to the minute from which the board's own
 * rules allow it (J5, J6, J8), since those go by planned minutes and the shop's calendar. Without what stays as it is posted,
 * and without what finds no place.
 */
export function postsOf(planned: Planned, wanted: readonly Post[], context: DecideContext): readonly Post[] {
  const board = createBoard(planned, context);
  for (const { t } of wanted) board.withdraw(t);
  return [...wanted]
    .sort((a, b) => a.placed.start - b.placed.start || a.t - b.t)
    .flatMap((post) => board.post(post) ?? []);
}

/** The board on which a plan is posted piece by piece; nothing of the shop is changed. */
function createBoard(planned: Planned, context: DecideContext) {
  const { problem, work } = planned;
  const { origin, tasks, people, open } = problem;
  const draft = draftOf(context.shop);
  const within: DecideContext = { ...context, shop: draft.reader };
  const ends = new Float64Array(tasks.length);
  const carEnds = new Float64Array(problem.jobs.length);

  /** What the board's rules say against it; null: nothing. */
  function refused({ operation }: TaskWork, { bayId, teamId, personIds, startAt }: Plan): Refusal | null {
    // as it was: what stays the same was asked about then
    draft.plan(operation.id, operation.plan);
    const wanted = { operationId: operation.id, bayId, teamId, personIds: [...personIds], startAt };
    const decided = plan(within, { ...wanted, override: false });
    return decided.ok ? null : decided.refusal;
  }

  function keep(t: number, { file, operation }: TaskWork, then: Plan): void {
    draft.plan(operation.id, then);
    const span = baySpan(file, { ...operation, plan: then }, within.shop.shop().hours, context.now);
    if (span === null || !Number.isFinite(span.to)) return;
    const { job } = tasks[t] as PlanTask;
    ends[t] = (span.to - origin) / MINUTE;
    carEnds[job] = Math.max(carEnds[job] as number, ends[t] as number);
  }
  tasks.forEach(({ running }, t) => {
    if (running && work[t]) keep(t, work[t], work[t].operation.plan);
  });

  /** Not before its car is free, and what it waits for is done (J3). */
  const readyAt = (t: number, at: number) => {
    const { job, after } = tasks[t] as PlanTask;
    return Math.max(at, carEnds[job] as number, ...after.map(({ task, lag }) => (ends[task] as number) + lag));
  };

  const tablesOf = (crew: readonly number[]) =>
    crew.length === 0 ? [open] : crew.map((p) => people[p]?.works ?? open);
  /** The first whole minute from `at` on in which all of them are at work. */
  function working(crew: readonly number[], at: number): number {
    for (let start = at; ; ) {
      const then = Math.ceil(tablesOf(crew).reduce((late, table) => startIn(table, late), start));
      if (then === start || !Number.isFinite(then)) return then;
      start = then;
    }
  }

  return {
    /** What is placed anew stands in nobody's way meanwhile. */
    withdraw(t: number): void {
      const made = work[t];
      if (made === undefined) return;
      const none = { bayId: null, teamId: null, personIds: [], startAt: null };
      draft.plan(made.operation.id, { ...made.operation.plan, ...none });
    },

    /** Puts it where the board allows it; null: it stays as it is. */
    post({ t, placed }: Post): Post | null {
      const made = work[t];
      if (made === undefined) return null;
      const { operation } = made;
      const isSame = changesOf(tasks[t]?.posted ?? null, placed).length === 0;
      const latest = placed.start + LATEST;
      let start =
        isSame && refused(made, operation.plan) === null ? Number.POSITIVE_INFINITY : readyAt(t, placed.start);
      for (let tries = 0; tries < TRIES; tries++) {
        start = working(placed.crew, start);
        if (start > latest) break;
        const post = { t, placed: { ...placed, start } };
        const then = planOfMove(within.shop, operation, namesOf(planned, post));
        const why = refused(made, then);
        if (why === null) {
          keep(t, made, then);
          return post;
        }
        const { until } = why.params ?? {};
        if (typeof until !== 'number') break;
        start = Math.max(start + 1, (until - origin) / MINUTE);
      }
      keep(t, made, operation.plan);
      return null;
    },
  };
}
