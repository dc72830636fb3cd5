import { arrive, time, workOff } from '../testing/arrivals.ts';
import type { FakeShop } from '../testing/fakeShop.ts';
import { came, desk, onJob, safetyDone } from '../testing/shift.ts';
import type { Case } from './refusals.work.cases.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const team = (shop: FakeShop, workers: readonly string[], by: string, more: object = {}) => {
  const { visitId, operationId } = safetyDone(shop, workers);
  const check = { visitId, operationId, level: 'team', passed: true, ...more } as const;
  return shop.give('check.record', check, shop.terminal('b1', by));
};

/** A car that was settled: arrived 09:00, done and ready 09:30, settled 10:00. */
function settled(shop: FakeShop) {
  const { visitId, operations } = arrive(shop, '京A1', ['P03'], { washWanted: false });
  workOff(shop, operations[0] ?? '', 'b1', 'li');
  shop.must('visit.ready', { visitId });
  shop.clock.now += 30 * MINUTE;
  shop.must('visit.settle', { visitId });
  return { visitId, labourId: shop.file(visitId).labour[0]?.id ?? '' };
}

const visitStamp = (shop: FakeShop, field: 'arrivedAt' | 'readyAt' | 'deliveredAt', after: number, reason = '点晚了') =>
  shop.give(
    'correction.ask',
    { target: 'visit', visitId: settled(shop).visitId, field, after, reason },
    desk(shop, 'gu'),
  );

const labourStamp = (shop: FakeShop, labourId: string, field: 'start' | 'end', after: number, by = 'dd') =>
  shop.give('correction.ask', { target: 'labour', labourId, field, after, reason: '忘了点' }, desk(shop, by));

/** Asked for by the controller the day after: it waits. */
function waiting(shop: FakeShop) {
  const { visitId, labourId } = settled(shop);
  shop.clock.now += 24 * HOUR;
  const asked = { target: 'visit', visitId, field: 'readyAt', after: time('09:40'), reason: '点早了' } as const;
  const { correctionId = '' } = shop.must('correction.ask', asked, desk(shop, 'dd')).answer;
  return { visitId, labourId, correctionId, asked };
}

