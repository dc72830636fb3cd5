import type { PayloadInput } from '../../protocol/commands.ts';
import { arrive, time } from '../testing/arrivals.ts';
import { type FakeShop, OFFICE } from '../testing/fakeShop.ts';
import { cameBack, complained, deliveredCar, SAID_LATE } from '../testing/followUp.ts';
import { readyCar } from '../testing/handover.ts';
import type { Case } from './refusals.work.cases.ts';

const call = (shop: FakeShop, more: Partial<PayloadInput<'call.record'>>) =>
  shop.give('call.record', { visitId: deliveredCar(shop), reached: false, ...more });

const edit = (shop: FakeShop, more: Partial<PayloadInput<'complaint.edit'>>) =>
  shop.give('complaint.edit', {
    ...{ complaintId: complained(shop, deliveredCar(shop)), ownerId: null, cause: '', answer: '', ...more },
  });

const closed = (shop: FakeShop) => {
  const complaintId = complained(shop, deliveredCar(shop));
  shop.must('complaint.edit', { complaintId, ownerId: 'gu', cause: '未通知', answer: '已致歉' });
  shop.must('complaint.close', { complaintId });
  return complaintId;
};

const rule = (shop: FakeShop, more: Partial<PayloadInput<'comeback.rule'>>) =>
  shop.give('comeback.rule', { comebackId: cameBack(shop).comebackId, ruling: 'misuse', note: '托底', ...more });

const cancelled = (shop: FakeShop, visitId: string) => shop.must('visit.cancel', { visitId, reason: '客户取消' });

/** Refusals about follow-up calls, complaints and comebacks. */
// biome-ignore format: a table reads better in lines
export const FOLLOW_UP_CASES: readonly Case[] = [
  ['not-found', 'calling about an unknown visit', (shop) => call(shop, { visitId: 'nowhere' })],
  ['call-not-delivered', 'calling before the car is handed over', (shop) => call(shop, { visitId: readyCar(shop, { plate: '京B22222' }) })],
  ['call-not-delivered', 'calling about a cancelled visit', (shop) => {
    const { visitId } = arrive(shop, '京A1', ['R10']);
    cancelled(shop, visitId);
    return call(shop, { visitId });
  }],
  ['call-not-delivered', 'a call made a minute before the hand-over', (shop) => {
    const visitId = deliveredCar(shop);
    return shop.give('call.record', { visitId, reached: false }, OFFICE, time('09:29'));
  }],
  ['call-unreached', 'a word on punctuality of somebody not reached', (shop) => call(shop, { onTime: false })],
  ['call-unreached', 'scores of somebody not reached', (shop) => call(shop, { scores: SAID_LATE.scores })],
  ['call-unreached', 'a complaint of somebody not reached', (shop) => call(shop, { complaint: '不满意' })],
  ['not-found', 'editing an unknown complaint', (shop) => edit(shop, { complaintId: 'nowhere' })],
  ['not-found', 'a complaint for nobody we know', (shop) => edit(shop, { ownerId: 'nobody' })],
  ['person-retired', 'a complaint for somebody who left', (shop) => {
    shop.apply([{ table: 'person', id: 'gu', set: { retired: true } }]);
    return edit(shop, { ownerId: 'gu' });
  }],
  ['already-done', 'editing a closed complaint', (shop) => edit(shop, { complaintId: closed(shop) })],
  ['complaint-unanswered', 'closing what nobody answered', (shop) =>
    shop.give('complaint.close', { complaintId: complained(shop, deliveredCar(shop)) })],
  ['complaint-unanswered', 'closing without a cause', (shop) => {
    const complaintId = complained(shop, deliveredCar(shop));
    shop.must('complaint.edit', { complaintId, ownerId: null, cause: ' ', answer: '已致歉' });
    return shop.give('complaint.close', { complaintId });
  }],
  ['complaint-unanswered', 'closing while the customer was told nothing', (shop) => {
    const complaintId = complained(shop, deliveredCar(shop));
    shop.must('complaint.edit', { complaintId, ownerId: null, cause: '未通知', answer: ' ' });
    return shop.give('complaint.close', { complaintId });
  }],
  ['already-done', 'closing twice', (shop) => shop.give('complaint.close', { complaintId: closed(shop) })],
  ['not-found', 'linking an unknown visit', (shop) =>
    shop.give('comeback.link', { visitId: 'nowhere', earlierVisitId: deliveredCar(shop) })],
  ['not-found', 'linking to an unknown visit', (shop) =>
    shop.give('comeback.link', { visitId: deliveredCar(shop), earlierVisitId: 'nowhere' })],
  ['comeback-self', 'a visit as the comeback of itself', (shop) => {
    const visitId = deliveredCar(shop);
    return shop.give('comeback.link', { visitId, earlierVisitId: visitId });
  }],
  ['comeback-vehicle', 'the comeback of another car', (shop) => {
    const earlierVisitId = deliveredCar(shop);
    const { visitId } = arrive(shop, '京B22222', ['R10']);
    return shop.give('comeback.link', { visitId, earlierVisitId });
  }],
  ['comeback-vehicle', 'taking a car in as the comeback of another', (shop) => {
    const comebackOf = deliveredCar(shop);
    const promise = { at: time('17:00'), means: 'in-person' } as const;
    const car = { plate: '京B22222', vin: null, model: '', colour: '', mileage: null, customer: { name: '', phone: '' } };
    const visit = { advisorId: null, category: 'repair', request: '', waits: false, promise, operations: [] } as const;
    return shop.give('visit.takeIn', { ...car, ...visit, operations: [], comebackOf });
  }],
  ['comeback-undelivered', 'the comeback of a visit that is still open', (shop) => {
    const earlierVisitId = readyCar(shop);
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    return shop.give('comeback.link', { visitId, earlierVisitId });
  }],
  ['comeback-undelivered', 'the comeback of a later visit', (shop) => {
    const visitId = deliveredCar(shop);
    shop.clock.now += 60_000;
    return shop.give('comeback.link', { visitId, earlierVisitId: deliveredCar(shop) });
  }],
  ['comeback-linked', 'linking twice', (shop) => {
    const { visitId, earlierVisitId } = cameBack(shop);
    return shop.give('comeback.link', { visitId, earlierVisitId });
  }],
  ['visit-closed', 'linking a cancelled visit', (shop) => {
    const earlierVisitId = deliveredCar(shop);
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    cancelled(shop, visitId);
    return shop.give('comeback.link', { visitId, earlierVisitId });
  }],
  ['not-found', 'ruling on an unknown comeback', (shop) => rule(shop, { comebackId: 'nowhere' })],
  ['visit-closed', 'ruling on a cancelled visit', (shop) => {
    const { visitId, comebackId } = cameBack(shop);
    cancelled(shop, visitId);
    return shop.give('comeback.rule', { comebackId, ruling: 'misuse', note: '托底' });
  }],
  ['reason-missing', 'ruling without a word', (shop) => rule(shop, { note: ' ' })],
  ['comeback-operations', 'a comeback of nothing that failed', (shop) => rule(shop, { ruling: 'comeback' })],
  ['not-found', 'a comeback of work of another visit', (shop) => {
    const { operations } = arrive(shop, '京B22222', ['R10']);
    return rule(shop, { ruling: 'comeback', operationIds: operations });
  }],
  ['already-done', 'ruling twice', (shop) => {
    const { comebackId } = cameBack(shop);
    shop.must('comeback.rule', { comebackId, ruling: 'misuse', note: '托底' });
    return shop.give('comeback.rule', { comebackId, ruling: 'other-fault', note: '不是同一故障' });
  }],
];
