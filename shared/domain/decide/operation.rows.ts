import type { Payload } from '../../protocol/commands.ts';
import type { DecideContext } from '../decision.ts';
import type { Operation } from '../model.ts';
import { allow, type Decision, refuse } from '../refusal.ts';
import { isAddable } from '../standards.ts';

type NewOperation = Payload<'operation.add'>['operation'];
type Described = Pick<
  Operation,
  | 'standardId'
  | 'nameZh'
  | 'nameEn'
  | 'minutes'
  | 'crew'
  | 'unattendedMinutes'
  | 'bayNeed'
  | 'trade'
  | 'level'
  | 'certificate'
  | 'inspection'
>;

/**
 * What is to be done. A line of the time table is copied, so that a later change of the table changes no running order.
 */
function describe({ shop }: DecideContext, asked: NewOperation): Decision<Described> {
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
export function operationRow(
  context: DecideContext,
  visitId: string,
  position: number,
  asked: NewOperation,
): Decision<Operation> {
  const described = describe(context, asked);
  if (!described.ok) return described;
  const { minutes, unattendedMinutes } = described.value;
  return allow({
    ...described.value,
    id: context.newId(),
    visitId,
    position,
    unattendedMinutes: Math.min(unattendedMinutes, minutes),
    dependsOn: [],
    state: 'planned',
    plan: { bayId: null, teamId: null, personIds: [], startAt: null, minutes },
    hold: null,
    addition: asked.addition,
    doneAt: null,
    dropReason: null,
    reworks: 0,
  });
}
