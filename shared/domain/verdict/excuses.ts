import { floorMinute } from '../calendar.ts';
import type { Excuse, Policy } from '../model.ontime.ts';
import { REASONS } from '../reasons.ts';
import type { ExcuseState, Verdict } from './verdict.types.ts';

type ExcusePolicy = Pick<Policy, 'unsignedReasons'>;

/** D05: so many calls in vain stand for the signature. */
const CALLS_IN_VAIN = 3;

/** Two calls within a minute are one try. */
function triedEnough({ reason, calls }: Excuse): boolean {
  return reason === 'D05' && new Set(calls.map(floorMinute)).size >= CALLS_IN_VAIN;
}

/**
 * V4: does it excuse, or wait for the signature? The spot check may reject it, and a reason that the shop's list does not
 * let excuse (parts, D15 and D21, which only a new promise covers) is rejected by itself, signed or not.
 */
export function excuseState(excuse: Excuse, policy: ExcusePolicy): ExcuseState {
  const { excuse: kind } = REASONS[excuse.reason];
  if (excuse.spot?.result === 'rejected' || kind === 'no' || kind === 'addition') return 'rejected';
  const byPolicy = kind === 'policy' && policy.unsignedReasons.includes(excuse.reason);
  return excuse.signatureId !== null || byPolicy || triedEnough(excuse) ? 'excuses' : 'unsigned';
}

const ORDER: readonly ExcuseState[] = ['excuses', 'unsigned', 'rejected'];

/** The excuse that does most for the visit (V4); among equals the one recorded last. Null without any. */
export function bestExcuse(excuses: readonly Excuse[], policy: ExcusePolicy): Verdict['excuse'] {
  const judged = excuses.map((row) => ({ row, state: excuseState(row, policy) }));
  judged.sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      b.row.recordedAt - a.row.recordedAt ||
      (a.row.id < b.row.id ? -1 : 1),
  );
  return judged[0] ?? null;
}

/** D22: the car was ready and the customer did not come; nobody has found that to be untrue. */
export function wasNotCollected(excuses: readonly Excuse[], policy: ExcusePolicy): boolean {
  return excuses.some((row) => row.reason === 'D22' && excuseState(row, policy) !== 'rejected');
}
