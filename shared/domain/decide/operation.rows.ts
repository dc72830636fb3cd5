import type { Payload } from '../../protocol/commands.ts';
import type { DecideContext } from '../decision.ts';
import type { WorkDescription } from '../model.ontime.ts';
import type { Operation, VisitFile } from '../model.ts';
import { allow, type Decision, refuse } from '../refusal.ts';
import { isAddable } from '../standards.ts';

type NewOperation = Payload<'operation.add'>['operation'];

/**
 * What is to be done. A line of the time table is copied, so that a later change of the table changes no running order.
 */
export function describe({ shop }: DecideContext, asked: NewOperation): Decision<WorkDescription> {
  if (asked.standardId === null) {
    const { name, addition: _, ...rest } = asked;
    return allow({ ...rest, nameZh: name, nameEn: name });
  }
  const standard = shop.standard(asked.standardId);
  if (!standard || !isAddable(standard)) return refuse('not-found');
  const { id, category: _category, retired: _retired, ...rest } = standard;
  return allow({ ...rest, standardId: id, minutes: asked.minutes ?? standard.minutes });
}

/** A new operation of a visit, planned for nobody yet. */
export function plannedOperation(
  context: DecideContext,
  place: { visitId: string; position: number; addition: boolean },
  work: WorkDescription,
): Operation {
  const { minutes, unattendedMinutes } = work;
  return {
    ...work,
    ...place,
    id: context.newId(),
    unattendedMinutes: Math.min(unattendedMinutes, minutes),
    dependsOn: [],
    state: 'planned',
    plan: { bayId: null, teamId: null, personIds: [], startAt: null, minutes, locked: false },
    hold: null,
    pastHolds: [],
    dispatchedAt: null,
    doneAt: null,
    dropReason: null,
    reworks: 0,
  };
}

/** The same, from what was asked for. */
export function operationRow(
  context: DecideContext,
  visitId: string,
  position: number,
  asked: NewOperation,
): Decision<Operation> {
  const described = describe(context, asked);
  if (!described.ok) return described;
  return allow(plannedOperation(context, { visitId, position, addition: asked.addition }, described.value));
}

/** The place after all other work of the visit. */
export function nextPosition({ operations }: Pick<VisitFile, 'operations'>): number {
  return Math.max(-1, ...operations.map(({ position }) => position)) + 1;
}
