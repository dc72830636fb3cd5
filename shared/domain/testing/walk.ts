import { additionState } from '../additions.ts';
import { closeShift } from '../decide/shift.ts';
import type { Outcome } from '../decision.ts';
import { HOLD_REASONS } from '../reasons.ts';
import { allow, type Decision } from '../refusal.ts';
import { isOpen, stageOf } from '../stage.ts';
import type { AdditionState } from '../vocabulary.ontime.ts';
import type { OperationState, Stage } from '../vocabulary.ts';
import { arrival } from './arrivals.ts';
import { type FakeShop, OFFICE } from './fakeShop.ts';

/** One step of a random walk: which command, four choices for its payload, and how the clock stands. */
export type Step = { command: number; picks: readonly [number, number, number, number]; waited: number; late: number };

const MINUTE = 60_000;
const BAYS = ['b1', 'b2', 'booth'];
const CREWS = [['zhang'], ['li'], ['zhang', 'li'], ['li', 'xu'], ['qi']];
const LINES = ['R10', 'R11', 'M11', 'P03', 'G02'];
const IF_BUSY = ['ask', 'hold', 'finish', 'leave'] as const;
const PLACES = ['bay', 'parking', 'road', 'away'] as const;

const choose = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

type Attempt = (shop: FakeShop, picks: Step['picks'], at: number) => Decision<Outcome> | null;

/** Mostly what fits, now and then anything: a walk has to get somewhere, and has to try nonsense on its way. */
function prefer<T>(all: readonly T[], fits: (one: T) => boolean, n: number): T | undefined {
  const fitting = n % 8 === 0 ? [] : all.filter(fits);
  return choose(fitting.length > 0 ? fitting : all, n >> 3);
}
const visitOf = (shop: FakeShop, n: number, ...stages: readonly Stage[]) =>
  prefer(shop.files(), (file) => (stages.length === 0 ? isOpen(file) : stages.includes(stageOf(file))), n)?.visit.id ??
  '';
const operationOf = (shop: FakeShop, n: number, ...states: readonly OperationState[]) => {
  const all = shop.files().flatMap((file) => file.operations);
  return prefer(all, (o) => states.includes(o.state), n)?.id ?? '';
};
const additionOf = (shop: FakeShop, n: number, state: AdditionState) => {
  const all = shop.files().flatMap((file) => file.additions);
  return prefer(all, (addition) => additionState(addition) === state, n)?.id ?? 'none';
};
const inspector = (shop: FakeShop, n: number) => ({
  ...OFFICE,
  person: shop.reader.person(choose(['jian', 'zhang'], n)) ?? null,
});
const begin = (shop: FakeShop, state: OperationState, [a, b, c, d]: Step['picks']) => ({
  operationId: operationOf(shop, a, state),
  bayId: d % 5 === 0 ? null : choose(BAYS, b),
  personIds: choose(CREWS, c),
  ifBusy: choose(IF_BUSY, d),
  override: d % 3 > 0,
});
type Stamp = 'visit.startWash' | 'visit.finishWash' | 'visit.ready' | 'visit.settle' | 'visit.deliver';
const stamp =
  (type: Stamp, ...stages: readonly Stage[]): Attempt =>
  (shop, [a], at) =>
    shop.give(type, { visitId: visitOf(shop, a, ...stages) }, OFFICE, at);

