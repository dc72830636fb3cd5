import { DECISIONS, type ShopCommand } from '../../../shared/domain/decide/decisions.ts';
import type { DecideContext } from '../../../shared/domain/decision.ts';
import type { Operation, VisitFile } from '../../../shared/domain/model.ts';
import { mayStep } from '../../../shared/domain/operation.states.ts';
import { permit } from '../../../shared/domain/permission.ts';
import { HOLD_REASONS } from '../../../shared/domain/reasons.ts';
import type { Decision, Refusal } from '../../../shared/domain/refusal.ts';
import { openOperations } from '../../../shared/domain/stage.ts';
import type { Payload, PayloadInput } from '../../../shared/protocol/commands.ts';

type StartType = 'operation.start' | 'operation.resume';
export type IfBusy = NonNullable<PayloadInput<'operation.start'>['ifBusy']>;

/** Why a button rests when no rule was asked: there is nothing to do for it. */
type Rest = 'no-line' | 'not-started' | 'running' | 'held' | 'no-car';

/**
 * A button: open; at rest, since the work is in another state; or closed because the shop would refuse it now. A person
 * who is busy elsewhere is no reason to close it: he is asked (J6).
 */
export type ActionView = { state: 'open' } | { state: 'rest'; why: Rest } | { state: 'refused'; refusal: Refusal };

export type BayActions = {
  /** Start and resume share one button: an operation is either planned or held. */
  begin: ActionView & { type: StartType };
  hold: ActionView;
  finish: ActionView & { selfCheck: boolean };
  /** The car has been driven out of the bay. */
  leave: ActionView;
};

const OPEN: ActionView = { state: 'open' };
const rest = (why: Rest): ActionView => ({ state: 'rest', why });

function answer(decision: Decision<unknown>): ActionView {
  if (decision.ok || decision.refusal.code === 'person-busy') return OPEN;
  return { state: 'refused', refusal: decision.refusal };
}

/** What the shop would answer now, tried with the permission and the rule that will decide it. */
export function tried<T extends ShopCommand>(context: DecideContext, type: T, payload: Payload<T>): ActionView {
  const allowed = permit(type, context.actor);
  return answer(allowed.ok ? DECISIONS[type](context, payload) : allowed);
}

/** Which command the start button gives. */
function beginType(operation: Operation): StartType {
  return operation.state === 'held' ? 'operation.resume' : 'operation.start';
}

/** Where the work will be done: a road test is done in no bay. */
export function placeOf(operation: Operation, bayId: string): string | null {
  return operation.bayNeed === 'road' ? null : bayId;
}

/**
 * The buttons for the current car and line of work. Holding is tried with one of the reasons that always stand; the one
 * chosen later is checked when it is sent.
 */
export function bayActions(
  context: DecideContext,
  bayId: string,
  car: { file: VisitFile; here: boolean } | undefined,
  operation: Operation | undefined,
  starting: readonly string[],
): BayActions {
  const leave = leaveAction(context, car);
  if (operation === undefined) {
    const none = rest(car === undefined ? 'no-car' : 'no-line');
    return { begin: { ...none, type: 'operation.start' }, hold: none, finish: { ...none, selfCheck: false }, leave };
  }
  const { id: operationId, state } = operation;
  const type = beginType(operation);
  const begin: Payload<StartType> = {
    operationId,
    bayId: placeOf(operation, bayId),
    personIds: [...starting],
    ifBusy: 'ask',
    override: false,
  };
  const hold = { operationId, reason: HOLD_REASONS[0] ?? 'D01', note: '', expectedEnd: null, carFree: true };
  const stopped = rest(state === 'held' ? 'held' : 'not-started');
  const finish = mayStep(state, 'finish')
    ? tried(context, 'operation.finish', { operationId, selfChecked: true, points: [] })
    : stopped;
  return {
    begin: {
      ...(mayStep(state, 'start') || mayStep(state, 'resume') ? tried(context, type, begin) : rest('running')),
      type,
    },
    hold: mayStep(state, 'hold') ? tried(context, 'operation.hold', hold) : stopped,
    finish: { ...finish, selfCheck: operation.inspection.includes('self') },
    leave,
  };
}

/** J8: work that runs keeps the car here; hold or finish comes first, so that nobody's clock runs on a car that left. */
function leaveAction(context: DecideContext, car: { file: VisitFile; here: boolean } | undefined): ActionView {
  if (car === undefined || !car.here) return rest('no-car');
  if (openOperations(car.file).some((operation) => operation.state === 'working')) return rest('running');
  return tried(context, 'visit.move', { visitId: car.file.visit.id, place: 'parking', bayId: null, label: '' });
}
