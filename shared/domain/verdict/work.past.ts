import { floorMinute, type Span } from '../calendar.ts';
import { labourOf } from '../labour.ts';
import type { Operation, VisitFile } from '../model.ts';
import type { ReasonCode } from '../reasons.ts';

export type PastStop = Span & { readonly reason: ReasonCode };

/** One operation's past by the minute; an interval still open ends at Infinity. */
export type WorkPast = {
  readonly operation: Operation;
  /** When somebody worked on it, in order, not overlapping. */
  readonly spells: readonly Span[];
  readonly holds: readonly PastStop[];
  /** When inspection sent it back (Q2), in order. */
  readonly sentBack: readonly number[];
  readonly doneAt: number;
  /** When it was given to somebody, at the latest when somebody began. */
  readonly dispatchedAt: number;
};

const minute = (at: number | null): number => (at === null ? Number.POSITIVE_INFINITY : floorMinute(at));

/** The union of spans, in order. */
function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Intervals on whole minutes; those shorter than one, or that end before they begin, fall away. */
function spansOf(rows: readonly { start: number; end: number | null }[]): Span[] {
  return rows.map((row) => ({ from: minute(row.start), to: minute(row.end) })).filter(({ from, to }) => from < to);
}

function holdsOf({ hold, pastHolds }: Operation): PastStop[] {
  const open = hold === null ? [] : [{ ...hold, until: null }];
  return [...pastHolds, ...open].map(({ reason, since, until }) => ({
    reason,
    from: minute(since),
    to: minute(until),
  }));
}

/** The hold that a failed check makes says when; the check itself where there is none. */
function sentBackAt(file: VisitFile, operation: Operation, holds: readonly PastStop[]): number[] {
  const held = holds.filter(({ reason }) => reason === 'D16').map(({ from }) => from);
  const failed = file.checks.filter((c) => !c.passed && c.reworkIds.includes(operation.id)).map((c) => minute(c.at));
  return (held.length > 0 ? held : failed).sort((a, b) => a - b);
}

/** What an operation's rows say about its past, on whole minutes. */
export function workPast(file: VisitFile, operation: Operation): WorkPast {
  const labour = labourOf(file, operation.id);
  const spells = union(spansOf(labour));
  const holds = holdsOf(operation);
  const begun = Math.min(Number.POSITIVE_INFINITY, ...labour.map((l) => minute(l.start)));
  return {
    operation,
    spells,
    holds,
    sentBack: sentBackAt(file, operation, holds),
    doneAt: minute(operation.doneAt),
    dispatchedAt: Math.min(minute(operation.dispatchedAt), begun),
  };
}

/** Stretches in which the customer had the car (E10's lunch), on whole minutes. */
export function awaySpans({ stays }: VisitFile): Span[] {
  return spansOf(stays.filter((stay) => stay.place === 'away'));
}
