import type { Addition } from '../model.ontime.ts';
import type { FakeShop } from './fakeShop.ts';

/** An addition that the customer approved at `at` (epoch ms). For tests. */
export function approvedAddition(id: string, at: number, visitId = 'v'): Addition {
  const work = {
    standardId: null,
    nameZh: '前制动片',
    nameEn: 'Front pads',
    minutes: 50,
    crew: 1,
    unattendedMinutes: 0,
  };
  const needs = {
    bayNeed: 'any',
    trade: 'mechanical',
    level: 'junior',
    certificate: null,
    inspection: ['final'],
  } as const;
  const offer = { ...work, ...needs, amountFen: 68_000, at, by: null };
  const answer = { approved: true, at, means: 'phone', by: null, note: '', signatureId: null } as const;
  return {
    ...{ id, visitId, source: 'workshop', operationId: null, finds: ['brake-pads'], note: '', photoIds: [] },
    ...{ reportedAt: at, reportedBy: null, bayId: null, offer, answer },
    ...{ withdrawnAt: null, withdrawReason: null, addedOperationId: null },
  };
}

/** Found, priced and approved by phone at the shop's time now; `promiseAt`: the new time told with it. For tests. */
export function approve(shop: FakeShop, visitId: string, standardId: string, promiseAt: number | null = null): string {
  const additionId = priced(shop, visitId, standardId);
  const promise = promiseAt === null ? null : { at: promiseAt };
  shop.must('addition.answer', { visitId, answers: [{ additionId, approved: true }], means: 'phone', promise });
  return additionId;
}

/** Found and priced at the shop's time now; the customer was not asked yet. For tests. */
export function priced(shop: FakeShop, visitId: string, standardId: string): string {
  const additionId = reported(shop, visitId);
  shop.must('addition.price', { additionId, operation: { standardId }, amountFen: 68_000 });
  return additionId;
}

/** Found in the workshop at the shop's time now. For tests. */
export function reported(shop: FakeShop, visitId: string): string {
  const { answer } = shop.must('addition.report', { visitId, source: 'workshop', finds: ['brake-pads'] });
  return answer.additionId ?? '';
}

/** A line across the pad. For tests. */
export const SIGNED = { signer: '王先生', strokes: [[100, 200, 300, 180, 500, 220]] };
