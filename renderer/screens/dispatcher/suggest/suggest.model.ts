import type { Operation, Person } from '../../../../shared/domain/model.ts';
import type { Effect, Move } from '../../../../shared/domain/planning/suggestion.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Payload } from '../../../../shared/protocol/commands.ts';

/** What became of one suggested move. `seq`: the event, for taking it back (J10). */
export type Fate =
  | { readonly of: 'sending' }
  | { readonly of: 'taken'; readonly seq: number }
  | { readonly of: 'refused'; readonly why: string };
/** By operation; one without is still to be decided. */
export type Fates = Readonly<Record<string, Fate>>;

/** How a move stands: `gone`, when its work has begun, is over, locked, or planned that way already. */
export type MoveState = 'open' | 'refused' | 'sending' | 'taken' | 'gone';

/** How a move stands against its operation as it is now; undefined: no longer in the shop. */
export function moveState(move: Move, fate: Fate | undefined, operation: Operation | undefined): MoveState {
  if (fate?.of === 'taken' || fate?.of === 'sending') return fate.of;
  if (operation === undefined || operation.plan.locked) return 'gone';
  if (operation.state !== 'planned' && operation.state !== 'held') return 'gone';
  if (isPlannedSo(move, operation)) return 'gone';
  return fate?.of ?? 'open';
}

function isPlannedSo({ bayId, personIds, startAt }: Move, { plan }: Operation): boolean {
  const samePeople = personIds.length === plan.personIds.length && personIds.every((id) => plan.personIds.includes(id));
  return plan.bayId === bayId && plan.startAt === startAt && samePeople;
}

/** Taking a move is an ordinary command (F6): its people's team, or the one it is posted for; its minutes stay. */
export function planOfMove(
  { operationId, bayId, personIds, startAt }: Move,
  operation: Operation,
  person: (id: string) => Person | undefined,
): Payload<'operation.plan'> {
  const teamId = person(personIds[0] ?? '')?.teamId ?? operation.plan.teamId;
  return { operationId, bayId, teamId, personIds: [...personIds], startAt, override: false };
}

/** A move may be taken so much later than suggested, ms: the plan goes by expected minutes, the board by planned ones. */
const MINUTE = 60_000;
const LATER = 15 * MINUTE;

/** The same move once bay and people are free, where the refusal says that they soon are; else null. */
export function postponed(
  plan: Payload<'operation.plan'>,
  { code, params }: Refusal,
  suggestedAt: number,
): Payload<'operation.plan'> | null {
  const until = params?.until;
  if ((code !== 'plan-overlap' && code !== 'plan-person-overlap') || typeof until !== 'number') return null;
  const startAt = Math.ceil(until / MINUTE) * MINUTE;
  const isSoon = startAt > (plan.startAt ?? suggestedAt) && startAt - suggestedAt <= LATER;
  return isSoon ? { ...plan, startAt } : null;
}

type AnswerPayload = Payload<'suggestion.answer'>;
/** So many moves one command holds. */
const AT_ONCE = 400;

/** What is told of moves (F7), in as many commands as it needs. */
export function answersOf(moves: readonly Move[], taken: boolean, reason = ''): AnswerPayload[] {
  const told = moves.map(({ operationId, bayId, personIds, startAt }) => ({
    ...{ operationId, bayId, personIds: [...personIds], startAt },
    ...{ taken, reason },
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

/** The next budget, ms, when the dispatcher lets it look longer; null: that was the longest. */
export function longerThan(budgetMs: number): number | null {
  return budgetMs >= LONGEST ? null : Math.min(LONGEST, budgetMs * 5);
}
export const FIRST_BUDGET = 1_000;
const LONGEST = 10_000;
