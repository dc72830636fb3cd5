import { addWorkingMinutes, type Span, type WorkingHours } from './calendar.ts';
import { labourOf, needsNobody, remainingMinutes, unattendedPart } from './labour.ts';
import type { Bay, Operation, VisitFile } from './model.ts';
import type { OpenWork, PlannedWork, ShopReader } from './reader.ts';
import { currentStay } from './stage.ts';

/** `to` is Infinity where the shop never opens long enough to end the work. */
const spanOf = (from: number, minutes: number, hours: WorkingHours, start = from): Span => ({
  from: start,
  to: addWorkingMinutes(from, minutes, hours) ?? Number.POSITIVE_INFINITY,
});

/**
 * How long an operation takes a bay, as planned or, once it runs, as forecast from `now`; none while its car was put
 * aside (J8). Held work keeps the bay as long as its car stands there, or from the time it was planned anew. Null when it
 * takes none.
 */
export function baySpan(file: VisitFile, operation: Operation, hours: WorkingHours, now: number): Span | null {
  const { plan, hold, state } = operation;
  const left = remainingMinutes(file, operation, now, hours);
  if (state === 'working') {
    if ((currentStay(file)?.bayId ?? null) === null) return null;
    const start = Math.min(now, ...labourOf(file, operation.id).map((l) => l.start));
    return spanOf(now, left, hours, start);
  }
  const planned = plan.startAt === null ? null : spanOf(plan.startAt, left, hours);
  if (hold === null) return planned;
  if (plan.startAt !== null && plan.startAt > hold.since) return planned;
  if (currentStay(file)?.bayId !== plan.bayId) return null;
  return spanOf(Math.max(now, hold.expectedEnd ?? now), left, hours, hold.since);
}

/** How long an operation takes a person: its attended part, which comes first (J5). Null when it takes nobody. */
export function personSpan(file: VisitFile, operation: Operation, hours: WorkingHours, now: number): Span | null {
  const { plan, hold, state } = operation;
  const attended = remainingMinutes(file, operation, now, hours) - unattendedPart(operation);
  if (attended <= 0) return null;
  if (state === 'working') return spanOf(now, attended, hours);
  if (plan.startAt === null || (hold !== null && plan.startAt <= hold.since)) return null;
  return spanOf(plan.startAt, attended, hours);
}

/** Spans that only touch do not overlap: one car out, the next one in. */
function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** What stands in the way of a plan, and until when (epoch ms, Infinity: for good). */
export type Clash = PlannedWork & { readonly until: number };

/**
 * Another car's work in the bay during `span` (J8); the same car may have many operations in it at once, and a booth with
 * places takes as many cars into one run (`bakesWith`).
 */
export function bayClash(
  shop: ShopReader,
  bay: Bay,
  { file, operation }: PlannedWork,
  span: Span,
  now: number,
): Clash | null {
  const { hours } = shop.shop();
  let free = bay.places - 1;
  for (const other of shop.plannedOn(bay.id)) {
    if (other.file.visit.id === file.visit.id) continue;
    const taken = baySpan(other.file, other.operation, hours, now);
    if (!taken || !overlap(span, taken)) continue;
    if (free === 0 || !bakesWith(operation, other.operation)) return { ...other, until: taken.to };
    free -= 1;
  }
  return null;
}

/** One run of a booth: the same work of the time table at the same time, which needs nobody (J5). */
function bakesWith(a: Operation, b: Operation): boolean {
  const sameRun = a.standardId !== null && a.standardId === b.standardId && a.plan.startAt === b.plan.startAt;
  return sameRun && needsNobody(a) && needsNobody(b);
}

/** Other work that has the person's attention during `span` (J6): what runs now, and what is planned. */
export function personClash(
  shop: ShopReader,
  personId: string,
  operationId: string,
  span: Span,
  now: number,
): Clash | null {
  const { hours } = shop.shop();
  const running: readonly PlannedWork[] = shop.openWork(personId).filter((work: OpenWork) => work.labour.attended);
  const planned = shop.plannedFor(personId).filter((work) => work.operation.state !== 'working');
  for (const { file, operation } of [...running, ...planned]) {
    if (operation.id === operationId) continue;
    const taken = personSpan(file, operation, hours, now);
    if (taken && overlap(span, taken)) return { file, operation, until: taken.to };
  }
  return null;
}
