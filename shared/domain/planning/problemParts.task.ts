import { needsNobody, runsByItself } from '../labour.ts';
import type { Bay, Operation, Person, Shop, VisitFile } from '../model.ts';
import { currentStay } from '../stage.ts';
import type { Durations, Expectation } from './durations.ts';
import type { PlanTask, Posted } from './problem.ts';
import { UNPINNED } from './problem.ts';
import { isGone } from './problemParts.hands.ts';
import { baysFor, type CrewFor, endOfHold, type Left, leftOf } from './problemParts.ts';
import type { TroubleKind } from './trouble.ts';

const MINUTE = 60_000;

/** What a task was made of, and what its durations are drawn from. */
export type TaskWork = {
  readonly file: VisitFile;
  readonly operation: Operation;
  readonly left: Left;
  readonly expected: Expectation;
};

/** What all tasks are made with; `origin` is the minute of `now`. Bays and people as in the problem. */
export type Making = {
  readonly shop: Shop;
  readonly bays: readonly Bay[];
  readonly people: readonly Person[];
  readonly origin: number;
  readonly now: number;
  readonly durations: Durations;
  /** Bay and person by id. */
  readonly bayOf: ReadonlyMap<string, number>;
  readonly personOf: ReadonlyMap<string, number>;
  readonly crewFor: CrewFor;
  /** Who works at all within the horizon. */
  readonly works: (person: number) => boolean;
};

export type MadeTask = { readonly task: Omit<PlanTask, 'job' | 'after'>; readonly work: TaskWork };

/** An open operation as a task, or why it cannot be planned. What it waits for is not looked at here. */
export function taskOf(making: Making, file: VisitFile, operation: Operation): MadeTask | TroubleKind {
  return operation.state === 'working' ? runningTask(making, file, operation) : waitingTask(making, file, operation);
}

function runningTask(making: Making, file: VisitFile, operation: Operation): MadeTask {
  const on = file.labour.filter((l) => l.operationId === operation.id && l.end === null && l.attended);
  const alone = runsByItself(file, operation, making.now);
  const crew = alone ? [] : on.flatMap((l) => making.personOf.get(l.personId) ?? []);
  const work = workOf(making, file, operation, crew[0] ?? null, crew.length === 0);
  const bay = making.bayOf.get(currentStay(file)?.bayId ?? '') ?? null;
  const task = {
    ...common(making, operation, work),
    ...{ release: 0, bays: [], leads: [], helpers: [], crew: crew.length, running: true, posted: null },
    pinned: { bay, crew, start: null },
  };
  return { task, work };
}

function waitingTask(making: Making, file: VisitFile, operation: Operation): MadeTask | TroubleKind {
  const { crewFor, now, origin, works } = making;
  const { plan } = operation;
  const start = plannedStart(operation);
  const release = minutesFrom(origin, releaseOf(making, file, operation));
  const from = Math.max(now, origin + (Number.isFinite(release) ? release : 0) * MINUTE, start ?? now);
  const found = crewFor(operation, from);
  const bay = making.bayOf.get(plan.bayId ?? '') ?? null;
  const places = placesOf(making, file, operation, bay);
  if (typeof places === 'string') return places;

  const asked = postedCrew(making, operation, found).filter(works);
  const leads = withFirst(asked.slice(0, 1), found.leads);
  const helpers = withFirst(asked.slice(1), found.helpers);
  const byItself = needsNobody(operation);
  if (!byItself && leads.length === 0) return found.qualified ? 'nobody-there' : 'nobody-qualified';

  const crew = byItself ? [] : asked;
  const work = workOf(making, file, operation, crew[0] ?? null, byItself);
  const size = byItself ? 0 : crewSize(crew.length > 0 ? crew.length : operation.crew, leads, helpers);
  const usable = bay !== null && places.includes(bay) ? bay : null;
  const isPosted = bay !== null || crew.length > 0 || start !== null;
  const posted: Posted | null = isPosted ? { bay: usable, crew, start: inMinutes(origin, start) } : null;
  const pinned = plan.locked
    ? { bay: usable, crew: crew.length > 0 ? crew : null, start: inMinutes(origin, start) }
    : UNPINNED;
  const task = {
    ...common(making, operation, work),
    ...{ release, bays: places, leads: byItself ? [] : leads, helpers, crew: size, running: false, posted, pinned },
  };
  return { task, work };
}

function common({ bays }: Making, operation: Operation, { left }: TaskWork) {
  const bakes = operation.bayNeed === 'booth' && needsNobody(operation) && bays.some(({ places }) => places > 1);
  return {
    id: operation.id,
    minutes: left.minutes,
    unattended: left.unattended,
    minutesOf: null,
    batch: bakes ? operation.standardId : null,
  };
}

