import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Policy } from '../../../shared/domain/model.ontime.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { HOLD_REASONS } from '../../../shared/domain/reasons.ts';
import { VISIT_CATEGORIES } from '../../../shared/domain/vocabulary.ts';
import { MOST_HOLD_MINUTES, POLICY_REASONS, policyFields } from '../../../shared/protocol/commands/policy.fields.ts';
import { judgingChange, policyChange, policyFrom, policyValues } from './policy.model.ts';

const pair = (max: number) =>
  fc.tuple(fc.nat(max), fc.nat(max)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const policy: fc.Arbitrary<Policy> = fc.record({
  compared: fc.constantFrom('sheet', 'ready', 'delivered'),
  excused: fc.constantFrom('on-time', 'left-out', 'late'),
  lateAddition: fc.constantFrom('old', 'new'),
  unsignedReasons: fc.subarray([...POLICY_REASONS]),
  leftOut: fc.subarray([...VISIT_CATEGORIES]),
  warnMinutes: fc.nat(240),
  escalateMinutes: pair(240),
  callDueDays: pair(30),
  holdMinutes: fc.record(Object.fromEntries(HOLD_REASONS.map((code) => [code, fc.nat(MOST_HOLD_MINUTES)]))),
});

it('shows and gives back the same rules', () => {
  fc.assert(
    fc.property(policy, (one) => {
      expect(policyFrom(policyValues(one))).toEqual(one);
    }),
  );
});

it('sends what was changed, and nothing but that, in a form the hub takes', () => {
  fc.assert(
    fc.property(policy, policy, (opened, values) => {
      const change = policyChange(opened, values);
      const holdMinutes = { ...opened.holdMinutes, ...change.holdMinutes };
      expect({ ...opened, ...change, holdMinutes }).toEqual(values);
      expect(policyFields.safeParse(change).success).toBe(true);
      for (const [key, value] of Object.entries(change)) expect(value).not.toEqual(opened[key as keyof Policy]);
    }),
  );
});

it('takes lists in another order for the same', () => {
  expect(policyChange(DEFAULT_POLICY, { ...DEFAULT_POLICY, leftOut: ['internal', 'pdi'] })).toEqual({});
});

it('sends nothing of a form that nobody changed', () => {
  expect(policyChange(DEFAULT_POLICY, policyFrom(policyValues(DEFAULT_POLICY)))).toEqual({});
});

it('knows which rules judge cars', () => {
  expect(judgingChange({ warnMinutes: 20, callDueDays: [1, 2] })).toBeNull();
  expect(judgingChange({ warnMinutes: 20, compared: 'ready' })).toEqual({ compared: 'ready' });
});
