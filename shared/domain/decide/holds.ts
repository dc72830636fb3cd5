import type { Operation } from '../model.ts';

/**
 * V8: what an operation's row says once the hold it is in, if any, is over at `until` (epoch ms), at the earliest when it
 * began: a late tap makes no negative one (E7).
 */
export function endHold({ hold, pastHolds }: Operation, until: number): Partial<Operation> {
  if (hold === null) return { hold: null };
  const { reason, note, since } = hold;
  return { hold: null, pastHolds: [...pastHolds, { reason, note, since, until: Math.max(until, since) }] };
}
