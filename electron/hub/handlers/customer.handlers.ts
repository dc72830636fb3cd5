import type { DecideContext } from '../../../shared/domain/decision.ts';
import { carName } from '../../../shared/domain/names.ts';
import { allow, type Decision, refuse } from '../../../shared/domain/refusal.ts';
import { isOpen } from '../../../shared/domain/stage.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import type { ErasedVisit } from '../customerData/erasure.ts';
import type { HubOutcome } from '../hubOutcome.ts';
import { NOT_PREPARED } from './month.handlers.ts';

export type CustomerPorts = {
  /** In the transaction: blanks the log and gives the changes of the rows; null when it was not looked for before. */
  erase: (visitIds: readonly string[]) => ErasedVisit[] | null;
  /** After the commit. */
  erased: () => void;
};

/** A8: who the customer was is gone, from rows and log alike; times, work, money and verdicts stay. */
const erase = (
  { shop }: DecideContext,
  { visitIds }: Payload<'customer.erase'>,
  ports: CustomerPorts,
): Decision<HubOutcome> => {
  for (const id of visitIds) {
    const file = shop.visit(id);
    if (!file) return refuse('not-found');
    if (isOpen(file)) return refuse('customer-here', 'A8', { plate: carName(file.visit) });
  }
  const erased = ports.erase(visitIds);
  if (!erased) throw Object.assign(new Error('Nobody looked through the log'), { code: NOT_PREPARED });
  const undone = erased.map(({ visitId, changes }) => ({
    draft: { kind: 'customer.erased', visitId, data: {} } as const,
    changes,
  }));
  return allow({ events: [], answer: { visits: undone.length }, undone, effects: [ports.erased] });
};

export const CUSTOMER_HANDLERS = { 'customer.erase': erase };
