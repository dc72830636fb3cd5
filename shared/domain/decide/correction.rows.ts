import type { Payload } from '../../protocol/commands.ts';
import { stampOf } from '../correction.rules.ts';
import type { DecideContext } from '../decision.ts';
import { actsAsLead } from '../leads.ts';
import type { Correction } from '../model.ontime.ts';
import type { Change } from '../model.tables.ts';
import type { Labour, Visit, VisitFile } from '../model.ts';
import { allow, type Decision, refuse } from '../refusal.ts';
import { type LabourStamp, VISIT_STAMPS, type VisitStamp } from '../vocabulary.ontime.ts';

type OfVisit = { readonly of: 'visit'; readonly field: VisitStamp; readonly labour: null };
type OfLabour = { readonly of: 'labour'; readonly field: LabourStamp; readonly labour: Labour };
/** The stamp that is wrong: where it stands, and what it says now (epoch ms). */
export type Target = (OfVisit | OfLabour) & {
  readonly file: VisitFile;
  readonly rowId: string;
  readonly before: number;
};

/** What is to be corrected. What never happened cannot be, and hours are their owner's or the controller's matter (J9). */
export function targetOf(context: DecideContext, asked: Payload<'correction.ask'>): Decision<Target> {
  const { shop, actor } = context;
  const file = asked.target === 'visit' ? shop.visit(asked.visitId) : shop.visitOfPart('labour', asked.labourId);
  if (!file) return refuse('not-found');
  const rowId = asked.target === 'visit' ? asked.visitId : asked.labourId;
  const target = find(file, { target: asked.target, rowId, field: asked.field });
  if (!target) return refuse('correction-nothing', 'E8', { stamp: asked.field });
  const foreign = target.labour !== null && target.labour.personId !== actor.person?.id && !actsAsLead(actor);
  return foreign ? refuse('not-allowed', 'J9') : allow(target);
}

/** The same of a correction that was asked for; undefined when the stamp is no longer there. */
export function targetOfRow(file: VisitFile, row: Correction): Target | undefined {
  return find(file, row);
}

function find(file: VisitFile, { target, rowId, field }: Pick<Correction, 'target' | 'rowId' | 'field'>) {
  if (target === 'visit') {
    const stamp = VISIT_STAMPS.find((one) => one === field);
    const before = stamp === undefined ? null : stampOf(file.visit, stamp);
    if (stamp === undefined || before === null) return undefined;
    return { of: 'visit', field: stamp, labour: null, file, rowId, before } satisfies Target;
  }
  const labour = file.labour.find(({ id }) => id === rowId);
  if (!labour || (field !== 'start' && field !== 'end')) return undefined;
  const before = labour[field];
  return before === null ? undefined : ({ of: 'labour', field, labour, file, rowId, before } satisfies Target);
}

/** The stamp put to `after`. Work whose last clock stopped with the finish was finished when that clock now stops. */
export function correctionChanges(target: Target, after: number): Change[] {
  const { file, rowId } = target;
  if (target.of === 'visit') return [{ table: 'visit', id: rowId, set: visitSet(file.visit, target.field, after) }];
  const { labour, field } = target;
  const set = { [field]: after, ...(field === 'end' && labour.assumed && { assumed: false }) };
  const change: Change = { table: 'labour', id: rowId, set };
  const operation = file.operations.find(({ id }) => id === labour.operationId);
  if (field !== 'end' || !operation || operation.doneAt === null || operation.doneAt !== labour.end) return [change];
  const ends = file.labour.flatMap((l) => (l.operationId === operation.id && l.id !== rowId ? (l.end ?? []) : []));
  return [change, { table: 'operation', id: operation.id, set: { doneAt: Math.max(after, ...ends) } }];
}

function visitSet(visit: Visit, field: VisitStamp, after: number): Partial<Visit> {
  if (field !== 'sheet.deliveryAt') return { [field]: after };
  return { sheet: visit.sheet && { ...visit.sheet, deliveryAt: after } };
}
