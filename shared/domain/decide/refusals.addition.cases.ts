import { approve, priced, reported, SIGNED } from '../testing/additions.ts';
import { arrive, time } from '../testing/arrivals.ts';
import type { FakeShop } from '../testing/fakeShop.ts';
import type { Case } from './refusals.work.cases.ts';

const car = (shop: FakeShop, plate = '京A11111') => arrive(shop, plate, ['R10']).visitId;
const later = (shop: FakeShop, visitId: string, more: object) =>
  shop.give('visit.promise', { visitId, at: time('17:30'), means: 'phone', cause: 'addition', ...more });

function answer(shop: FakeShop, visitId: string, additionId: string, more: object = {}) {
  return shop.give('addition.answer', { visitId, answers: [{ additionId, approved: true }], means: 'phone', ...more });
}

function firstPromise(shop: FakeShop): string {
  return shop.file(car(shop)).promises[0]?.id ?? '';
}

/** Agreed as the customer's own wish, unsigned. */
function wish(shop: FakeShop): string {
  const visitId = car(shop);
  shop.must('visit.promise', { visitId, at: time('17:30'), means: 'phone', cause: 'customer' });
  return shop.file(visitId).promises.at(-1)?.id ?? '';
}

function cancelled(shop: FakeShop): string {
  const visitId = car(shop);
  shop.must('visit.cancel', { visitId, reason: '客户取消' });
  return visitId;
}

/** Refusals about additions, and about promises that follow from them. */
// biome-ignore format: a table reads better in lines
export const ADDITION_CASES: readonly Case[] = [
  ['addition-empty', 'an addition without a word', (shop) => shop.give('addition.report', { visitId: car(shop), source: 'workshop' })],
  ['not-found', 'found on another car’s work', (shop) => {
    const [operationId = ''] = arrive(shop, '京A2', ['R10']).operations;
    return shop.give('addition.report', { visitId: car(shop), operationId, source: 'workshop', finds: ['tyres'] });
  }],
  ['visit-closed', 'found on a cancelled visit', (shop) =>
    shop.give('addition.report', { visitId: cancelled(shop), source: 'workshop', finds: ['tyres'] })],
  ['not-found', 'a price for nothing', (shop) =>
    shop.give('addition.price', { additionId: 'none', operation: { standardId: 'R11' }, amountFen: 1 })],
  ['amount-negative', 'a price of -1', (shop) =>
    shop.give('addition.price', { additionId: reported(shop, car(shop)), operation: { standardId: 'R11' }, amountFen: -1 })],
  ['not-found', 'work that is no longer in the time table', (shop) =>
    shop.give('addition.price', { additionId: reported(shop, car(shop)), operation: { standardId: 'OLD' }, amountFen: 1 })],
  ['addition-state', 'another price after the customer’s word', (shop) =>
    shop.give('addition.price', { additionId: approve(shop, car(shop), 'R11'), operation: { standardId: 'R10' }, amountFen: 1 })],
  ['addition-unpriced', 'approved without a price', (shop) => {
    const visitId = car(shop);
    return answer(shop, visitId, reported(shop, visitId));
  }],
  ['addition-state', 'answered twice', (shop) => {
    const visitId = car(shop);
    return answer(shop, visitId, approve(shop, visitId, 'R11'));
  }],
  ['invalid', 'one addition, two answers', (shop) => {
    const visitId = car(shop);
    const one = { additionId: priced(shop, visitId, 'R11'), approved: true };
    return shop.give('addition.answer', { visitId, answers: [one, { ...one, approved: false }], means: 'phone' });
  }],
  ['not-found', 'another car’s addition', (shop) => answer(shop, car(shop), priced(shop, car(shop, '京A2'), 'R11'))],
  ['addition-not-approved', 'a new time for what was declined', (shop) => {
    const visitId = car(shop);
    const answers = [{ additionId: priced(shop, visitId, 'R11'), approved: false }];
    return shop.give('addition.answer', { visitId, answers, means: 'phone', promise: { at: time('17:30') } });
  }],
  ['promise-in-past', 'a new time that is over', (shop) => {
    const visitId = car(shop);
    return answer(shop, visitId, priced(shop, visitId, 'R11'), { promise: { at: time('08:59') } });
  }],
  ['promise-outside-hours', 'a new time after closing', (shop) => {
    const visitId = car(shop);
    return answer(shop, visitId, priced(shop, visitId, 'R11'), { promise: { at: time('18:01') } });
  }],
  ['signature-empty', 'an approval signed with nothing', (shop) => {
    const visitId = car(shop);
    return answer(shop, visitId, priced(shop, visitId, 'R11'), { signature: { ...SIGNED, strokes: [] } });
  }],
  ['reason-missing', 'taken back without a reason', (shop) =>
    shop.give('addition.withdraw', { additionId: reported(shop, car(shop)), reason: '' })],
  ['addition-state', 'taken back after the customer’s word', (shop) =>
    shop.give('addition.withdraw', { additionId: approve(shop, car(shop), 'R11'), reason: '看错了' })],
  ['addition-not-approved', 'a promise for an addition, and none', (shop) => later(shop, car(shop), {})],
  ['addition-not-approved', 'a promise for an addition that waits', (shop) => {
    const visitId = car(shop);
    return later(shop, visitId, { additionIds: [priced(shop, visitId, 'R11')] });
  }],
  ['addition-not-approved', 'a second promise for the same addition', (shop) => {
    const visitId = car(shop);
    return later(shop, visitId, { additionIds: [approve(shop, visitId, 'R11', time('17:15'))] });
  }],
  ['addition-not-approved', 'an addition given as the workshop’s delay', (shop) => {
    const visitId = car(shop);
    return later(shop, visitId, { cause: 'workshop', additionIds: [approve(shop, visitId, 'R11')] });
  }],
  ['promise-needs-no-signature', 'the workshop’s delay, signed', (shop) => later(shop, car(shop), { cause: 'workshop', signature: SIGNED })],
  ['signature-empty', 'a wish signed with a mere dot', (shop) =>
    later(shop, car(shop), { cause: 'customer', signature: { ...SIGNED, strokes: [[10, 10]] } })],
  ['promise-needs-no-signature', 'signing the first promise', (shop) => shop.give('promise.sign', { promiseId: firstPromise(shop), signature: SIGNED })],
  ['not-found', 'signing nothing', (shop) => shop.give('promise.sign', { promiseId: 'none', signature: SIGNED })],
  ['signature-empty', 'signing a wish without a stroke', (shop) =>
    shop.give('promise.sign', { promiseId: wish(shop), signature: { ...SIGNED, strokes: [] } })],
  ['already-done', 'signing twice', (shop) => {
    const promiseId = wish(shop);
    shop.must('promise.sign', { promiseId, signature: SIGNED });
    return shop.give('promise.sign', { promiseId, signature: SIGNED });
  }],
  ['visit-closed', 'signing after the visit was called off', (shop) => {
    const promiseId = wish(shop);
    const visitId = shop.reader.visitOfPart('promise', promiseId)?.visit.id ?? '';
    shop.must('visit.cancel', { visitId, reason: '客户取消' });
    return shop.give('promise.sign', { promiseId, signature: SIGNED });
  }],
];
