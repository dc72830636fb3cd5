import type { Operation, VisitFile } from '../model.ts';
import { openOperations } from '../stage.ts';
import type { PlanTask } from './problem.ts';
import { type MadeTask, type Making, type TaskWork, taskOf } from './problemParts.task.ts';
import type { Trouble, TroubleKind } from './trouble.ts';

export type Made = {
  readonly tasks: readonly PlanTask[];
  readonly work: readonly TaskWork[];
  readonly trouble: readonly Trouble[];
};

/** The tasks of all visits, in their order, each after what it waits for (J3), without what cannot be planned. */
export function tasksOf(making: Making, files: readonly VisitFile[]): Made {
  const tasks: PlanTask[] = [];
  const work: TaskWork[] = [];
  const trouble: Trouble[] = [];
  files.forEach((file, job) => {
    const open = [...openOperations(file)].sort((a, b) => a.position - b.position);
    const out = new Map<string, TroubleKind>();
    const made = new Map<string, MadeTask>();
    const inOrder = inOrderOfWaiting(open);
    for (const operation of open) if (!inOrder.includes(operation)) out.set(operation.id, 'cycle');
    for (const operation of inOrder) {
      const blocked = waitsOf(operation).some(({ operationId }) => out.has(operationId));
      const one = blocked ? 'blocked' : taskOf(making, file, operation);
      if (typeof one === 'string') out.set(operation.id, one);
      else made.set(operation.id, one);
    }
    const kept = open.filter(({ id }) => made.has(id));
    const first = tasks.length;
    for (const operation of kept) {
      const one = made.get(operation.id) as MadeTask;
      const after = waitsOf(operation).flatMap(({ operationId, lagMinutes }) => {
        const other = kept.findIndex(({ id }) => id === operationId);
        return other < 0 ? [] : [{ task: first + other, lag: lagMinutes }];
      });
      tasks.push({ ...one.task, job, after });
      work.push(one.work);
    }
    for (const kind of new Set(out.values())) {
      const operationIds = [...out].flatMap(([id, why]) => (why === kind ? [id] : []));
      trouble.push({ kind, visitId: file.visit.id, operationIds });
    }
  });
  return { tasks, work, trouble };
}

/** Begun work waits for nothing any more, whoever overrode it (J3). */
const waitsOf = ({ state, dependsOn }: Operation) => (state === 'working' ? [] : dependsOn);

/** What waits after what it waits for; what waits for itself, and what waits for that, is not among it. */
function inOrderOfWaiting(open: readonly Operation[]): readonly Operation[] {
  const ids = new Set(open.map(({ id }) => id));
  const sorted: Operation[] = [];
  let waiting = open;
  while (waiting.length > 0) {
    const free = waiting.filter((o) => !waitsOf(o).some(({ operationId }) => ids.has(operationId)));
    if (free.length === 0) break;
    for (const operation of free) ids.delete(operation.id);
    sorted.push(...free);
    waiting = waiting.filter((o) => ids.has(o.id));
  }
  return sorted;
}
