import { expect, it } from 'vitest';
import { COMMANDS } from '../../protocol/commands.ts';
import { usualHoldMinutes } from '../holdMinutes.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import type { ReasonCode } from '../reasons.ts';
import { time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';

it('changes the rules that are named, and leaves the others as a colleague set them (V1, V4)', () => {
  const shop = fakeShop(time('10:00'));
  shop.must('shop.save', { policy: { leftOut: ['pdi'], warnMinutes: 45 } });
  shop.must('shop.save', { policy: { excused: 'left-out' }, washMinutes: 30 });
  const changed = { leftOut: ['pdi'], warnMinutes: 45, excused: 'left-out' };
  expect(shop.reader.shop()).toMatchObject({ washMinutes: 30, policy: { ...DEFAULT_POLICY, ...changed } });
});

it('keeps how long holds of other reasons usually last (J4)', () => {
  const shop = fakeShop(time('10:00'));
  shop.must('shop.save', { policy: { holdMinutes: { D02: 480 } } });
  shop.must('shop.save', { policy: { holdMinutes: { D06: 2_400 } } });
  const { policy } = shop.reader.shop();
  expect(policy.holdMinutes).toEqual({ D02: 480, D06: 2_400 });
  expect(['D02', 'D01', 'D15'].map((code) => usualHoldMinutes(policy, code as ReasonCode))).toEqual([480, 30, 120]);
});

it.each([
  ['a hold of a reason that nobody holds for', { holdMinutes: { D10: 30 } }],
  ['a hold of no length at all', { holdMinutes: { D02: -1 } }],
  ['a reason that needs the signature', { unsignedReasons: ['D22'] }],
  ['a reason of the workshop', { unsignedReasons: ['D02'] }],
  ['a second warning before the first', { escalateMinutes: [10, 5] }],
  ['calls that end before they begin', { callDueDays: [3, 1] }],
  ['a rule that does not exist', { strict: true }],
  ['a warning a day ahead', { warnMinutes: 1_440 }],
])('refuses %s', (_, policy) => {
  expect(COMMANDS['shop.save'].safeParse({ policy }).success).toBe(false);
});
