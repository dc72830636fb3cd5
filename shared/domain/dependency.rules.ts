import { floorMinute } from './calendar.ts';
import type { Dependency, Operation, VisitFile } from './model.ts';

const MINUTE = 60_000;

/** What an operation waits for; `until` is when the lag is over, null while the other one is not even done. */
export type Wait = { readonly for: Operation; readonly until: number | null };

/**
 * J3: the first thing an operation still waits for at an instant. The lag runs on the clock, since paint cools at night
 * too. A dropped operation holds nobody up.
 */
export function waitOf(file: VisitFile, operation: Operation, at: number): Wait | null {
  for (const { operationId, lagMinutes } of operation.dependsOn) {
    const other = file.operations.find((o) => o.id === operationId);
    if (!other || other.state === 'dropped') continue;
    if (other.doneAt === null) return { for: other, until: null };
    const until = other.doneAt + lagMinutes * MINUTE;
    if (floorMinute(at) < floorMinute(until)) return { for: other, until };
  }
  return null;
}

/** Would the operation, with these dependencies, come to wait for itself? */
export function makesCycle(file: VisitFile, operationId: string, dependsOn: readonly Dependency[]): boolean {
  const seen = new Set<string>();
  const pending = dependsOn.map((d) => d.operationId);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === operationId) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    pending.push(...(file.operations.find((o) => o.id === next)?.dependsOn.map((d) => d.operationId) ?? []));
  }
  return false;
}
