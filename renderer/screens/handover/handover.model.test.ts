import { expect, it } from 'vitest';
import { time } from '../../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import { atDesk, excused, readyCar, SIGNED } from '../../../shared/domain/testing/handover.ts';
import { excusesSeen, settledHere } from './handover.model.ts';

it('keeps a settled car in the list until it is handed over, the earliest delivery first', () => {
  const shop = fakeShop(time('09:00'));
  const [later, sooner, gone] = ['京A1', '京A2', '京A3'].map((plate) => readyCar(shop, { plate }));
  shop.must('visit.settle', { visitId: later ?? '', deliveryAt: time('16:00') });
  shop.must('visit.settle', { visitId: sooner ?? '', deliveryAt: time('11:00') });
  shop.must('visit.settle', { visitId: gone ?? '' });
  shop.must('visit.deliver', { visitId: gone ?? '' });
  expect(settledHere(shop.files()).map(({ visit }) => visit.plate)).toEqual(['京A2', '京A1']);
});

it('reads the lists again when an excuse is recorded, signed or checked, or its car settled', () => {
  const shop = fakeShop(time('09:00'));
  const visitId = readyCar(shop);
  const seen = new Set([excusesSeen(shop.files())]);
  const changed = () => seen.size < seen.add(excusesSeen(shop.files())).size;
  const excuseId = excused(shop, visitId);
  expect(changed()).toBe(true);
  shop.must('excuse.sign', { excuseId, signature: SIGNED });
  expect(changed()).toBe(true);
  shop.must('visit.settle', { visitId });
  expect(changed()).toBe(true);
  shop.must('excuse.check', { excuseId, result: 'confirmed' }, atDesk(shop, 'dd'));
  expect(changed()).toBe(true);
});