/** With the ratio that was learned, of whoever is named; what the dispatcher resized takes what he says. */
function workOf(
  making: Making,
  file: VisitFile,
  operation: Operation,
  lead: number | null,
  byItself: boolean,
): TaskWork {
  const person = lead === null ? undefined : making.people[lead];
  const { standardId } = operation;
  const learned = making.durations({ standardId, level: person?.level ?? null, personId: person?.id ?? null });
  const expected = operation.plan.minutes === operation.minutes ? learned : { ...learned, factor: 1 };
  const left = leftOf(file, operation, making.now, making.shop.hours, expected.factor, byItself);
  return { file, operation, left, expected };
}

/** The start on the board; none where the work was held since (as `baySpan` has it). */
function plannedStart({ plan, hold }: Operation): number | null {
  return plan.startAt !== null && hold !== null && plan.startAt <= hold.since ? null : plan.startAt;
}

/** When it can begin at the earliest, but for open work it waits for: hold (J4), lags (J3). Epoch ms; Infinity: nobody knows. */
function releaseOf({ shop, now }: Making, file: VisitFile, operation: Operation): number {
  const holds = file.operations.filter((o) => o.hold !== null && (o.id === operation.id || !o.hold.carFree));
  const ends = holds.map((o) => endOfHold(o, now, shop) ?? Number.POSITIVE_INFINITY);
  const lags = operation.dependsOn.flatMap(({ operationId, lagMinutes }) => {
    const doneAt = file.operations.find((o) => o.id === operationId && o.state === 'done')?.doneAt;
    return doneAt ? [doneAt + lagMinutes * MINUTE] : [];
  });
  return Math.max(now, ...ends, ...lags);
}

/** The bay that a held car stands in, waiting for its work to go on there; nobody else can have it before (`baySpan`). */
export function heldBay(file: VisitFile, operation: Operation): string | null {
  const { hold, plan } = operation;
  if (hold === null || plan.bayId === null || plannedStart(operation) !== null) return null;
  return currentStay(file)?.bayId === plan.bayId ? plan.bayId : null;
}

/** The bays open to it; none where it needs none, or its car stands where it will be done and keeps the bay. */
function placesOf(
  { bays }: Making,
  file: VisitFile,
  operation: Operation,
  planned: number | null,
): number[] | TroubleKind {
  const { bayNeed, plan } = operation;
  if (bayNeed === 'road' && planned === null) return [];
  const kept = file.operations.map((o) => heldBay(file, o)).find((id) => id !== null);
  const standing = currentStay(file)?.bayId;
  const suiting = baysFor(bays, operation, standing ?? null);
  const all = planned === null || suiting.includes(planned) ? suiting : [...suiting, planned];
  const keeps = bays.findIndex(({ id }) => id === kept);
  if (keeps >= 0 && (planned === keeps || (planned === null && suiting.includes(keeps)))) return [];
  const inService = all.filter((b) => !isGone(bays[b] as Bay));
  if (all.length === 0) return 'no-bay';
  if (inService.length === 0) return 'bays-out';
  return plan.locked && planned !== null && !inService.includes(planned) ? 'bays-out' : inService;
}

/**
 * Who is posted, whoever may lead first: the controller may have named somebody without the skill, but certificates are
 * another matter (J5), and who does not hold them is as good as not named.
 */
function postedCrew(making: Making, operation: Operation, found: ReturnType<CrewFor>): number[] {
  const named = operation.plan.personIds.flatMap((id) => making.personOf.get(id) ?? []);
  const certified =
    operation.certificate === null ? named : named.filter((p) => found.leads.includes(p) || found.helpers.includes(p));
  const rank = (p: number) => (found.leads.includes(p) ? 0 : 1);
  return certified.filter((p) => making.people[p]?.retired === false).sort((a, b) => rank(a) - rank(b));
}

const withFirst = (first: readonly number[], rest: readonly number[]) =>
  first.length === 0 ? rest : [...new Set([...first, ...rest])];

/** Fewer where there are not enough who may help whoever leads. */
function crewSize(wanted: number, leads: readonly number[], helpers: readonly number[]): number {
  if (wanted <= 1) return 1;
  const besides = leads.some((p) => helpers.includes(p)) ? helpers.length - 1 : helpers.length;
  return Math.min(wanted, 1 + besides);
}

const minutesFrom = (origin: number, at: number) => Math.max(0, (at - origin) / MINUTE);
const inMinutes = (origin: number, at: number | null) => (at === null ? null : minutesFrom(origin, at));
