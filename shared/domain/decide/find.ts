import type { DecideContext } from '../decision.ts';
import type { Bay, Operation, Person, VisitFile } from '../model.ts';
import { carName, operationName } from '../names.ts';
import { mayStep, type OperationStep } from '../operation.states.ts';
import { allow, type Decision, refuse } from '../refusal.ts';

export type Found = { readonly file: VisitFile; readonly operation: Operation };

function unlessClosed(file: VisitFile | undefined): Decision<VisitFile> {
  if (!file) return refuse('not-found');
  const { visit } = file;
  if (visit.deliveredAt === null && visit.cancelledAt === null) return allow(file);
  return refuse('visit-closed', 'J1', { plate: carName(visit) });
}

function unlessSettled(file: VisitFile | undefined): Decision<VisitFile> {
  const open = unlessClosed(file);
  if (!open.ok || open.value.visit.settledAt === null) return open;
  return refuse('visit-settled', 'V1', { plate: carName(open.value.visit) });
}

/** A visit that is neither delivered nor cancelled: on a closed one nothing changes any more. */
export function openVisit({ shop }: DecideContext, visitId: string): Decision<VisitFile> {
  return unlessClosed(shop.visit(visitId));
}

/** A visit whose work and promise may still change: with settlement the verdict stands (V1). */
export function unsettledVisit({ shop }: DecideContext, visitId: string): Decision<VisitFile> {
  return unlessSettled(shop.visit(visitId));
}

/** An operation on a visit that may still change. */
export function openOperation({ shop }: DecideContext, operationId: string): Decision<Found> {
  const file = unlessSettled(shop.visitOfPart('operation', operationId));
  if (!file.ok) return file;
  const operation = file.value.operations.find((o) => o.id === operationId);
  return operation ? allow({ file: file.value, operation }) : refuse('not-found');
}

/** An operation that may take this step now (J2). */
export function operationFor(context: DecideContext, operationId: string, step: OperationStep): Decision<Found> {
  const found = openOperation(context, operationId);
  if (!found.ok || mayStep(found.value.operation.state, step)) return found;
  return wrongState(found.value);
}

export function wrongState({ operation }: Found): Decision<never> {
  return refuse('operation-state', 'J2', { ...operationName(operation), state: operation.state });
}

/** People who work here, each once, in the order given. */
export function activePeople({ shop }: DecideContext, personIds: readonly string[]): Decision<readonly Person[]> {
  const people: Person[] = [];
  for (const id of new Set(personIds)) {
    const person = shop.person(id);
    if (!person) return refuse('not-found');
    if (person.retired) return refuse('person-retired', undefined, { person: person.name });
    people.push(person);
  }
  return allow(people);
}

/** A bay that is still part of the shop. */
export function activeBay({ shop }: DecideContext, bayId: string): Decision<Bay> {
  const bay = shop.bay(bayId);
  if (!bay) return refuse('not-found');
  return bay.retired ? refuse('bay-retired', undefined, { bay: bay.label }) : allow(bay);
}
