import { addDays, floorMinute, openSpans, type Span, shopDate, type WorkingHours } from '../calendar.ts';
import type { Shop, VisitFile } from '../model.ts';
import { SHARE_OWNERS, type ShareOwner } from '../vocabulary.ontime.ts';
import { wasNotCollected } from './excuses.ts';
import { OWNER_OF } from './owners.ts';
import { queueOf, queueTurns } from './queue.ts';
import type { Share, Stretch } from './verdict.types.ts';
import { awaySpans, type WorkPast, workPast } from './work.past.ts';
import { type Owned, runningSpans } from './work.spans.ts';

const MINUTE = 60_000;
const FOREVER = Number.POSITIVE_INFINITY;

/** What belongs to somebody. Of a layer the first that covers an instant has it, in the order given. */
type Layers = {
  /** Work and the customer's own time: never `closed`. */
  readonly own: readonly Owned[];
  /** Holds and open additions: waiting, which is `closed` while the shop is. */
  readonly waits: readonly Owned[];
};

const byOwner = (a: Owned, b: Owned) => SHARE_OWNERS.indexOf(a.owner) - SHARE_OWNERS.indexOf(b.owner);

/** The hold that began first has the minute; the night since shift end (D00) is no hold but a queue. */
function holdSpans(work: readonly WorkPast[]): Owned[] {
  return work
    .flatMap(({ holds }) => holds.filter(({ reason }) => reason !== 'D00'))
    .map(({ reason, from, to }) => ({ owner: OWNER_OF[reason], from, to }))
    .sort((a, b) => a.from - b.from || byOwner(a, b));
}

/** Additions from when they were reported until they were answered; once the car is ready nothing waits for them. */
function approvalSpans({ visit, additions }: VisitFile): Owned[] {
  return additions.map(({ reportedAt, answer, withdrawnAt }) => {
    const ends = [answer?.at ?? FOREVER, withdrawnAt ?? FOREVER, visit.readyAt ?? FOREVER];
    return { owner: 'approval', from: floorMinute(reportedAt), to: floorMinute(Math.min(...ends)) };
  });
}

/** After ready the time is the customer's where he did not collect the car (D22, E10). */
function customerSpans(file: VisitFile, { policy }: Pick<Shop, 'policy'>): Owned[] {
  const { readyAt } = file.visit;
  const uncollected = readyAt !== null && wasNotCollected(file.excuses, policy);
  const spans = uncollected ? [...awaySpans(file), { from: floorMinute(readyAt), to: FOREVER }] : awaySpans(file);
  return spans.map((span) => ({ ...span, owner: 'customer' }));
}

/** When the shop is open within a window; breaks are opening time, the shop works through them in two waves. */
function openWithin({ from, to }: Span, hours: WorkingHours): Span[] {
  const spans: Span[] = [];
  const last = shopDate(to, hours.timeZone);
  for (let date = shopDate(from, hours.timeZone); date <= last; date = addDays(date, 1)) {
    spans.push(...openSpans(date, { ...hours, breaks: [] }));
  }
  return spans.map((span) => ({ from: floorMinute(span.from), to: floorMinute(span.to) }));
}

const covers = (at: number) => (span: Span) => span.from <= at && at < span.to;

function layersOf(file: VisitFile, shop: Shop, work: readonly WorkPast[]): Layers {
  return {
    own: [...runningSpans(work).sort(byOwner), ...customerSpans(file, shop)],
    waits: [...holdSpans(work), ...approvalSpans(file)],
  };
}

/** The instants within a window at which anything begins or ends, in order, both ends included. */
function turnsWithin({ from, to }: Span, spans: readonly Span[], others: readonly number[]): number[] {
  const turns = [...spans.flatMap((span) => [span.from, span.to]), ...others].filter((at) => from < at && at < to);
  return [...new Set([from, ...turns, to])].sort((a, b) => a - b);
}

/**
 * V8: a visit from arrival to `until` (epoch ms), cut into stretches that follow one another without a gap, on whole
 * minutes: what runs, else the customer's own time, else holds, else additions without an answer, else the queue of the
 * next step. None where `until` is not later than the arrival.
 */
export function stretchesOf(file: VisitFile, shop: Shop, until: number): readonly Stretch[] {
  const window = { from: floorMinute(file.visit.arrivedAt), to: floorMinute(until) };
  if (window.to <= window.from) return [];
  const work = file.operations.map((operation) => workPast(file, operation));
  const { own, waits } = layersOf(file, shop, work);
  const open = openWithin(window, shop.hours);
  const queue = queueOf(file, work);
  const ownerAt = (at: number): ShareOwner => {
    const owned = own.find(covers(at));
    if (owned) return owned.owner;
    if (!open.some(covers(at))) return 'closed';
    return waits.find(covers(at))?.owner ?? queue(at);
  };
  const stretches: Stretch[] = [];
  const turns = turnsWithin(window, [...own, ...waits, ...open], queueTurns(file, work));
  for (const [i, to] of turns.slice(1).entries()) {
    const from = turns[i] ?? to;
    const owner = ownerAt(from);
    const last = stretches.at(-1);
    if (last?.owner === owner) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ owner, from, to });
  }
  return stretches;
}

/** The minutes of each owner in the order of the bar; they add up to the length of the stretches. */
export function sharesOf(stretches: readonly Stretch[]): readonly Share[] {
  const minutes = new Map<ShareOwner, number>();
  for (const { owner, from, to } of stretches) minutes.set(owner, (minutes.get(owner) ?? 0) + (to - from) / MINUTE);
  return SHARE_OWNERS.flatMap((owner) => {
    const sum = minutes.get(owner) ?? 0;
    return sum > 0 ? [{ owner, minutes: sum }] : [];
  });
}
