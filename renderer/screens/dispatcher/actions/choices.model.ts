import type { ShopCommand } from '../../../../shared/domain/decide/decisions.ts';
import type { DecideContext } from '../../../../shared/domain/decision.ts';
import type { Bay, Operation, VisitFile } from '../../../../shared/domain/model.ts';
import { mayStep } from '../../../../shared/domain/operation.states.ts';
import type { Refusal, RefusalCode } from '../../../../shared/domain/refusal.ts';
import { currentStay, isDispatched, openOperations } from '../../../../shared/domain/stage.ts';
import type { Payload } from '../../../../shared/protocol/commands.ts';
import { tryOut } from './trial.ts';

export const OPERATION_ACTIONS = [
  'start',
  'resume',
  'hold',
  'finish',
  'plan',
  'replan',
  'crew',
  'lock',
  'unlock',
  'unplan',
  'edit',
  'drop',
] as const;
export type OperationAction = (typeof OPERATION_ACTIONS)[number];
export const VISIT_ACTIONS = [
  'move',
  'add',
  'promise',
  'startWash',
  'finishWash',
  'ready',
  'settle',
  'deliver',
  'cancel',
] as const;
export type VisitAction = (typeof VISIT_ACTIONS)[number];
export type BayAction = 'closeBay' | 'openBay';

/** Something that can be done now; with a refusal, something people would look for here, and why it cannot be done. */
export type Choice<A> = { readonly action: A; readonly refused: Refusal | null };

/** These refusals are questions: the dispatcher answers them on the way. */
const ANSWERED: readonly RefusalCode[] = ['person-busy', 'crew-missing'];

function refusalOf<T extends ShopCommand>(context: DecideContext, type: T, payload: Payload<T>): Refusal | null {
  const trial = tryOut(context, type, payload);
  return trial.ok || trial.overridable || ANSWERED.includes(trial.refusal.code) ? null : trial.refusal;
}

/** Starting or going on as the dispatcher's one key does it: where it is planned, else where the car stands. */
export function beginPayload(file: VisitFile, operation: Operation): Payload<'operation.start'> {
  const bayId = operation.plan.bayId ?? currentStay(file)?.bayId ?? null;
  return { operationId: operation.id, bayId, personIds: [], ifBusy: 'ask', override: false };
}

/** J2: what may become of an operation in its state, in the order of the menu. */
export function operationChoices(
  context: DecideContext,
  file: VisitFile,
  operation: Operation,
): Choice<OperationAction>[] {
  const { id: operationId, state, plan } = operation;
  const open = state === 'planned' || state === 'working' || state === 'held';
  const placed = isDispatched(operation) || plan.startAt !== null;
  const begin = beginPayload(file, operation);
  const choice = (action: OperationAction, there: boolean, refused: () => Refusal | null) =>
    there ? [{ action, refused: refused() }] : [];
  return [
    ...choice('start', mayStep(state, 'start'), () => refusalOf(context, 'operation.start', begin)),
    ...choice('resume', mayStep(state, 'resume'), () => refusalOf(context, 'operation.resume', begin)),
    ...choice('finish', mayStep(state, 'finish'), () =>
      refusalOf(context, 'operation.finish', { operationId, selfChecked: true, points: [] }),
    ),
    ...choice('hold', mayStep(state, 'hold'), () =>
      refusalOf(context, 'operation.hold', { operationId, reason: 'D01', note: '', expectedEnd: null, carFree: true }),
    ),
    ...choice(placed ? 'replan' : 'plan', open, () => null),
    ...choice('crew', state === 'working', () => null),
    ...choice('lock', open && state !== 'working' && isDispatched(operation) && !plan.locked, () =>
      refusalOf(context, 'operation.lock', { operationId, locked: true }),
    ),
    ...choice('unlock', open && plan.locked, () =>
      refusalOf(context, 'operation.lock', { operationId, locked: false }),
    ),
    ...choice('unplan', open && placed && state !== 'working', () =>
      refusalOf(context, 'operation.unplan', { operationId }),
    ),
    ...choice('edit', open, () => null),
    ...choice('drop', open, () => refusalOf(context, 'operation.drop', { operationId, reason: '-' })),
  ];
}

/** What may be done with the car as a whole: what is always there, and the next step towards its hand-over. */
export function visitChoices(context: DecideContext, file: VisitFile): Choice<VisitAction>[] {
  const { id: visitId, readyAt, settledAt, washStartedAt, washedAt, deliveredAt, cancelledAt } = file.visit;
  if (deliveredAt !== null || cancelledAt !== null) return [];
  const worked = openOperations(file).length === 0;
  const choice = (action: VisitAction, there: boolean, refused: () => Refusal | null) =>
    there ? [{ action, refused: refused() }] : [];
  return [
    ...choice('startWash', worked && readyAt === null && washStartedAt === null, () =>
      refusalOf(context, 'visit.startWash', { visitId }),
    ),
    ...choice('finishWash', washStartedAt !== null && washedAt === null, () =>
      refusalOf(context, 'visit.finishWash', { visitId }),
    ),
    ...choice('ready', worked && readyAt === null, () => refusalOf(context, 'visit.ready', { visitId })),
    ...choice('settle', readyAt !== null && settledAt === null, () =>
      refusalOf(context, 'visit.settle', { visitId, lines: [], deliveryAt: null }),
    ),
    ...choice('deliver', settledAt !== null, () => refusalOf(context, 'visit.deliver', { visitId })),
    ...choice('move', true, () => null),
    ...choice('add', settledAt === null, () => null),
    ...choice('promise', settledAt === null, () => null),
    ...choice('cancel', settledAt === null, () => refusalOf(context, 'visit.cancel', { visitId, reason: '-' })),
  ];
}

export function bayChoices(context: DecideContext, bay: Bay): Choice<BayAction>[] {
  return bay.outOfService === null
    ? [{ action: 'closeBay', refused: null }]
    : [{ action: 'openBay', refused: refusalOf(context, 'bay.open', { bayId: bay.id }) }];
}
