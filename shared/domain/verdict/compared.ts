import type { Policy } from '../model.ontime.ts';
import type { Visit } from '../model.ts';

type Stamped = Pick<Visit, 'sheet' | 'readyAt' | 'settledAt' | 'deliveredAt'>;

/** V6: the stamp that the shop compares with the basis (epoch ms); null while it is missing. */
export function comparedStamp(visit: Stamped, policy: Pick<Policy, 'compared'>): number | null {
  switch (policy.compared) {
    case 'sheet':
      return visit.sheet?.deliveryAt ?? visit.settledAt;
    case 'ready':
      return visit.readyAt;
    case 'delivered':
      return visit.deliveredAt;
  }
}

/**
 * What boards and lists measure a car by: the compared stamp, and before it the ready stamp, which stops the workshop's
 * clock (E10); null: the present minute.
 */
export function stoppedAt(visit: Stamped, policy: Pick<Policy, 'compared'>): number | null {
  return comparedStamp(visit, policy) ?? visit.readyAt;
}
