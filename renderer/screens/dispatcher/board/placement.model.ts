import { addWorkingMinutes, floorMinute, type WorkingHours } from '../../../../shared/domain/calendar.ts';
import { labourOf, remainingMinutes, workedInHours } from '../../../../shared/domain/labour.ts';
import type { Labour, Operation, VisitFile } from '../../../../shared/domain/model.ts';

const MINUTE = 60_000;

/** A stretch of a card, epoch ms: work that was done, work that stopped, work that is still to come. */
export type Stretch = { readonly kind: 'worked' | 'held' | 'rest'; readonly from: number; readonly to: number };

/** Where an operation lies on the time axis, epoch ms. */
export type Placement = {
  readonly start: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
  /** Planned, and its time has passed without anybody starting: whole minutes, else 0. */
  readonly overdueMinutes: number;
};

/**
 * Where an operation lies on the axis at `now`; undefined for what has no place there: not planned to a time, dropped, or
 * done without anybody's time on it. Work ahead is laid out in working minutes (E4); a running job past its planned end
 * grows to `now`; a hold lasts until its expected end or the time planned for going on, or until `now` where nobody knows.
 */
export function placementOf(
  file: VisitFile,
  operation: Operation,
  now: number,
  hours: WorkingHours,
): Placement | undefined {
  switch (operation.state) {
    case 'planned':
      return planned(operation, now, hours);
    case 'working':
      return running(file, operation, now, hours);
    case 'held':
      return held(file, operation, now, hours);
    case 'done':
      return done(file, operation, now);
    default:
      return undefined;
  }
}

function planned(operation: Operation, now: number, hours: WorkingHours): Placement | undefined {
  const start = operation.plan.startAt;
  if (start === null) return undefined;
  const end = after(start, operation.plan.minutes, hours);
  const overdueMinutes = Math.max(0, (floorMinute(now) - floorMinute(start)) / MINUTE);
  return { start, end, stretches: [{ kind: 'rest', from: start, to: end }], overdueMinutes };
}

function running(file: VisitFile, operation: Operation, now: number, hours: WorkingHours): Placement {
  const past = workedStretches(labourOf(file, operation.id), now);
  const from = past[0]?.from ?? now;
  const left = operation.plan.minutes - workedInHours(file, operation, now, hours);
  const to = atLeast(from, after(now, left, hours));
  return placement(from, to, left > 0 ? [...past, { kind: 'rest', from: now, to }] : past);
}

function held(file: VisitFile, operation: Operation, now: number, hours: WorkingHours): Placement {
  const past = workedStretches(labourOf(file, operation.id), now);
  const stopped = past.at(-1)?.to ?? operation.hold?.since ?? now;
  const resumes = operation.plan.startAt;
  const until = Math.max(
    now,
    operation.hold?.expectedEnd ?? now,
    resumes !== null && resumes > stopped ? resumes : now,
  );
  const to = after(until, remainingMinutes(file, operation, now, hours), hours);
  const ahead: Stretch[] = [
    { kind: 'held', from: stopped, to: until },
    { kind: 'rest', from: until, to },
  ];
  return placement(past[0]?.from ?? stopped, to, [...past, ...ahead]);
}

function done(file: VisitFile, operation: Operation, now: number): Placement | undefined {
  const past = workedStretches(labourOf(file, operation.id), operation.doneAt ?? now);
  const from = past[0]?.from ?? operation.doneAt;
  if (from === null || from === undefined) return undefined;
  return placement(from, atLeast(from, operation.doneAt ?? past.at(-1)?.to ?? from), past);
}

function placement(start: number, end: number, stretches: readonly Stretch[]): Placement {
  return { start, end, stretches: stretches.filter((part) => part.to > part.from), overdueMinutes: 0 };
}

/** The union of labour (J7) in order, with the gaps between as stops: whatever was not worked was waited. */
function workedStretches(labour: readonly Labour[], now: number): Stretch[] {
  const stretches: Stretch[] = [];
  let reach: number | null = null;
  for (const { start, end } of [...labour].sort((a, b) => a.start - b.start)) {
    const from: number = reach === null ? start : Math.max(start, reach);
    const to = end ?? now;
    if (reach !== null && from > reach) stretches.push({ kind: 'held', from: reach, to: from });
    if (to > from) stretches.push({ kind: 'worked', from, to });
    reach = Math.max(reach ?? to, to);
  }
  return stretches;
}

/** A shop that never opens still shows the job, in plain minutes. */
function after(from: number, minutes: number, hours: WorkingHours): number {
  return addWorkingMinutes(from, minutes, hours) ?? from + minutes * MINUTE;
}

/** A card needs some width to be seen and caught. */
function atLeast(from: number, to: number): number {
  return Math.max(to, from + MINUTE);
}
