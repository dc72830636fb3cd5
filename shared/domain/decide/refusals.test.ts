import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REFUSAL_CODES, type RefusalCode } from '../refusal.ts';
import { time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { ADDITION_CASES } from './refusals.addition.cases.ts';
import { FOLLOW_UP_CASES } from './refusals.followUp.cases.ts';
import { HANDOVER_CASES } from './refusals.handover.cases.ts';
import { MONTH_CASES } from './refusals.month.cases.ts';
import { PLANNING_CASES } from './refusals.planning.cases.ts';
import { SHIFT_CASES } from './refusals.shift.cases.ts';
import { SHOP_CASES } from './refusals.shop.cases.ts';
import { WARNING_CASES } from './refusals.warning.cases.ts';
import { WORK_CASES } from './refusals.work.cases.ts';

/** Said by permissions, the hub and the log, never by a rule of the shop; and the test that hears it said. */
const ELSEWHERE: Partial<Record<RefusalCode, string>> = {
  'sign-in-first': '../permission.test.ts',
  'undo-too-late': '../undo.test.ts',
  'undo-changed': '../../../electron/hub/undo.test.ts',
  'undo-nothing': '../../../electron/hub/undo.test.ts',
  'pin-wrong': '../../../electron/hub/pairing.test.ts',
  'pin-tries': '../../../electron/hub/pairing.test.ts',
  'code-unknown': '../../../electron/hub/pairing.test.ts',
  'code-tries': '../../../electron/hub/pairing.test.ts',
  'customer-here': '../../../electron/hub/customerData/erasure.test.ts',
  'clock-not-demo': '../../../electron/hub/ownShop.test.ts',
  'month-not-over': '../../../electron/hub/monthEnd.test.ts',
};

const CASES = [
  ...WARNING_CASES,
  ...WORK_CASES,
  ...SHOP_CASES,
  ...ADDITION_CASES,
  ...HANDOVER_CASES,
  ...FOLLOW_UP_CASES,
  ...MONTH_CASES,
  ...SHIFT_CASES,
  ...PLANNING_CASES,
];

describe('the shop refuses', () => {
  test.each(CASES)('%s: %s', (code, _what, attempt) => {
    const shop = fakeShop(time('09:00'));
    const decision = attempt(shop);
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code);
    const said = JSON.stringify(decision.ok ? {} : (decision.refusal.params ?? {}));
    expect(said, 'names and plates, never ids').not.toMatch(/"(id-\d+|zhang|li|xu|qi|b1|b2|t1)"/);
  });

  test('no refusal is untested', () => {
    const tested = new Set<string>([...CASES.map(([code]) => code), ...Object.keys(ELSEWHERE)]);
    expect(REFUSAL_CODES.filter((code) => !tested.has(code))).toEqual([]);
  });

  test.each(Object.entries(ELSEWHERE))('%s is heard in %s', (code, file) => {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain(`'${code}'`);
  });
});