const ATTEMPTS: readonly Attempt[] = [
  (shop, [a, b, c], at) => {
    if (shop.files().filter(isOpen).length >= 4) return null;
    const promise = { at: at + 4 * 60 * MINUTE, means: 'phone', outsideHours: true } as const;
    const lines = [choose(LINES, b), choose(LINES, c)].slice(0, 1 + (a % 2));
    return shop.give(
      'visit.takeIn',
      arrival(`京A1000${a % 5}`, lines, { promise, washWanted: b % 2 === 0 }),
      OFFICE,
      at,
    );
  },
  (shop, picks, at) => shop.give('operation.start', begin(shop, 'planned', picks), OFFICE, at),
  (shop, picks, at) => shop.give('operation.start', begin(shop, 'planned', picks), OFFICE, at),
  (shop, picks, at) => shop.give('operation.resume', begin(shop, 'held', picks), OFFICE, at),
  (shop, [a, b, c], at) => {
    const hold = { reason: choose(HOLD_REASONS, b), expectedEnd: c % 2 ? null : at + c * MINUTE };
    return shop.give('operation.hold', { operationId: operationOf(shop, a, 'working'), ...hold }, OFFICE, at);
  },
  (shop, [a, b], at) =>
    shop.give('operation.finish', { operationId: operationOf(shop, a, 'working'), selfChecked: b % 4 > 0 }, OFFICE, at),
  (shop, [a, b], at) =>
    shop.give('operation.finish', { operationId: operationOf(shop, a, 'working'), selfChecked: b % 4 > 0 }, OFFICE, at),
  (shop, [a, b, c], at) => {
    const crew = { personIds: choose(CREWS, b), ifBusy: choose(IF_BUSY, c) };
    return shop.give('operation.crew', { operationId: operationOf(shop, a, 'working'), ...crew }, OFFICE, at);
  },
  (shop, [a, b, c, d], at) => {
    const plan = {
      bayId: choose(BAYS, b),
      teamId: null,
      personIds: choose(CREWS, c),
      startAt: at + d * MINUTE,
      override: true,
    };
    return shop.give(
      'operation.plan',
      { operationId: operationOf(shop, a, 'planned', 'held', 'working'), ...plan },
      OFFICE,
      at,
    );
  },
  (shop, [a, b], at) => {
    const set = { dependsOn: [{ operationId: operationOf(shop, b), lagMinutes: b }] };
    return b % 4 === 0 ? shop.give('operation.edit', { operationId: operationOf(shop, a), set }, OFFICE, at) : null;
  },
  (shop, [a, b], at) =>
    b % 8 === 0 ? shop.give('operation.drop', { operationId: operationOf(shop, a), reason: 'x' }, OFFICE, at) : null,
  (shop, [a, b], at) => {
    const operation = { standardId: choose(LINES, b), addition: true };
    return b % 8 === 0 ? shop.give('operation.add', { visitId: visitOf(shop, a), operation }, OFFICE, at) : null;
  },
  (shop, [a, b], at) => {
    const report = { visitId: visitOf(shop, a), source: 'workshop' as const, note: 'x' };
    return b % 8 === 0 ? shop.give('addition.report', report, OFFICE, at) : null;
  },
  (shop, [a, b], at) => {
    const additionId = additionOf(shop, a, 'reported');
    return shop.give(
      'addition.price',
      { additionId, operation: { standardId: choose(LINES, b) }, amountFen: b },
      OFFICE,
      at,
    );
  },
  (shop, [a, b, c], at) => {
    const additionId = additionOf(shop, a, 'priced');
    const visitId = shop.reader.visitOfPart('addition', additionId)?.visit.id ?? 'none';
    const promise = c % 2 ? null : { at: at + c * MINUTE, outsideHours: true };
    const answers = [{ additionId, approved: b % 4 > 0 }];
    return shop.give('addition.answer', { visitId, answers, means: 'phone', promise }, OFFICE, at);
  },
  (shop, [a, b, c], at) => {
    const to = choose(PLACES, b);
    return shop.give(
      'visit.move',
      { visitId: visitOf(shop, a), place: to, bayId: to === 'bay' ? choose(BAYS, c) : null },
      OFFICE,
      at,
    );
  },
  (shop, [a, b, c, d], at) => {
    const visitId = visitOf(shop, a, 'inspecting', 'washing', 'ready');
    const passed = b % 4 > 0;
    const reworkIds = passed
      ? []
      : shop
          .file(visitId)
          .operations.filter((o) => o.state === 'done')
          .map((o) => o.id);
    const check = {
      visitId,
      operationId: operationOf(shop, d, 'done'),
      level: choose(['final', 'final', 'self'] as const, c),
    };
    return shop.give('check.record', { ...check, passed, remark: 'x', reworkIds }, inspector(shop, d), at);
  },
  stamp('visit.startWash', 'washing'),
  stamp('visit.finishWash', 'washing'),
  stamp('visit.ready', 'washing', 'inspecting'),
  stamp('visit.settle', 'ready'),
  stamp('visit.deliver', 'settled'),
  (shop, [a, b], at) =>
    b % 16 === 0 ? shop.give('visit.cancel', { visitId: visitOf(shop, a), reason: 'x' }, OFFICE, at) : null,
  (shop, [a, b], at) =>
    b % 4 === 0
      ? shop.give('bay.close', { bayId: choose(BAYS, a), reason: 'x', expectedBack: null }, OFFICE, at)
      : null,
  (shop, [a], at) => shop.give('bay.open', { bayId: choose(BAYS, a) }, OFFICE, at),
  (shop, [a], at) => {
    if (a > 15) return null;
    const events = closeShift(at, shop.files());
    shop.apply(events.flatMap((event) => event.changes));
    return allow({ events });
  },
];
export const COMMANDS_IN_WALK = ATTEMPTS.length;

/** Takes one step; what the shop said to it, null when there was nothing to try. */
export function takeStep(shop: FakeShop, step: Step): Decision<Outcome> | null {
  shop.clock.now += step.waited * MINUTE;
  if (shop.files().length === 0 && step.command !== 0) return null;
  return choose(ATTEMPTS, step.command)(shop, step.picks, shop.clock.now - step.late * MINUTE);
}
