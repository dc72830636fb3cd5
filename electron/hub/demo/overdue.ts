import type { Operation, Person, VisitFile } from '../../../shared/domain/model.ts';
import { openOperations } from '../../../shared/domain/stage.ts';
import type { Floor } from './floor.ts';
import { type Order, order } from './order.ts';
import { beginning, endOf } from './spans.ts';

const MINUTE = 60_000;
/** A plan that is off by less is left alone, minutes. */
const TOLERANCE = 10;

/** Puts off planned work that cannot begin in time, bay by bay, the last first so that there is room for the others. */
export function overdue(floor: Floor, who: Person | null): Order[] {
  return floor.bays.flatMap((bay) => {
    const planned = floor.reader
      .plannedOn(bay.id)
      .filter(({ operation }) => operation.state === 'planned' && operation.plan.startAt !== null)
      .sort((a, b) => (a.operation.plan.startAt ?? 0) - (b.operation.plan.startAt ?? 0));
    if (planned.length === 0) return [];
    let free = Math.max(floor.now, ...runningIn(floor, bay.id));
    const late: { operation: Operation; startAt: number }[] = [];
    for (const { file, operation } of planned) {
      const startAt = operation.plan.startAt ?? 0;
      const possible = Math.max(free, afterOthers(floor, file, operation));
      const next =
        possible - startAt > TOLERANCE * MINUTE ? beginning(floor, possible, operation.plan.minutes) : startAt;
      if (next === null) continue;
      if (next !== startAt) late.push({ operation, startAt: next });
      free = Math.max(free, endOf(floor, file, { ...operation, plan: { ...operation.plan, startAt: next } }) ?? free);
    }
    const last = late.at(-1);
    return last ? putOff(last.operation, last.startAt, who, bay.id) : [];
  });
}

function runningIn(floor: Floor, bayId: string): number[] {
  return floor.reader
    .plannedOn(bayId)
    .filter(({ operation }) => operation.state === 'working')
    .map(({ file, operation }) => endOf(floor, file, operation) ?? floor.now);
}

/** J3, and one piece after another on the same car. */
function afterOthers(floor: Floor, file: VisitFile, operation: Operation): number {
  const before = openOperations(file).filter((o) => o.position < operation.position);
  const lag = Math.max(0, ...operation.dependsOn.map((d) => d.lagMinutes)) * MINUTE;
  return Math.max(floor.now, ...before.map((o) => (endOf(floor, file, o) ?? floor.now) + lag));
}

/** With the same people, or with whoever of the team will be there. */
function putOff(
  { id: operationId, visitId, plan }: Operation,
  startAt: number,
  who: Person | null,
  bayId: string,
): Order[] {
  const { teamId, personIds } = plan;
  const again = { operationId, bayId: plan.bayId, startAt };
  return [
    order('operation.plan', { ...again, teamId, personIds: [...personIds] }, who, visitId, bayId),
    order('operation.plan', { ...again, teamId, personIds: [] }, who, visitId, bayId),
  ];
}
