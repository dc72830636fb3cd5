import { arrive, time } from '../testing/arrivals.ts';
import type { FakeShop } from '../testing/fakeShop.ts';
import type { Case } from './refusals.work.cases.ts';

const raise = (shop: FakeShop, visitId: string) => shop.give('warning.raise', { visitId, cause: 'D14' });

/** A car with a warning raised by its technician. */
function warned(shop: FakeShop) {
  const { visitId } = arrive(shop, '京A11111', ['R10']);
  const { warningId = '' } = shop.must('warning.raise', { visitId, cause: 'D14' }).answer;
  return { visitId, warningId };
}

const newTime = { at: time('17:30'), means: 'phone', cause: 'workshop' } as const;

/** Refusals of warnings (P5). */
// biome-ignore format: a table reads better in lines
export const WARNING_CASES: readonly Case[] = [
  ['not-found', 'warning of an unknown car', (shop) => raise(shop, 'nowhere')],
  ['not-found', 'warning because of another car’s work', (shop) => {
    const other = arrive(shop, '京A2', ['R10']).operations[0] ?? '';
    return shop.give('warning.raise', { visitId: arrive(shop, '京A1', []).visitId, operationId: other, cause: 'D14' });
  }],
  ['not-found', 'answering an unknown warning', (shop) => shop.give('warning.answer', { warningId: 'w', outcome: 'holds' })],
  ['not-found', 'seeing an unknown warning', (shop) => shop.give('warning.see', { warningId: 'w' })],
  ['not-found', 'replying to an unknown warning', (shop) => shop.give('warning.reply', { warningId: 'w' })],
  ['not-allowed', 'a terminal warns of a car that is not its own', (shop) => {
    const { visitId } = arrive(shop, '京A1', ['R10']);
    return shop.give('warning.raise', { visitId, cause: 'D14' }, shop.terminal('b1', 'zhang'));
  }],
  ['not-allowed', 'a terminal replies about a car that is not its own', (shop) =>
    shop.give('warning.reply', { warningId: warned(shop).warningId }, shop.terminal('b1', 'zhang'))],
  ['warning-needless', 'warning of a car that is ready', (shop) => {
    const { visitId } = arrive(shop, '京A1', []);
    shop.apply([{ table: 'visit', id: visitId, set: { readyAt: time('09:00') } }]);
    return raise(shop, visitId);
  }],
  ['visit-settled', 'warning of a car that is settled', (shop) => {
    const { visitId } = arrive(shop, '京A1', []);
    shop.apply([{ table: 'visit', id: visitId, set: { readyAt: time('09:00'), settledAt: time('09:00') } }]);
    return raise(shop, visitId);
  }],
  ['already-done', 'the same warning twice', (shop) => raise(shop, warned(shop).visitId)],
  ['already-done', '"it will hold" twice', (shop) => {
    const { warningId } = warned(shop);
    shop.must('warning.reply', { warningId });
    return shop.give('warning.reply', { warningId });
  }],
  ['warning-over', 'warning again of a promise whose warning is answered', (shop) => {
    const { visitId, warningId } = warned(shop);
    shop.must('warning.answer', { warningId, outcome: 'holds' });
    return raise(shop, visitId);
  }],
  ['warning-over', 'answering twice', (shop) => {
    const { warningId } = warned(shop);
    shop.must('warning.answer', { warningId, outcome: 'holds' });
    return shop.give('warning.answer', { warningId, outcome: 'unreachable' });
  }],
  ['warning-promise', 'a new time agreed, and none given', (shop) =>
    shop.give('warning.answer', { warningId: warned(shop).warningId, outcome: 'promised' })],
  ['warning-promise', 'the time holds, and another is given', (shop) =>
    shop.give('warning.answer', { warningId: warned(shop).warningId, outcome: 'holds', promise: newTime })],
  ['promise-in-past', 'agreeing on a time that has passed (P4)', (shop) =>
    shop.give('warning.answer', { warningId: warned(shop).warningId, outcome: 'promised', promise: { ...newTime, at: time('08:59') } })],
];
