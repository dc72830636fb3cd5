import { describe, expect, test } from 'vitest';
import { isNotCollected, minutesReady, notCollected, wasFetchedLate } from '../collection.ts';
import type { Policy } from '../model.ontime.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { arrive, time } from '../testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../testing/fakeShop.ts';
import { atDesk, excused, readyCar, SIGNED } from '../testing/handover.ts';
import { verdictOf } from '../verdict/verdict.ts';

const TOMORROW = '2026-11-21';
const COLLECTED = time('10:10', TOMORROW);

/** E10: promised for 17:00, ready at 16:40, and nobody comes before 10:10 the next day. */
function overnight(policy: Partial<Policy> = {}): { shop: FakeShop; visitId: string } {
  const shop = fakeShop(time('16:10'));
  shop.apply([{ table: 'shop', id: 'shop', set: { policy: { ...DEFAULT_POLICY, ...policy } } }]);
  const visitId = readyCar(shop);
  expect(shop.file(visitId).visit.readyAt).toBe(time('16:40'));
  shop.clock.now = COLLECTED;
  return { shop, visitId };
}
const verdict = (shop: FakeShop, visitId: string) => verdictOf(shop.file(visitId), shop.reader.shop(), shop.clock.now);
const minutesOf = (shop: FakeShop, visitId: string, owner: string) =>
  verdict(shop, visitId).shares.find((share) => share.owner === owner)?.minutes ?? 0;

describe('E10: ready, not collected', () => {
  test('the car waits in a list of its own, with its own age, until it is settled', () => {
    const { shop, visitId } = overnight();
    const promise = { at: time('17:00', TOMORROW), means: 'phone' } as const;
    const younger = arrive(shop, '京A2', ['R10'], { promise }).visitId;
    expect(notCollected(shop.files()).map(({ visit }) => visit.id)).toEqual([visitId]);
    expect(minutesReady(shop.file(visitId), COLLECTED)).toBe(17 * 60 + 30);
    expect(isNotCollected(shop.file(younger))).toBe(false);
    expect(wasFetchedLate(shop.file(visitId), DEFAULT_POLICY, COLLECTED)).toBe(true);
    expect(wasFetchedLate(shop.file(visitId), DEFAULT_POLICY, time('17:00') + 59_999)).toBe(false);
    expect(wasFetchedLate(shop.file(visitId), { ...DEFAULT_POLICY, compared: 'ready' }, COLLECTED)).toBe(false);
    shop.must('visit.settle', { visitId });
    expect(notCollected(shop.files())).toEqual([]);
  });

  test('signed for, it is settled by policy: on time, left out, or late', () => {
    for (const result of ['on-time', 'left-out', 'late'] as const) {
      const { shop, visitId } = overnight({ excused: result });
      shop.must('visit.settle', { visitId });
      excused(shop, visitId, { signature: SIGNED });
      expect(verdict(shop, visitId)).toMatchObject({ result, rule: 'V4', minutesLate: 1_030 });
      expect(minutesOf(shop, visitId, 'customer')).toBeGreaterThan(0);
    }
  });

  test('unsigned it stays late, until the customer signs, also after delivery; rejected by the spot check it is late again', () => {
    const { shop, visitId } = overnight();
    shop.must('visit.settle', { visitId });
    const excuseId = excused(shop, visitId);
    expect(verdict(shop, visitId)).toMatchObject({ result: 'late', rule: 'V2', excuse: { state: 'unsigned' } });
    shop.must('visit.deliver', { visitId });
    shop.must('excuse.sign', { excuseId, signature: SIGNED });
    expect(verdict(shop, visitId)).toMatchObject({ result: 'on-time', rule: 'V4', excuse: { state: 'excuses' } });
    shop.must('excuse.check', { excuseId, result: 'rejected', note: '客户说没人通知' }, atDesk(shop, 'dd'));
    expect(verdict(shop, visitId)).toMatchObject({ result: 'late', rule: 'V2', excuse: { state: 'rejected' } });
  });

  test('waiting for the insurer excuses unsigned where the shop says so, and only there', () => {
    for (const [unsignedReasons, result] of [
      [['D06'], 'on-time'],
      [[], 'late'],
    ] as const) {
      const { shop, visitId } = overnight({ unsignedReasons });
      shop.must('visit.settle', { visitId });
      excused(shop, visitId, { reason: 'D06', note: '等保险公司定损' });
      expect(verdict(shop, visitId)).toMatchObject({ result });
    }
  });

  test('three calls that did not reach the customer stand for the signature', () => {
    const { shop, visitId } = overnight();
    shop.must('visit.settle', { visitId });
    const calls = [time('16:45'), time('16:55'), time('17:10')];
    excused(shop, visitId, { reason: 'D05', note: '三次未接', calls });
    expect(verdict(shop, visitId)).toMatchObject({ result: 'on-time', rule: 'V4' });
  });

  test('the order does not matter: recorded before settlement or after, signed at once or later', () => {
    const before = overnight();
    excused(before.shop, before.visitId, { signature: SIGNED });
    before.shop.must('visit.settle', { visitId: before.visitId });
    const after = overnight();
    after.shop.must('visit.settle', { visitId: after.visitId });
    const excuseId = excused(after.shop, after.visitId);
    after.shop.must('excuse.sign', { excuseId, signature: SIGNED });
    const [one, two] = [before, after].map(({ shop, visitId }) => verdict(shop, visitId));
    expect(one?.result).toBe('on-time');
    expect([one?.result, one?.rule, one?.minutesLate, one?.shares]).toEqual([
      two?.result,
      two?.rule,
      two?.minutesLate,
      two?.shares,
    ]);
  });
});
