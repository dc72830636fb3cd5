import { expect, test } from 'vitest';
import { callDue } from './calls.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { time } from './testing/arrivals.ts';
import { fakeShop } from './testing/fakeShop.ts';

const shop = fakeShop(0).reader.shop();
const delivered = { deliveredAt: time('23:59'), category: 'repair' } as const;
const missed = { reached: false };

test.each([
  ['2026-11-20', 'early'],
  ['2026-11-21', 'due'],
  ['2026-11-23', 'due'],
  ['2026-11-24', 'overdue'],
])('delivered on the 20th, the call is on %s: %s (Q4)', (day, state) => {
  expect(callDue(delivered, [], shop, day)).toBe(state);
  expect(callDue(delivered, [missed, missed], shop, day)).toBe(state);
});

test('the shop says when', () => {
  const sooner = { ...shop, policy: { ...DEFAULT_POLICY, callDueDays: [0, 0] as const } };
  expect(callDue(delivered, [], sooner, '2026-11-20')).toBe('due');
  expect(callDue(delivered, [], sooner, '2026-11-21')).toBe('overdue');
});

test('a call that reached the customer ends it, and so do three that did not', () => {
  expect(callDue(delivered, [missed, { reached: true }], shop, '2026-11-30')).toBe('done');
  expect(callDue(delivered, [missed, missed, missed], shop, '2026-11-21')).toBe('given-up');
  expect(callDue(delivered, [missed, missed, missed, { reached: true }], shop, '2026-11-21')).toBe('done');
});

test('nobody is called before delivery, nor for a new or an own car', () => {
  expect(callDue({ ...delivered, deliveredAt: null }, [], shop, '2026-11-30')).toBeNull();
  expect(callDue({ ...delivered, category: 'pdi' }, [], shop, '2026-11-30')).toBeNull();
  expect(callDue({ ...delivered, category: 'internal' }, [], shop, '2026-11-30')).toBeNull();
});
