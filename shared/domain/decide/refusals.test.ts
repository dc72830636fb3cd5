import { describe, expect, test } from 'vitest';
import { REFUSAL_CODES, type RefusalCode } from '../refusal.ts';
import { time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { SHOP_CASES } from './refusals.shop.cases.ts';
import { WORK_CASES } from './refusals.work.cases.ts';

/** Said by permissions, the hub and the log, never by a rule of the shop. */
const ELSEWHERE: readonly RefusalCode[] = [
  'sign-in-first',
  'changed-meanwhile',
  'undo-too-late',
  'undo-changed',
  'undo-nothing',
  'pin-wrong',
  'pin-tries',
  'pin-format',
  'code-unknown',
  'clock-not-demo',
];

const CASES = [...WORK_CASES, ...SHOP_CASES];

describe('the shop refuses', () => {
  test.each(CASES)('%s: %s', (code, _what, attempt) => {
    const shop = fakeShop(time('09:00'));
    const decision = attempt(shop);
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code);
    const said = JSON.stringify(decision.ok ? {} : (decision.refusal.params ?? {}));
    expect(said, 'names and plates, never ids').not.toMatch(/"(id-\d+|zhang|li|xu|qi|b1|b2|t1)"/);
  });

  test('no refusal is untested', () => {
    const tested = new Set([...CASES.map(([code]) => code), ...ELSEWHERE]);
    expect(REFUSAL_CODES.filter((code) => !tested.has(code))).toEqual([]);
  });
});
