import { type WorkingHours, workingMinutesBetween } from './calendar.ts';
import type { Labour, Operation, VisitFile } from './model.ts';

const MINUTE = 60_000;
type Span = { readonly start: number; readonly end: number | null };

/** The union of intervals as stretches that do not overlap, in order; an open one runs until `now`. */
function unionOf(spans: readonly Span[], now: number): { from: number; to: number }[] {
  const union: { from: number; to: number }[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const to = span.end ?? now;
    const from = Math.max(span.start, reach);
    if (to > from) union.push({ from, to });
    reach = Math.max(reach, to);
  }
  return union;
}

/** Length in minutes of the union of intervals, by the clock (elapsed, J7). */
export function elapsedMinutes(spans: readonly Span[], now: number): number {
  return unionOf(spans, now).reduce((sum, { from, to }) => sum + to - from, 0) / MINUTE;
}

/** Sum of all intervals in minutes (man-minutes, J7). */
export function manMinutes(spans: readonly Span[], now: number): number {
  return spans.reduce((sum, span) => sum + Math.max(0, (span.end ?? now) - span.start), 0) / MINUTE;
}

export function labourOf(file: VisitFile, operationId: string): readonly Labour[] {
  return file.labour.filter((l) => l.operationId === operationId);
}

/** Minutes by the clock that the operation has been worked on, whoever did it (the bar "132 / 180"). */
export function workedMinutes(file: VisitFile, operation: Operation, now: number): number {
  return elapsedMinutes(labourOf(file, operation.id), now);
}

/** The same in working minutes: an interval left open over lunch or the night brought the work no further (E4). */
export function workedInHours(file: VisitFile, operation: Operation, now: number, hours: WorkingHours): number {
  return elapsedInHours(labourOf(file, operation.id), now, hours);
}

/** Length in working minutes of the union of intervals. */
export function elapsedInHours(spans: readonly Span[], now: number, hours: WorkingHours): number {
  return unionOf(spans, now).reduce((sum, { from, to }) => sum + workingMinutesBetween(from, to, hours), 0);
}

/** Working minutes still expected; a job over its standard still needs a tenth of it, never nothing. */
export function remainingMinutes(file: VisitFile, operation: Operation, now: number, hours: WorkingHours): number {
  if (operation.state === 'done' || operation.state === 'dropped') return 0;
  const planned = operation.plan.minutes;
  const left = planned - workedInHours(file, operation, now, hours);
  return Math.max(left, operation.state === 'planned' ? planned : planned / 10);
}

/** Minutes of an operation that need nobody, after those that do (J5: bake, cool, flash). Rework is done by hand. */
export function unattendedPart(operation: Operation): number {
  return operation.reworks === 0 ? operation.unattendedMinutes : 0;
}

/** Is it work that nobody has to attend to at all, as a bake is? */
export function needsNobody(operation: Operation): boolean {
  return operation.plan.minutes <= unattendedPart(operation);
}

/** Has the attended part been worked, so that the operation goes on without anybody (E2)? */
export function runsByItself(file: VisitFile, operation: Operation, now: number): boolean {
  const unattended = unattendedPart(operation);
  return unattended > 0 && workedMinutes(file, operation, now) >= operation.minutes - unattended;
}