/** Refusals of checks by level, of leaving, and of corrections. */
// biome-ignore format: a table reads better in lines
export const SHIFT_CASES: readonly Case[] = [
  ['not-leader', 'the team check by a colleague', (shop) => team(shop, ['li'], 'xu')],
  ['not-leader', 'the team check by another team’s', (shop) => team(shop, ['li'], 'qi')],
  ['leader-worked', 'the leader checks the own work', (shop) => team(shop, ['li', 'zhang'], 'zhang')],
  ['points-failed', 'passed with a leak', (shop) => team(shop, ['li'], 'zhang', { points: [{ code: 'leaks', ok: false }] })],
  ['points-failed', 'finished as checked with a loose bolt', (shop) => {
    const { operationId } = onJob(shop, '京A1', 'b1', ['li']);
    return shop.give('operation.finish', { operationId, selfChecked: true, points: [{ code: 'torque', ok: false }] });
  }],
  ['reason-missing', 'a team check that fails without a word', (shop) => team(shop, ['li'], 'zhang', { passed: false })],
  ['checks-missing', 'ready without the team check', (shop) => shop.give('visit.ready', { visitId: safetyDone(shop, ['li']).visitId })],
  ['operation-state', 'the team check of running work', (shop) => {
    const { visitId, operationId } = onJob(shop, '京A1', 'b1', ['li']);
    return shop.give('check.record', { visitId, operationId, level: 'team', passed: true }, shop.terminal('b1', 'zhang'));
  }],
  ['already-done', 'a team check that nobody asked for', (shop) => {
    const { visitId, operations: [operationId = ''] } = arrive(shop, '京A1', ['R10']);
    workOff(shop, operationId, 'b1', 'li');
    return shop.give('check.record', { visitId, operationId, level: 'team', passed: true }, shop.terminal('b1', 'zhang'));
  }],
  ['not-allowed', 'a colleague clocks somebody out', (shop) =>
    shop.give('shift.leave', { personId: 'li', reason: '下班' }, shop.terminal('b1', 'zhang'))],
  ['reason-missing', 'leaving without a reason', (shop) =>
    shop.give('shift.leave', { personId: 'li', reason: ' ' }, shop.terminal('b1', 'li'))],
  ['not-found', 'nobody leaves', (shop) => shop.give('shift.leave', { personId: 'none', reason: '下班' })],
  ['already-done', 'leaving twice', (shop) => {
    came(shop, 'li', time('08:00'));
    shop.must('shift.leave', { personId: 'li', reason: '下班' });
    return shop.give('shift.leave', { personId: 'li', reason: '下班' });
  }],
  ['reason-missing', 'a correction without a reason', (shop) => visitStamp(shop, 'arrivedAt', time('08:50'), ' ')],
  ['correction-nothing', 'a stamp that is not there', (shop) => visitStamp(shop, 'deliveredAt', time('09:50'))],
  ['correction-future', 'ready later than now', (shop) => visitStamp(shop, 'readyAt', time('12:00'))],
  ['correction-order', 'ready before the work was done', (shop) => visitStamp(shop, 'readyAt', time('09:29'))],
  ['correction-order', 'arrived after the work began', (shop) => visitStamp(shop, 'arrivedAt', time('09:01'))],
  ['correction-order', 'an interval that ends before it begins', (shop) => labourStamp(shop, settled(shop).labourId, 'end', time('08:59'))],
  ['correction-order', 'work that ends after the car was ready', (shop) => labourStamp(shop, settled(shop).labourId, 'end', time('09:31'))],
  ['correction-order', 'work that begins before the car arrived', (shop) => labourStamp(shop, settled(shop).labourId, 'start', time('08:59'))],
  ['correction-future', 'a delivery next week', (shop) => shop.give('correction.ask',
    { target: 'visit', visitId: settled(shop).visitId, field: 'sheet.deliveryAt', after: time('09:00', '2026-11-27'), reason: 'x' }, desk(shop, 'gu'))],
  ['correction-nothing', 'the end of what still runs', (shop) => {
    const { visitId } = onJob(shop, '京A1', 'b1', ['li']);
    return labourStamp(shop, shop.file(visitId).labour[0]?.id ?? '', 'end', time('08:59'));
  }],
  ['correction-overlap', 'on two cars at once', (shop) => {
    const later = arrive(shop, '京A2', ['R10']);
    const { operationId, visitId } = onJob(shop, '京A1', 'b1', ['li']);
    shop.clock.now += 30 * MINUTE;
    shop.must('operation.finish', { operationId, selfChecked: true });
    shop.must('visit.move', { visitId, place: 'parking' });
    shop.must('operation.start', { operationId: later.operations[0] ?? '', bayId: 'b1', personIds: ['li'] });
    return labourStamp(shop, shop.file(later.visitId).labour[0]?.id ?? '', 'start', time('09:29'));
  }],
  ['not-allowed', 'an advisor about a technician’s hours', (shop) => labourStamp(shop, settled(shop).labourId, 'end', time('09:20'), 'gu')],
  ['already-done', 'corrected to what it says', (shop) => visitStamp(shop, 'readyAt', time('09:30') + 1_000)],
  ['not-found', 'correcting nothing', (shop) => labourStamp(shop, 'none', 'end', time('09:20'))],
  ['visit-closed', 'a visit that was called off', (shop) => {
    const { visitId } = arrive(shop, '京A1', []);
    shop.must('visit.cancel', { visitId, reason: '客户取消' });
    return shop.give('correction.ask', { target: 'visit', visitId, field: 'arrivedAt', after: time('08:00'), reason: 'x' }, desk(shop, 'gu'));
  }],
  ['correction-waiting', 'asked for twice', (shop) => shop.give('correction.ask', waiting(shop).asked, desk(shop, 'gu'))],
  ['correction-own', 'granted by who asked', (shop) =>
    shop.give('correction.decide', { correctionId: waiting(shop).correctionId, granted: true }, desk(shop, 'dd'))],
  ['not-allowed', 'granted by an advisor', (shop) =>
    shop.give('correction.decide', { correctionId: waiting(shop).correctionId, granted: true }, desk(shop, 'gu'))],
  ['reason-missing', 'turned down without a word', (shop) =>
    shop.give('correction.decide', { correctionId: waiting(shop).correctionId, granted: false })],
  ['already-done', 'decided twice', (shop) => {
    const { correctionId } = waiting(shop);
    shop.must('correction.decide', { correctionId, granted: true });
    return shop.give('correction.decide', { correctionId, granted: false, note: 'x' });
  }],
  ['correction-changed', 'granted after it was put right otherwise', (shop) => {
    const { correctionId, visitId } = waiting(shop);
    shop.apply([{ table: 'visit', id: visitId, set: { readyAt: time('09:45') } }]);
    return shop.give('correction.decide', { correctionId, granted: true });
  }],
  ['correction-order', 'granted when it no longer fits', (shop) => {
    const { correctionId, visitId } = waiting(shop);
    shop.apply([{ table: 'visit', id: visitId, set: { settledAt: time('09:35') } }]);
    return shop.give('correction.decide', { correctionId, granted: true });
  }],
  ['not-found', 'deciding nothing', (shop) => shop.give('correction.decide', { correctionId: 'none', granted: true })],
];
