import { floorMinute } from '../calendar.ts';
import type { Check, VisitFile } from '../model.ts';
import { needsFinalCheck } from '../stage.ts';
import type { ShareOwner } from '../vocabulary.ontime.ts';
import type { WorkPast } from './work.past.ts';

type Instants = readonly number[];
const present = (stamps: readonly (number | null)[]): Instants =>
  stamps.flatMap((at) => (at === null ? [] : floorMinute(at)));

/** Final inspections and the wash: whoever did them saw a car without open work. */
function sightings({ visit, checks }: VisitFile): Instants {
  const seen = checks.filter((c) => c.level === 'final').map((c) => c.at);
  return present([...seen, visit.washStartedAt, visit.washedAt]);
}

/** Since when it is sure that the operation was there to be done: rows do not say when work was added to a car. */
function knownSince(file: VisitFile, past: WorkPast): number {
  const { operation, dispatchedAt, holds } = past;
  const touched = Math.min(dispatchedAt, ...holds.map(({ from }) => from));
  const approved = file.additions.filter((a) => a.addedOperationId === operation.id).map((a) => a.answer?.at ?? null);
  const signs = [...present(approved), ...sightings(file).filter((at) => at < touched)];
  return Math.min(touched, Math.max(Number.NEGATIVE_INFINITY, ...signs));
}

/** Was the operation still to be begun, or to be gone on with, at an instant when nobody worked on it? */
function waitsAt(past: WorkPast, at: number): boolean {
  const { operation, spells, sentBack, doneAt } = past;
  const next = spells.find(({ from }) => from > at)?.from;
  const back = sentBack.find((instant) => instant > at);
  if (back !== undefined && (next === undefined || back <= next)) return false;
  if (next !== undefined) return true;
  return operation.state !== 'dropped' && at < doneAt;
}

function doneAt(past: WorkPast, at: number): boolean {
  return past.operation.state !== 'dropped' && (past.doneAt <= at || past.spells.some(({ to }) => to <= at));
}

/** The final inspection that held at an instant: the last one passed, and no work went on after it (Q1). */
function isInspected(finals: readonly Check[], work: readonly WorkPast[], at: number): boolean {
  const last = finals.filter((check) => floorMinute(check.at) <= at).at(-1);
  if (!last?.passed) return false;
  const since = floorMinute(last.at);
  return !work.some(({ spells }) => spells.some(({ to }) => since < to && to <= at));
}

/**
 * V8: which step a car waited for, at instants (epoch ms on whole minutes) when nobody worked on it and nothing held it:
 * `dispatch` until some of its work is given to somebody, `bay` until that begins, then `inspection`, `wash` and, once
 * it is ready, `settlement`. The stages are those of `stageOf`, reckoned back.
 */
export function queueOf(file: VisitFile, work: readonly WorkPast[]): (at: number) => ShareOwner {
  const { readyAt, washWanted } = file.visit;
  const finals = file.checks
    .filter((check) => check.level === 'final')
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const inspects = needsFinalCheck(file);
  const known = work.map((past) => ({ past, since: knownSince(file, past) }));
  return (at) => {
    if (readyAt !== null && floorMinute(readyAt) <= at) return 'settlement';
    const waiting = known.filter(({ past, since }) => since <= at && waitsAt(past, at));
    if (waiting.length > 0) return waiting.some(({ past }) => past.dispatchedAt <= at) ? 'bay' : 'dispatch';
    if (!work.some((past) => doneAt(past, at))) return 'dispatch';
    if (inspects && !isInspected(finals, work, at)) return 'inspection';
    return washWanted ? 'wash' : 'inspection';
  };
}

/** The instants at which the answer of `queueOf` may change. */
export function queueTurns(file: VisitFile, work: readonly WorkPast[]): Instants {
  const stamps = present([file.visit.readyAt, ...file.additions.map((a) => a.answer?.at ?? null)]);
  const turns = work.flatMap((past) => [past.doneAt, past.dispatchedAt, ...past.sentBack]);
  return [...stamps, ...turns, ...sightings(file)];
}
