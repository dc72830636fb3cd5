import { expect, test } from 'vitest';
import { isDeliveryTime } from './delivery.rules.ts';
import type { PromiseEntry } from './model.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { basisPromise, ledgerOf, toldPromise, wasRevised } from './promise.ts';
import { approvedAddition } from './testing/additions.ts';
import { time } from './testing/arrivals.ts';
import { fakeShop } from './testing/fakeShop.ts';

const entry = (id: string, agreed: string, at: string, cause: PromiseEntry['cause']): PromiseEntry => ({
  id,
  visitId: 'v',
  at: time(at),
  agreedAt: time(agreed),
  means: 'phone',
  advisorId: null,
  cause,
  note: '',
  additionIds: cause === 'addition' ? ['pads'] : [],
  signatureId: null,
  quoteId: null,
});
const additions = [approvedAddition('pads', time('09:30'))];
const first = entry('1', '09:00', '11:30', 'first');

test.each([
  ['an addition agreed in time counts', entry('2', '10:10', '12:30', 'addition'), '12:30'],
  ['one agreed in the very minute of the promise counts', entry('2', '11:30', '12:30', 'addition'), '12:30'],
  ['one agreed a minute after the promise does not (P3)', entry('2', '11:31', '12:30', 'addition'), '11:30'],
  ['the workshop’s delay never counts', entry('2', '10:10', '12:30', 'workshop'), '11:30'],
  ['the customer’s wish does not count unsigned', entry('2', '10:10', '12:30', 'customer'), '11:30'],
])('P2: %s', (_what, second, basis) => {
  expect(basisPromise({ promises: [first, second], additions }, DEFAULT_POLICY)?.at).toBe(time(basis));
  expect(toldPromise({ promises: [first, second] })?.at, 'the customer was told').toBe(second.at);
});

test('P2: the order of agreement counts, not the order of arrival', () => {
  const late = entry('0', '10:00', '13:00', 'addition');
  expect(basisPromise({ promises: [late, first], additions }, DEFAULT_POLICY)?.at).toBe(time('13:00'));
});

test('a second addition is measured against the promise it replaces, not the first', () => {
  const promises = [first, entry('2', '11:00', '12:30', 'addition'), entry('3', '12:00', '14:00', 'addition')];
  expect(basisPromise({ promises, additions }, DEFAULT_POLICY)?.at).toBe(time('14:00'));
  expect(wasRevised({ promises })).toBe(true);
});

test('E5: the ledger says of each line whether it moved the basis', () => {
  const addition = entry('2', '10:10', '12:30', 'addition');
  const washQueue = entry('3', '12:05', '13:15', 'workshop');
  const ledger = ledgerOf({ promises: [washQueue, first, addition], additions }, DEFAULT_POLICY);
  expect(ledger.map((line) => [line.entry.id, line.before?.id, line.counts])).toEqual([
    ['1', undefined, true],
    ['2', '1', true],
    ['3', '2', false],
  ]);
});

test('P2: an addition counts only once the customer approved it, a wish only once signed', () => {
  const basis = (second: PromiseEntry, approved = additions) =>
    basisPromise({ promises: [first, second], additions: approved }, DEFAULT_POLICY)?.at;
  const addition = entry('2', '10:10', '12:30', 'addition');
  expect(basis({ ...addition, additionIds: [] })).toBe(first.at);
  expect(basis(addition, [])).toBe(first.at);
  expect(basis(addition, [approvedAddition('pads', time('10:11'))]), 'approved later').toBe(first.at);
  expect(basis({ ...entry('2', '10:10', '12:30', 'customer'), signatureId: 's' })).toBe(time('12:30'));
});

test('P3: the shop may let a late addition move the basis', () => {
  const second = entry('2', '11:31', '12:30', 'addition');
  const file = { promises: [first, second], additions };
  expect(basisPromise(file, { lateAddition: 'old' })?.at).toBe(first.at);
  expect(basisPromise(file, { lateAddition: 'new' })?.at).toBe(second.at);
});

test('P4: delivery hours run through lunch and include closing time', () => {
  const shop = fakeShop(time('09:00')).reader.shop();
  expect(isDeliveryTime(shop, time('12:30'))).toBe(true);
  expect(isDeliveryTime(shop, time('18:00'))).toBe(true);
  expect(isDeliveryTime(shop, time('18:01'))).toBe(false);
  expect(isDeliveryTime(shop, time('07:59'))).toBe(false);
  expect(isDeliveryTime(shop, time('10:00', '2026-11-22')), 'Sunday').toBe(false);
  const deliveryWeek = Array.from({ length: 7 }, () => ({ open: 9 * 60, close: 20 * 60 }));
  expect(isDeliveryTime({ ...shop, deliveryWeek }, time('19:00', '2026-11-22')), 'its own hours').toBe(true);
  expect(isDeliveryTime({ ...shop, deliveryWeek }, time('08:30'))).toBe(false);
});
