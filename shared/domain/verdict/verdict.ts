import { minutesLate } from '../lateness.ts';
import type { FollowUpCall, Policy } from '../model.ontime.ts';
import type { Shop, VisitFile } from '../model.ts';
import { agreedTooLate, basisOf, type LedgerLine, ledgerOf } from '../promise.ts';
import { comparedStamp } from './compared.ts';
import { bestExcuse } from './excuses.ts';
import { sharesOf, stretchesOf } from './shares.ts';
import type { Verdict } from './verdict.types.ts';

/** A verdict without the account of its minutes: what a change of policy can change. */
export type Judgement = Omit<Verdict, 'shares' | 'stretches'>;

/** V5: the customer's last word in the calls. */
function saysLate(calls: readonly FollowUpCall[]): boolean {
  const said = calls.filter((call) => call.reached && call.onTime !== null);
  said.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return said.at(-1)?.onTime === false;
}

/** V3: did an addition move the basis, at whatever line? */
function movedByAddition(ledger: readonly LedgerLine[]): boolean {
  return ledger.some(({ entry, before, counts }) => counts && before !== undefined && entry.cause === 'addition');
}

/** P3: an addition was confirmed when the promise it replaces had passed. */
function confirmedTooLate(ledger: readonly LedgerLine[]): boolean {
  return ledger.some(({ entry, before }) => before && entry.cause === 'addition' && agreedTooLate(entry, before));
}

/** The excuse's effect on a late visit (V4), by the shop's policy. */
function excused(policy: Policy): Pick<Judgement, 'result' | 'rule'> {
  return { result: policy.excused, rule: 'V4' };
}

function resultOf(
  { visit }: VisitFile,
  policy: Policy,
  known: Pick<Judgement, 'compared' | 'minutesLate' | 'saidLate' | 'excuse'>,
  byStamp: 'V2' | 'V3',
): Pick<Judgement, 'result' | 'rule'> {
  if (visit.cancelledAt !== null) return { result: 'left-out', rule: 'V1' };
  if (visit.settledAt === null || known.compared === null) return { result: 'open', rule: byStamp };
  if (policy.leftOut.includes(visit.category)) return { result: 'left-out', rule: 'V1' };
  if (known.saidLate) return { result: 'late', rule: 'V5' };
  if (known.minutesLate === 0) return { result: 'on-time', rule: byStamp };
  return known.excuse?.state === 'excuses' ? excused(policy) : { result: 'late', rule: byStamp };
}

/**
 * V1 to V6, in the precedence of `ONTIME.md`: what became of a visit at `now` (epoch ms), and why. A visit without a
 * promise is late by nobody's clock but the customer's (V5).
 */
export function judge(file: VisitFile, policy: Policy, now: number): Judgement {
  const { visit } = file;
  const ledger = ledgerOf(file, policy);
  const basis = basisOf(ledger) ?? null;
  const compared = comparedStamp(visit, policy);
  const stamp = compared ?? (visit.cancelledAt === null ? now : null);
  const known = {
    basis,
    compared,
    minutesLate: basis === null || stamp === null ? 0 : minutesLate(basis.at, stamp),
    excuse: bestExcuse(file.excuses, policy),
    saidLate: saysLate(file.calls),
    flagged: confirmedTooLate(ledger),
  };
  return { ...known, ...resultOf(file, policy, known, movedByAddition(ledger) ? 'V3' : 'V2') };
}

/**
 * The verdict of a visit and whose its minutes were (V7, V8), up to the compared stamp or, without one, to `now` (epoch
 * ms). A function of the set of its rows: the order in which they came does not matter.
 */
export function verdictOf(file: VisitFile, shop: Shop, now: number): Verdict {
  const judged = judge(file, shop.policy, now);
  const stretches = stretchesOf(file, shop, judged.compared ?? file.visit.cancelledAt ?? now);
  return { ...judged, shares: sharesOf(stretches), stretches };
}
