import { usualHoldMinutes } from '../../../shared/domain/holdMinutes.ts';
import type { Policy } from '../../../shared/domain/model.ontime.ts';
import { HOLD_REASONS, type ReasonCode } from '../../../shared/domain/reasons.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';

/** The policy as its form shows it: every number a field of its own. */
export type PolicyValues = Omit<Policy, 'escalateMinutes' | 'callDueDays' | 'holdMinutes'> & {
  escalateFirst: number;
  escalateSecond: number;
  callFrom: number;
  callTo: number;
  holdMinutes: Readonly<Record<string, number>>;
};
export type PolicyChange = NonNullable<PayloadInput<'shop.save'>['policy']>;

export function policyValues(policy: Policy): PolicyValues {
  const { escalateMinutes, callDueDays, holdMinutes: _, ...rest } = policy;
  const [escalateFirst, escalateSecond] = escalateMinutes;
  const [callFrom, callTo] = callDueDays;
  const holdMinutes = Object.fromEntries(HOLD_REASONS.map((code) => [code, usualHoldMinutes(policy, code)]));
  return { ...rest, escalateFirst, escalateSecond, callFrom, callTo, holdMinutes };
}

export function policyFrom({ escalateFirst, escalateSecond, callFrom, callTo, ...rest }: PolicyValues): Policy {
  return { ...rest, escalateMinutes: [escalateFirst, escalateSecond], callDueDays: [callFrom, callTo] };
}

const plain = (value: unknown) =>
  JSON.stringify(Array.isArray(value) ? [...(value as string[])].sort((a, b) => a.localeCompare(b)) : value);
/** Lists of words are sets, the pairs of numbers are not. */
const PAIRS = ['escalateMinutes', 'callDueDays'];

/** The rules that somebody changed since the form was opened; a colleague's change of another one stays. */
export function policyChange(opened: Policy, values: Policy): PolicyChange {
  const differs = ([key, value]: [string, unknown]) => {
    const before = opened[key as keyof Policy];
    return PAIRS.includes(key) ? JSON.stringify(value) !== JSON.stringify(before) : plain(value) !== plain(before);
  };
  const { holdMinutes = {}, ...rules } = values;
  const holds = Object.entries(holdMinutes).filter(
    ([code, minutes]) => minutes !== usualHoldMinutes(opened, code as ReasonCode),
  );
  return {
    ...(Object.fromEntries(Object.entries(rules).filter(differs)) as PolicyChange),
    ...(holds.length > 0 && { holdMinutes: Object.fromEntries(holds) }),
  };
}

/** The rules that verdicts depend on: a change of these is shown before it is saved. */
const JUDGING = ['compared', 'excused', 'lateAddition', 'unsignedReasons', 'leftOut'] as const;

/** The part of a change that judges cars anew; null when there is none. */
export function judgingChange(change: PolicyChange): PolicyChange | null {
  const entries = Object.entries(change).filter(([key]) => (JUDGING as readonly string[]).includes(key));
  return entries.length === 0 ? null : (Object.fromEntries(entries) as PolicyChange);
}
