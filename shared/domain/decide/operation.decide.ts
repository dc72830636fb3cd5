import type { Payload } from '../../protocol/commands.ts';
import type { Decide } from '../decision.ts';
import { makesCycle } from '../dependency.rules.ts';
import type { Operation } from '../model.ts';
import { operationName } from '../names.ts';
import { mayStep } from '../operation.states.ts';
import { allow, refuse } from '../refusal.ts';
import { openOperation, unsettledVisit, wrongState } from './find.ts';
import { operationRow } from './operation.rows.ts';
import { reopen } from './reopen.ts';

/** More work on a car in the shop; one that was already washed or ready goes back to the workshop for it. */
export const add: Decide<Payload<'operation.add'>> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const file = found.value;
  const position = Math.max(-1, ...file.operations.map((o) => o.position)) + 1;
  const row = operationRow(context, file.visit.id, position, payload.operation);
  if (!row.ok) return row;
  const operation = row.value;
  return allow({
    events: [
      ...reopen(file),
      {
        kind: 'operation.added',
        visitId: file.visit.id,
        operationId: operation.id,
        data: operationName(operation),
        changes: [{ table: 'operation', insert: operation }],
      },
    ],
    answer: { operationId: operation.id },
  });
};

export const edit: Decide<Payload<'operation.edit'>> = (context, payload) => {
  const found = openOperation(context, payload.operationId);
  if (!found.ok) return found;
  const { file, operation } = found.value;
  if (operation.state === 'done' || operation.state === 'dropped') return wrongState(found.value);
  const { minutes, dependsOn, position } = payload.set;
  for (const { operationId } of dependsOn ?? []) {
    if (!file.operations.some((o) => o.id === operationId)) return refuse('not-found');
  }
  if (dependsOn && makesCycle(file, operation.id, dependsOn)) return refuse('cycle', 'J3', operationName(operation));
  const set: Partial<Operation> = {
    ...(position !== undefined && { position }),
    ...(dependsOn && { dependsOn }),
    ...(minutes !== undefined && withMinutes(operation, minutes)),
  };
  return allow({
    events: [
      {
        kind: 'operation.edited',
        visitId: file.visit.id,
        operationId: operation.id,
        data: operationName(operation),
        changes: [{ table: 'operation', id: operation.id, set }],
      },
    ],
  });
};

/** The length on the board follows the standard until the dispatcher has resized it. */
function withMinutes(operation: Operation, minutes: number): Partial<Operation> {
  const { plan, unattendedMinutes } = operation;
  return {
    minutes,
    unattendedMinutes: Math.min(unattendedMinutes, minutes),
    ...(plan.minutes === operation.minutes && { plan: { ...plan, minutes } }),
  };
}

/** J2: planned or held work falls away, with a reason. What waited for it waits no longer. */
export const drop: Decide<Payload<'operation.drop'>> = (context, payload) => {
  const found = openOperation(context, payload.operationId);
  if (!found.ok) return found;
  const { file, operation } = found.value;
  if (operation.state === 'working') return refuse('operation-running', 'J2', operationName(operation));
  if (!mayStep(operation.state, 'drop')) return wrongState(found.value);
  if (payload.reason === '') return refuse('reason-missing', 'J2');
  return allow({
    events: [
      {
        kind: 'operation.dropped',
        visitId: file.visit.id,
        operationId: operation.id,
        data: { ...operationName(operation), why: payload.reason },
        changes: [
          {
            table: 'operation',
            id: operation.id,
            set: { state: 'dropped', hold: null, dropReason: payload.reason },
          },
        ],
      },
    ],
  });
};
