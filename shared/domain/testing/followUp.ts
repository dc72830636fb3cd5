import type { PayloadInput } from '../../protocol/commands.ts';
import { arrive } from './arrivals.ts';
import type { FakeShop } from './fakeShop.ts';
import { readyCar } from './handover.ts';

/** A car that was settled and handed over now. Promised for 17:00 unless told otherwise. For tests. */
export function deliveredCar(shop: FakeShop, more: Partial<PayloadInput<'visit.takeIn'>> = {}): string {
  const visitId = readyCar(shop, more);
  shop.must('visit.settle', { visitId });
  shop.must('visit.deliver', { visitId });
  return visitId;
}

/** The customer says that the car was late, and complains. */
export const SAID_LATE = {
  reached: true,
  onTime: false,
  scores: [0, 8, 9, 5, 9, 2, 7, 8, 6, 7],
  remark: '等了半小时',
  complaint: '没有提前通知',
};

/** Opens a complaint by a call; its id. */
export function complained(shop: FakeShop, visitId: string): string {
  return shop.must('call.record', { visitId, ...SAID_LATE }).answer.complaintId ?? '';
}

/** A car that came back and is linked to its earlier visit. */
export function cameBack(shop: FakeShop, more: Partial<PayloadInput<'visit.takeIn'>> = {}) {
  const earlierVisitId = deliveredCar(shop);
  const { visitId } = arrive(shop, '京A11111', ['G02'], more);
  const comebackId = shop.must('comeback.link', { visitId, earlierVisitId }).answer.comebackId ?? '';
  return { visitId, earlierVisitId, comebackId };
}
