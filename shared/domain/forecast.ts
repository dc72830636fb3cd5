import { addWorkingMinutes, workingMinutesBetween } from './calendar.ts';
import { remainingMinutes } from './labour.ts';
import { type Risk, riskOf } from './lateness.ts';
import type { VisitForecast } from './model.planning.ts';
import type { Operation, Shop, VisitFile } from './model.ts';
import { riskOfOutlook } from './planning/risk.ts';
import { basisPromise } from './promise.ts';
import { openOperations } from './stage.ts';
import { tailOf } from './tail.ts';
import { stoppedAt } from './verdict/compared.ts';

const MINUTE = 60_000;

/** Work is done one piece after another, unless two pieces run already or are planned for different people at once (E2). */
function together(a: Operation, b: Operation): boolean {
  if (a.state === 'working' && b.state === 'working') return true;
  const [p, q] = [a.plan, b.plan];
  if (p.startAt === null || q.startAt === null || p.bayId !== q.bayId) return false;
  if (p.personIds.length === 0 || q.personIds.length === 0) return false;
  if (p.personIds.some((id) => q.personIds.includes(id))) return false;
  return p.startAt < q.startAt + q.minutes * MINUTE && q.startAt < p.startAt + p.minutes * MINUTE;
}

/** When an operation could begin: after what it waits for (J3), its hold (J4) and its planned time. */
function earliest(file: VisitFile, operation: Operation, ends: ReadonlyMap<string, number>, now: number): number {
  const { state, hold, plan, dependsOn } = operation;
  let start = Math.max(now, hold?.expectedEnd ?? now);
  if (state === 'planned' && plan.startAt !== null) start = Math.max(start, plan.startAt);
  for (const { operationId, lagMinutes } of dependsOn) {
    const end = ends.get(operationId) ?? file.operations.find((o) => o.id === operationId)?.doneAt;
    if (end) start = Math.max(start, end + lagMinutes * MINUTE);
  }
  return start;
}

/**
 * When the work will be done: the open operations laid out on the clock, whichever can begin first before the others.
 * Null when the shop does not open for long enough.
 */
function endOfOperations(file: VisitFile, shop: Shop, now: number): number | null {
  const ends = new Map<string, number>();
  const placed: Operation[] = [];
  let waiting = [...openOperations(file)].sort((a, b) => a.position - b.position);
  let last = now;
  while (waiting.length > 0) {
    const free = waiting.filter((o) => !o.dependsOn.some((d) => waiting.some((w) => w.id === d.operationId)));
    const starts = (free.length > 0 ? free : waiting).map((o) => ({ o, at: earliest(file, o, ends, now) }));
    const next = starts.reduce((a, b) => (b.at < a.at ? b : a));
    const after = placed.filter((p) => !together(p, next.o)).map((p) => ends.get(p.id) ?? now);
    const end = addWorkingMinutes(
      Math.max(next.at, ...after),
      remainingMinutes(file, next.o, now, shop.hours),
      shop.hours,
    );
    if (end === null) return null;
    ends.set(next.o.id, end);
    placed.push(next.o);
    waiting = waiting.filter((o) => o.id !== next.o.id);
    last = Math.max(last, end);
  }
  return last;
}

/**
 * When a car will be settled as things stand (epoch ms). The planner knows best, because it looks at all cars; where it has
 * said nothing that still holds, the car alone is reckoned with. Null when the shop does not open for long enough.
 */
export function forecastOf(file: VisitFile, shop: Shop, now: number): number | null {
  const planned = plannedForecast(file)?.p50 ?? null;
  return planned === null || planned <= now ? reckonedOf(file, shop, now) : planned;
}

/** The planner's forecast, until the car is settled. What is no news is not told again; one that nobody keeps up is withdrawn by the hub. */
const plannedForecast = ({ visit }: VisitFile): VisitForecast | null =>
  visit.settledAt === null ? visit.forecast : null;

/**
 * The work on the clock, with its lags, holds and planned times, then inspection, wash and settlement in working time (E4),
 * as if the car were alone in the shop.
 */
function reckonedOf(file: VisitFile, shop: Shop, now: number): number | null {
  const worked = endOfOperations(file, shop, now);
  const after = tailOf(file, shop, now).reduce((sum, minutes) => sum + minutes, 0);
  return worked === null ? null : addWorkingMinutes(worked, after, shop.hours);
}

/** Working minutes from `now` until the forecast; Infinity where there is none. */
export function remainingForVisit(file: VisitFile, shop: Shop, now: number): number {
  const end = forecastOf(file, shop, now);
  return end === null ? Number.POSITIVE_INFINITY : workingMinutesBetween(now, end, shop.hours);
}

/**
 * How a visit stands against the promise that counts (P2): the colour of every screen. By the probability of missing it
 * where the planner has one (F1), else by the forecast and a margin. Without a promise, on track.
 */
export function riskOfVisit(file: VisitFile, shop: Shop, now: number): Risk {
  const { visit } = file;
  const promise = basisPromise(file, shop.policy);
  if (!promise || visit.cancelledAt !== null) return 'on-track';
  const stamp = stoppedAt(visit, shop.policy);
  const planned = plannedForecast(file);
  if (stamp === null && planned !== null && planned.promiseAt === promise.at) {
    return riskOfOutlook(planned, promise.at, now);
  }
  return riskOf({
    now,
    promise: promise.at,
    remainingMinutes: stamp === null ? remainingForVisit(file, shop, now) : 0,
    stamp,
    hours: shop.hours,
    atRiskMargin: shop.riskMarginMinutes,
  });
}
