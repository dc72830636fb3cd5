import type { PayloadInput } from '../../protocol/commands.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { arrive, time } from '../testing/arrivals.ts';
import type { FakeShop } from '../testing/fakeShop.ts';
import { atDesk, excused, readyCar, SIGNED } from '../testing/handover.ts';
import type { Case } from './refusals.work.cases.ts';

const line = { kind: 'parts', name: '机油滤清器', quantity: 1, amountFen: 4_600 } as const;

/** Ready at 09:30 and settled then. */
const settle = (shop: FakeShop, more: Partial<PayloadInput<'visit.settle'>>) =>
  shop.give('visit.settle', { visitId: readyCar(shop), ...more });

const record = (shop: FakeShop, more: Partial<PayloadInput<'excuse.record'>>) =>
  shop.give('excuse.record', { visitId: readyCar(shop), reason: 'D22', note: '客户未取', ...more });

const rejected = (shop: FakeShop) => {
  shop.apply([{ table: 'shop', id: 'shop', set: { policy: { ...DEFAULT_POLICY, unsignedReasons: ['D06'] } } }]);
  const excuseId = excused(shop, readyCar(shop), { reason: 'D06' });
  shop.must('excuse.check', { excuseId, result: 'rejected', note: '没有定损单' }, atDesk(shop, 'dd'));
  return excuseId;
};

/** Refusals about settlement sheets and excused lateness. */
// biome-ignore format: a table reads better in lines
export const HANDOVER_CASES: readonly Case[] = [
  ['amount-negative', 'a price of minus one fen', (shop) => settle(shop, { lines: [line, { ...line, amountFen: -1 }] })],
  ['amount-negative', 'a cost below nothing', (shop) => settle(shop, { lines: [{ ...line, costFen: -1 }] })],
  ['delivery-before-ready', 'a delivery a minute before the car was ready', (shop) => settle(shop, { deliveryAt: time('09:29') })],
  ['delivery-too-far', 'a delivery more than twelve hours after settlement', (shop) => settle(shop, { deliveryAt: time('21:31') })],
  ['not-found', 'excusing an unknown visit', (shop) => shop.give('excuse.record', { visitId: 'nowhere', reason: 'D22', note: 'x' })],
  ['visit-closed', 'excusing a cancelled visit', (shop) => {
    const { visitId } = arrive(shop, '京A1', ['R10']);
    shop.must('visit.cancel', { visitId, reason: '客户取消' });
    return shop.give('excuse.record', { visitId, reason: 'D22', note: '客户未取' });
  }],
  ['excuse-reason', 'excusing with the wash queue', (shop) => record(shop, { reason: 'D18' })],
  ['excuse-reason', 'excusing with an addition, which moves the promise instead (P2)', (shop) => record(shop, { reason: 'D15' })],
  ['reason-missing', 'excusing without a note', (shop) => record(shop, { note: ' ' })],
  ['signature-empty', 'a signature without strokes', (shop) => record(shop, { signature: { signer: '王先生', strokes: [] } })],
  ['signature-empty', 'signing with a dot', (shop) => {
    const excuseId = excused(shop, readyCar(shop));
    return shop.give('excuse.sign', { excuseId, signature: { signer: '王先生', strokes: [[500, 200]] } });
  }],
  ['excuse-open', 'one reason twice', (shop) => {
    const visitId = readyCar(shop);
    excused(shop, visitId);
    return shop.give('excuse.record', { visitId, reason: 'D22', note: '又登记一次' });
  }],
  ['call-time', 'a call before the car arrived', (shop) => record(shop, { reason: 'D05', calls: [time('08:59')] })],
  ['call-time', 'a call that is yet to come', (shop) => record(shop, { reason: 'D05', calls: [time('09:31')] })],
  ['not-found', 'signing an unknown excuse', (shop) => shop.give('excuse.sign', { excuseId: 'nowhere', signature: SIGNED })],
  ['already-done', 'signing twice', (shop) => {
    const excuseId = excused(shop, readyCar(shop), { signature: SIGNED });
    return shop.give('excuse.sign', { excuseId, signature: SIGNED });
  }],
  ['excuse-rejected', 'signing what the spot check rejected', (shop) =>
    shop.give('excuse.sign', { excuseId: rejected(shop), signature: SIGNED })],
  ['excuse-unsigned', 'checking what nobody signed', (shop) => {
    const excuseId = excused(shop, readyCar(shop));
    return shop.give('excuse.check', { excuseId, result: 'confirmed' }, atDesk(shop, 'dd'));
  }],
  ['excuse-own', 'checking one’s own record', (shop) => {
    const excuseId = excused(shop, readyCar(shop), { signature: SIGNED }, atDesk(shop, 'dd'));
    return shop.give('excuse.check', { excuseId, result: 'confirmed' }, atDesk(shop, 'dd'));
  }],
  ['reason-missing', 'rejecting without saying why', (shop) => {
    const excuseId = excused(shop, readyCar(shop), { signature: SIGNED });
    return shop.give('excuse.check', { excuseId, result: 'rejected' }, atDesk(shop, 'dd'));
  }],
  ['already-done', 'checking twice', (shop) =>
    shop.give('excuse.check', { excuseId: rejected(shop), result: 'confirmed' }, atDesk(shop, 'dd'))],
];
