import type { FollowUpCall } from '../model.ontime.ts';
import { arrive, time, workOff } from './arrivals.ts';
import { type FakeShop, fakeShop } from './fakeShop.ts';

/** What was ever said in a follow-up call at `at` (epoch ms). For tests. */
export function call(id: string, at: number, onTime: boolean | null, visitId = 'v'): FollowUpCall {
  return { id, visitId, at, by: null, reached: onTime !== null, onTime, scores: [], remark: '', complaintId: null };
}

/** A car promised for `promised`, ready at `readyAt` and settled at `settledAt` (times of day). No wash. For tests. */
export function settledCar(
  promised: string,
  readyAt: string,
  settledAt = readyAt,
): { shop: FakeShop; visitId: string } {
  const shop = fakeShop(time('09:00'));
  const promise = { at: time(promised), means: 'in-person' } as const;
  const { visitId, operations } = arrive(shop, '京A11111', ['G02'], { washWanted: false, promise });
  workOff(shop, operations[0] ?? '', null, 'zhang');
  shop.clock.now = time(readyAt);
  shop.must('visit.ready', { visitId });
  shop.clock.now = time(settledAt);
  shop.must('visit.settle', { visitId });
  return { shop, visitId };
}
