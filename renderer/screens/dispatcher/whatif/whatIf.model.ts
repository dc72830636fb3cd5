import type { VisitFile } from '../../../../shared/domain/model.ts';
import { createOneMove } from '../../../../shared/domain/planning/oneMove.ts';
import { problemOf } from '../../../../shared/domain/planning/problemOf.ts';
import type { ShopRows } from '../../../../shared/domain/planning/problemParts.hands.ts';
import type { Payload } from '../../../../shared/protocol/commands.ts';

const MINUTE = 60_000;

/** Cars (visit ids) that would miss their promise only then, and those that would keep it only then. */
export type Drop = { readonly late: readonly string[]; readonly saved: readonly string[] };
export const NO_CHANGE: Drop = { late: [], saved: [] };

/** What planning an operation like that would do to everybody's promises. */
export type WhatIf = (plan: Payload<'operation.plan'>) => Drop;

/**
 * The shop at `now` (epoch ms) worked out once, so that a card in the air asks only about itself. With standard times: the
 * screen has not learned any, and it is the difference that is told.
 */
export function createWhatIf(rows: ShopRows, files: readonly VisitFile[], now: number): WhatIf {
  const { problem, taskOf, work } = problemOf(rows, files, now);
  const base = createOneMove(problem);
  const bayOf = indexOf(problem.bays);
  const personOf = indexOf(problem.people);
  const isLate = (settled: Float64Array, j: number) =>
    Math.floor(settled[j] as number) > (problem.jobs[j]?.due ?? Number.POSITIVE_INFINITY);
  const before = problem.jobs.map((_, j) => isLate(base.settled, j));

  return ({ operationId, bayId, personIds, startAt, minutes }) => {
    const t = taskOf.get(operationId);
    const operation = t === undefined ? undefined : work[t]?.operation;
    if (t === undefined || operation === undefined) return NO_CHANGE;
    const placed = {
      bay: bayId === null ? null : (bayOf.get(bayId) ?? null),
      crew: personIds.flatMap((id) => personOf.get(id) ?? []),
      start: startAt === null ? 0 : Math.max(0, (startAt - problem.origin) / MINUTE),
    };
    const settled = base.with(t, placed, minutes === undefined ? 0 : minutes - operation.plan.minutes);
    const now = problem.jobs.map(({ id }, j) => ({ id, was: before[j], is: isLate(settled, j) }));
    return {
      late: now.flatMap(({ id, was, is }) => (is && !was ? [id] : [])),
      saved: now.flatMap(({ id, was, is }) => (was && !is ? [id] : [])),
    };
  };
}

const indexOf = (rows: readonly { readonly id: string }[]) => new Map(rows.map(({ id }, i) => [id, i]));
