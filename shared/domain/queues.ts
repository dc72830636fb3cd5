import type { Policy } from './model.ontime.ts';
import type { VisitFile } from './model.ts';
import { basisPromise } from './promise.ts';
import { stageOf } from './stage.ts';

/** A car in a queue: since when it waits there (epoch ms), and what its customer was promised. */
export type Queued = { readonly file: VisitFile; readonly since: number; readonly promise: number | null };

/** When the last operation was finished: from then on the car waits for inspection (D17). */
function finishedAt(file: VisitFile): number {
  return Math.max(file.visit.arrivedAt, ...file.operations.map((o) => o.doneAt ?? 0));
}

/** When the final inspection let the car go, or, without one, the work was done: from then on it waits for the wash (D18). */
function releasedAt(file: VisitFile): number {
  const passed = file.checks.filter((c) => c.level === 'final' && c.passed).map((c) => c.at);
  return Math.max(finishedAt(file), ...passed);
}

/** What is due first comes first; among equals, what waits longest. Cars without a promise come last. */
function byDue(a: Queued, b: Queued): number {
  const due = (q: Queued) => q.promise ?? Number.POSITIVE_INFINITY;
  return due(a) === due(b) ? a.since - b.since : due(a) - due(b);
}

function queue(
  files: readonly VisitFile[],
  stage: 'inspecting' | 'washing',
  since: (file: VisitFile) => number,
  policy: Policy,
): Queued[] {
  return files
    .filter((file) => stageOf(file) === stage)
    .map((file) => ({ file, since: since(file), promise: basisPromise(file, policy)?.at ?? null }))
    .sort(byDue);
}

/** Cars that wait for final inspection (待质检), and those past it that need no wash and only have to be called ready. */
export function inspectionQueue(files: readonly VisitFile[], policy: Policy): Queued[] {
  return queue(files, 'inspecting', finishedAt, policy);
}

/** Cars that wait for the wash or are in it (洗车), and those that are clean and only have to be called ready. */
export function washQueue(files: readonly VisitFile[], policy: Policy): Queued[] {
  return queue(files, 'washing', releasedAt, policy);
}
