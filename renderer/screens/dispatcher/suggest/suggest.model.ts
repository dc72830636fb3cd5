import type { Operation } from '../../../../shared/domain/model.ts';
import type { Effect, Move } from '../../../../shared/domain/planning/suggestion.ts';
import type { Payload } from '../../../../shared/protocol/commands.ts';

/** What became of one suggested move. `seq`: the event it was taken with, and how many moves with it, for taking it back (J10). */
export type Fate =
  | { readonly of: 'sending' }
  | { readonly of: 'taken'; readonly seq: number; readonly count: number }
  | { readonly of: 'refused'; readonly why: string };
/** By operation; one without is still to be decided. */
export type Fates = Readonly<Record<string, Fate>>;

/** How a move stands: `gone`, when its work has begun, is over, locked, or planned that way already. */
export type MoveState = 'open' | 'refused' | 'sending' | 'taken' | 'gone';

/** How a move stands against its operation as it is now; undefined: no longer in the shop. */
export function moveState(move: Move, fate: Fate | undefined, operation: Operation | undefined): MoveState {
  if (fate?.of === 'sending') return 'sending';
  if (fate?.of === 'taken' && operation !== undefined && isPlannedSo(move, operation)) return 'taken';
  if (operation === undefined || operation.plan.locked) return 'gone';
  if (operation.state !== 'planned' && operation.state !== 'held') return 'gone';
  if (isPlannedSo(move, operation)) return 'gone';
  return fate?.of === 'refused' ? 'refused' : 'open';
}

function isPlannedSo({ bayId, personIds, startAt }: Move, { plan }: Operation): boolean {
  const samePeople = personIds.length === plan.personIds.length && personIds.every((id) => plan.personIds.includes(id));
  return plan.bayId === bayId && plan.startAt === startAt && samePeople;
}

/** The command that takes moves, as one act (F6). */
export function takingOf(moves: readonly Move[]): Payload<'suggestion.take'> {
  return {
    moves: moves.map(({ operationId, bayId, personIds, startAt, from }) => ({
      ...{ operationId, bayId, startAt, personIds: [...personIds] },
      from: { ...from, personIds: [...from.personIds] },
    })),
  };
}

/** The moves that were taken together and still stand, for taking all of them back; null: none. */
export function takenTogether(moves: readonly { readonly taken: Extract<Fate, { of: 'taken' }> | null }[]) {
  const last = moves.flatMap(({ taken }) => (taken !== null && taken.count > 1 ? [taken] : [])).at(-1);
  return last === undefined ? null : { seq: last.seq, count: last.count };
}

type AnswerPayload = Payload<'suggestion.answer'>;
/** So many moves one command holds. */
const AT_ONCE = 400;

/** What is told of moves that were not taken (F7), in as many commands as it needs. */
export function answersOf(moves: readonly Move[], reason: string): AnswerPayload[] {
  const told = moves.map(({ operationId, bayId, personIds, startAt }) => ({
    ...{ operationId, bayId, personIds: [...personIds], startAt },
    ...{ taken: false, reason },
  }));
  const count = Math.ceil(told.length / AT_ONCE);
  return Array.from({ length: count }, (_, i) => ({ moves: told.slice(i * AT_ONCE, (i + 1) * AT_ONCE) }));
}

/** An effect in one figure: cars where their number changes, else whole minutes, else nothing. Positive: better. */
type Gain = { readonly of: 'cars' | 'minutes'; readonly n: number } | { readonly of: 'nothing' };

export function gainOf({ before, after }: Effect): Gain {
  const cars = before.cars - after.cars;
  if (cars !== 0) return { of: 'cars', n: cars };
  const minutes = fewerMinutes({ before, after });
  return minutes === 0 ? { of: 'nothing' } : { of: 'minutes', n: minutes };
}

/** Minutes of lateness less, all cars together; negative: more. */
export function fewerMinutes({ before, after }: Effect): number {
  return Math.round(before.minutes - after.minutes);
}

/** The next budget, ms, when the dispatcher lets it look longer; it goes on from what it has found. */
export function longerThan(budgetMs: number): number {
  return Math.min(LONGEST, budgetMs * 5);
}
export const FIRST_BUDGET = 1_000;
const LONGEST = 10_000;
