import type { Payload } from '../../protocol/commands.ts';
import type { Decide } from '../decision.ts';
import { makesCycle } from '../dependency.rules.ts';
import type { Change } from '../model.tables.ts';
import type { Operation, VisitFile } from '../model.ts';
import { operationName } from '../names.ts';
import { mayStep } from '../operation.states.ts';
import { allow, refuse } from '../refusal.ts';
import { openOperation, unsettledVisit, wrongState } from './find.ts';
import { endHold } from './holds.ts';
import { nextPosition, operationRow } from './operation.rows.ts';
import { reopen } from './reopen.ts';

/** More work on a car in the shop; one that was already washed or ready goes back to the workshop for it. */
export const add: Decide<Payload<'operation.add'>> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const file = found.value;
  const row = operationRow(context, file.visit.id, nextPosition(file), payload.operation);
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

/** What the work is: its minutes, what it waits for (J3), and its place among the car's work. */
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
        changes: [
          { table: 'operation', id: operation.id, set },
          ...(position === undefined ? [] : makeRoom(file, operation, position)),
        ],
      },
    ],
  });
};

/** Whatever stands at `position` takes the place of `operation`: both change with one command, or neither does. */
function makeRoom({ operations }: VisitFile, operation: Operation, position: number): Change[] {
  return operations
    .filter((other) => other.position === position && other.id !== operation.id)
    .map(({ id }) => ({ table: 'operation', id, set: { position: operation.position } }));
}

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
            set: { ...endHold(operation, context.at), state: 'dropped', dropReason: payload.reason },
          },
        ],
      },
    ],
  });
};
